import * as z from 'zod';
import {
  childId,
  evidenceId,
  label,
  language,
  localDate,
  orderId,
  personId,
  schoolId,
  sentence,
  type OneOf,
  type Upcast,
} from '../kernel/index.ts';
import { senTypes, yearGroups } from '../codes/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const place = z.strictObject({ yearGroup: z.enum(yearGroups), className: label });

export const sen = z.strictObject({ provision: z.enum(['N', 'K', 'E']), needs: z.array(z.enum(senTypes)).max(2) });

export const yesNoUnknown = z.enum(['yes', 'no', 'unknown']);

export const relationship = z.enum([
  'mother',
  'father',
  'parent',
  'step-parent',
  'grandparent',
  'carer',
  'foster-carer',
  'kinship-carer',
  'guardian',
  'other',
]);

/** Who stands beside a family, or for the local authority, and is not family. An interpreter is named and sees nothing. */
export const supporterKind = z.enum(['social-worker', 'virtual-school', 'advocate', 'sendiass', 'interpreter']);

/** A document that was shown. `told-only` says honestly that nothing was. */
export const documentKind = z.enum([
  'birth-certificate',
  'parental-responsibility-agreement',
  'court-order',
  'adoption-certificate',
  'letter-of-the-local-authority',
  'passport',
  'told-only',
]);

/** Children Act 1989: section 8 (arrangements, prohibited steps, specific issue), 14A (special guardianship), 31 (care); no contact as ordered. */
export const orderKind = z.enum([
  'child-arrangements',
  'prohibited-steps',
  'specific-issue',
  'no-contact',
  'care-order',
  'special-guardianship',
]);

/** What an order takes from a person: `see` this record, or `consent` for the child. A person read it; no rule guesses it from its kind. */
export const limit = z.strictObject({
  personId,
  cannot: z
    .array(z.enum(['see', 'consent']))
    .min(1)
    .max(2),
});

/** Whom an order lets consent; `alone` shuts out the consent of everybody else (a special guardian: section 14C). */
export const gift = z.strictObject({ personId, alone: z.boolean() });

export const childEvents = {
  ChildEnrolled: z.strictObject({
    childId,
    schoolId,
    name: label,
    /** What the child likes to be called. */
    called: label,
    dateOfBirth: localDate,
    upn: z.string().nullable(),
    place,
    sen,
  }),
  ChildPlaced: z.strictObject({ childId, place }),
  RelationshipRecorded: z.strictObject({
    childId,
    personId,
    name: label,
    /** As the child says it: "Mum". */
    called: label,
    relationship,
    parentalResponsibility: yesNoUnknown,
    /** Whether the child lives with this person, all or part of the time. */
    care: yesNoUnknown,
    writes: language,
    /** The language spoken, where it is another than the one written. */
    speaks: language.nullable(),
    from: localDate,
  }),
  RelationshipEnded: z.strictObject({ childId, personId, on: localDate, reason: sentence }),
  SupporterRecorded: z.strictObject({
    childId,
    personId,
    name: label,
    called: label,
    kind: supporterKind,
    /** Whom they stand beside; null for the local authority and for an interpreter. */
    beside: personId.nullable(),
    from: localDate,
    /** The last day on which it holds. */
    lastDay: localDate,
  }),
  SupporterEnded: z.strictObject({ childId, personId, on: localDate, reason: sentence }),
  EvidenceSeen: z.strictObject({
    childId,
    evidenceId,
    /** About whom it says something. */
    personId,
    document: documentKind,
    /** A number or a date on it, to find it again. */
    reference: label.nullable(),
    seenOn: localDate,
  }),
  OrderRecorded: z.strictObject({
    childId,
    orderId,
    kind: orderKind,
    limits: z.array(limit).max(10),
    gives: z.array(gift).max(10),
    from: localDate,
    /** The last day on which it holds; null where it names none. */
    lastDay: localDate.nullable(),
    evidenceId,
    note: sentence.nullable(),
  }),
  /** `on` is the first day on which it no longer holds. */
  OrderEnded: z.strictObject({
    childId,
    orderId,
    on: localDate,
    how: z.enum(['ran-out', 'lifted']),
    reason: sentence.nullable(),
  }),
  LocationHidden: z.strictObject({ childId, personId }),
  LocationShown: z.strictObject({ childId, personId, reason: sentence }),
  /** The rights are the young person's own from this day. */
  RightsPassed: z.strictObject({ childId, on: localDate }),
  /** Whether the young person can decide, as assessed; who decides in their best interests where not (Mental Capacity Act 2005). */
  CapacityAssessed: z.strictObject({ childId, decides: z.boolean(), represented: z.array(personId).max(5), on: localDate, note: sentence }),
  /** The young person lets somebody of the family see their record. */
  FamilyInvited: z.strictObject({ childId, personId }),
  FamilyUninvited: z.strictObject({ childId, personId }),
};
export type ChildEvent = OneOf<typeof childEvents>;

/** Version 1 of a relationship knew neither care nor the language spoken. */
export const childUpcasters = {
  RelationshipRecorded: [(data: Record<string, unknown>) => ({ ...data, care: 'unknown', speaks: null })] as readonly Upcast[],
};
