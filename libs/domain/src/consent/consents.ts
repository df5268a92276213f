import {
  addDays,
  dayOf,
  evolve,
  type AgencyId,
  type ConsentId,
  type Fold,
  type LocalDate,
  type PersonId,
  type QuestionId,
  type Recorded,
} from '../kernel/index.ts';
import type { Act, ConsentEvent, Family, Requested, Sharable, Step } from './consent.events.ts';
import { noticeDays } from './holding.ts';

/** What an adult says of a request now. Whoever has not answered is in no list: silence is never agreement. */
export type Answer = 'agreed' | 'disagreed' | 'withdrawn';

/** One request and what came of it, as far as rules need to know it. */
export interface Consent {
  readonly consentId: ConsentId;
  readonly family: Family;
  readonly act: Act;
  readonly agencyId: AgencyId | null;
  readonly scope: readonly Sharable[];
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly asked: readonly PersonId[];
  readonly needs: 'one' | 'everyone';
  readonly answers: Readonly<Record<PersonId, Answer>>;
  /** School went ahead with its reason, after the last disagreement. */
  readonly upheld: boolean;
  readonly questions: Readonly<Record<QuestionId, { readonly by: PersonId; readonly answered: boolean }>>;
  readonly closed: boolean;
  /** Both sides were told thirty days ahead; true from the start where it was asked for later than that. */
  readonly noticed: boolean;
  readonly ranOut: boolean;
}

export type Consents = Readonly<Record<ConsentId, Consent>>;

type Steps<Of extends Family> = Fold<
  Consents,
  Extract<ConsentEvent, { type: `${Of extends 'permission' ? 'Permission' : 'DataConsent'}${Step}` }>
>;
type About = Recorded<{ readonly type: string; readonly data: { readonly consentId: ConsentId } }>;

const begun = (family: Family, { data, meta }: Recorded<{ readonly type: string; readonly data: Requested }>): Consent => ({
  consentId: data.consentId,
  family,
  act: data.act,
  agencyId: data.agencyId,
  scope: data.scope,
  from: data.from,
  lastDay: data.lastDay,
  asked: data.asked,
  needs: data.needs,
  answers: {},
  upheld: false,
  questions: {},
  closed: false,
  noticed: data.lastDay < addDays(dayOf(meta.recordedAt), noticeDays),
  ranOut: false,
});

const changing =
  <Event extends About>(change: (one: Consent, event: Event) => Partial<Consent>) =>
  (all: Consents, event: Event): Consents => {
    const one = all[event.data.consentId];
    return one ? { ...all, [event.data.consentId]: { ...one, ...change(one, event) } } : all;
  };

type OfPerson = Recorded<{ readonly type: string; readonly data: { readonly consentId: ConsentId; readonly personId: PersonId } }>;

const answering = (answer: Answer) =>
  changing<OfPerson>((one, { data }) => ({
    answers: { ...one.answers, [data.personId]: answer },
    upheld: answer === 'agreed' && one.upheld,
  }));

type OfQuestion = Recorded<{ readonly type: string; readonly data: { readonly consentId: ConsentId; readonly questionId: QuestionId } }>;

const questioned = changing<OfQuestion>((one, { data, meta }) => ({
  questions: { ...one.questions, [data.questionId]: { by: meta.actor, answered: false } },
}));

const replied = changing<OfQuestion>((one, { data }) => {
  const question = one.questions[data.questionId];
  return question ? { questions: { ...one.questions, [data.questionId]: { ...question, answered: true } } } : {};
});

const stepsOf = (family: Family) => ({
  Requested: (all: Consents, event: Recorded<{ readonly type: string; readonly data: Requested }>): Consents => ({
    ...all,
    [event.data.consentId]: begun(family, event),
  }),
  Given: answering('agreed'),
  Declined: answering('disagreed'),
  Withdrawn: answering('withdrawn'),
  QuestionAsked: questioned,
  QuestionAnswered: replied,
  Upheld: changing(() => ({ upheld: true })),
  Closed: changing(() => ({ closed: true })),
  NoticeGiven: changing(() => ({ noticed: true })),
  RanOut: changing(() => ({ ranOut: true })),
});

/** The ten steps of a family under its own event names. */
export const underNames = <const Name extends string, Steps extends object>(name: Name, steps: Steps) =>
  Object.fromEntries(Object.entries(steps).map(([key, step]) => [`${name}${key}`, step as unknown])) as {
    readonly [Key in keyof Steps & string as `${Name}${Key}`]: Steps[Key];
  };

export const consentsFold = {
  ...underNames('Permission', stepsOf('permission')),
  ...underNames('DataConsent', stepsOf('data')),
} as unknown as Steps<'permission'> & Steps<'data'> as Fold<Consents, ConsentEvent>;

export const consentsAfter = (all: Consents, event: Recorded<ConsentEvent>): Consents =>
  evolve(consentsFold as Fold<Consents, never>, all, event);
