import * as z from 'zod';
import {
  agencyId,
  childId,
  consentId,
  label,
  language,
  localDate,
  personId,
  questionId,
  sentence,
  words,
  type OneOf,
} from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/**
 * What somebody may be asked for. Permission for an act, and consent to a use of personal data (UK GDPR, Article 6(1)(a)), are
 * different things and have events of their own; the third, agreement with a plan, is an answer to a decision (`DecisionAnswered`).
 */
export const family = z.enum(['permission', 'data']);

/** Acts that need a permission, and uses of data that need a consent. */
export const act = z.enum(['referral', 'sharing', 'observation', 'sound', 'image', 'keep-recording', 'publish-image', 'outside-app']);

/** Kinds of things that may be shared. Never wider than these: what a child keeps to itself, and sealed matter, are none of them. */
export const sharable = z.enum(['family-views', 'child-views', 'school-notes', 'decisions']);

/** The words as they were shown: a text by its name and version, and each word of it. */
export const shownWords = z.strictObject({ version: label, text: words });

/** How an answer reached the record: given here, or taken down by staff who heard or read it. */
export const way = z.enum(['here', 'phone', 'in-person', 'on-paper', 'interpreted']);

const about = { childId, consentId };
const answer = z.strictObject({ ...about, personId, how: way, language, words: words.nullable() });

const shapes = {
  Requested: z.strictObject({
    ...about,
    act,
    purpose: sentence,
    /** The agency that receives or acts; null where school itself does. */
    agencyId: agencyId.nullable(),
    /** Everybody who receives something, in words. */
    recipients: z.array(label).max(10),
    scope: z.array(sharable).max(4),
    /** What is shared, in words. */
    shares: sentence.nullable(),
    from: localDate,
    /** The last day on which it holds. */
    lastDay: localDate,
    language,
    words: shownWords,
    asked: z.array(personId).min(1).max(10),
    /** Whether one person's yes is enough, as it is in law for most acts, or everybody who is asked must agree. */
    needs: z.enum(['one', 'everyone']),
  }),
  Given: answer,
  Declined: answer,
  Withdrawn: answer,
  QuestionAsked: z.strictObject({ ...about, questionId, words }),
  QuestionAnswered: z.strictObject({ ...about, questionId, words }),
  /** Somebody disagrees, somebody with the standing agrees, and school goes ahead: with its reason. */
  Upheld: z.strictObject({ ...about, reason: sentence }),
  /** School takes its request back, or no longer needs it. */
  Closed: z.strictObject({ ...about, reason: sentence }),
  /** Thirty days before its last day, both sides are told. */
  NoticeGiven: z.strictObject({ ...about, lastDay: localDate }),
  RanOut: z.strictObject({ ...about, on: localDate }),
};
type Shapes = typeof shapes;

const named = <const Name extends string>(name: Name) =>
  Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [`${name}${key}`, shape])) as {
    readonly [Key in keyof Shapes as `${Name}${Key}`]: Shapes[Key];
  };

/** `PermissionRequested` … `PermissionRanOut`, `DataConsentRequested` … `DataConsentRanOut`. */
export const consentEvents = { ...named('Permission'), ...named('DataConsent') };
export type ConsentEvent = OneOf<typeof consentEvents>;

export type Family = z.output<typeof family>;
export type Act = z.output<typeof act>;
export type Sharable = z.output<typeof sharable>;
export type Requested = Readonly<z.output<Shapes['Requested']>>;
export type Answered = Readonly<z.output<Shapes['Given']>>;
export type Step = keyof Shapes;

/** Which acts belong to which family. */
export const acts = {
  permission: ['referral', 'sharing', 'observation', 'sound', 'image'],
  data: ['keep-recording', 'publish-image', 'outside-app'],
} as const satisfies Record<Family, readonly Act[]>;

const prefix = { permission: 'Permission', data: 'DataConsent' } as const satisfies Record<Family, string>;

/** One event of a family: the same shape under the family's own name. */
export const eventOf = <Of extends Step>(of: Family, step: Of, data: z.output<Shapes[Of]>): ConsentEvent =>
  ({ type: `${prefix[of]}${step}`, data }) as unknown as ConsentEvent;
