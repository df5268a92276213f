import {
  inFile,
  receiptCode,
  touching,
  type Audience,
  type ChildId,
  type ConsentId,
  type Instant,
  type PersonId,
  type QuestionId,
  type Recorded,
  type Row,
  type Sight,
  type View,
} from '../kernel/index.ts';
import { leadsFor, readsAs } from '../child/index.ts';
import type { Answered, ConsentEvent, Family, Requested, Step } from './consent.events.ts';
import { consentsAfter, underNames, type Consent } from './consents.ts';

/** One step of what came of a request, with the words as they were given. */
export interface ConsentLine {
  readonly step: Step;
  /** Whose answer or question it is; null where school or the calendar acts. */
  readonly personId: PersonId | null;
  readonly by: PersonId;
  readonly how: Answered['how'] | null;
  readonly language: string | null;
  readonly words: string | null;
  readonly questionId: QuestionId | null;
  readonly at: Instant;
  readonly code: string;
}

/** A request for consent and all that came of it. */
export interface ConsentRow extends Row, Omit<Requested, 'childId' | 'consentId'> {
  readonly childId: ChildId;
  readonly consentId: ConsentId;
  readonly family: Family;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  readonly code: string;
  readonly history: readonly ConsentLine[];
  /** What rules know of it. */
  readonly state: Consent;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

interface Said {
  readonly personId?: PersonId;
  readonly how?: Answered['how'];
  readonly language?: string;
  readonly words?: string | null;
  readonly reason?: string;
  readonly questionId?: QuestionId;
}

const mine: readonly Step[] = ['Given', 'Declined', 'Withdrawn', 'QuestionAsked'];

/** Whose line it is: of whoever answers or asks; an answer to a question belongs to whoever asked it. */
const whose = (row: ConsentRow, step: Step, data: Said, by: PersonId): PersonId | null => {
  if (step === 'QuestionAnswered') return row.history.find((line) => line.questionId === data.questionId)?.personId ?? null;
  return mine.includes(step) ? (data.personId ?? by) : null;
};

type AnyStep = Recorded<{ readonly type: string; readonly data: Said & { readonly childId: ChildId; readonly consentId: ConsentId } }>;

const lineOf = (row: ConsentRow, step: Step, { data, meta, leaf }: AnyStep): ConsentLine => ({
  step,
  personId: whose(row, step, data, meta.actor),
  by: meta.actor,
  how: data.how ?? null,
  language: data.language ?? null,
  words: data.words ?? data.reason ?? null,
  questionId: data.questionId ?? null,
  at: meta.recordedAt,
  code: receiptCode(leaf),
});

const keyOf = ({ data }: AnyStep): string => inFile(data.childId, data.consentId);

const after = (row: ConsentRow | null, event: AnyStep): Consent | null => {
  const { consentId } = event.data;
  return consentsAfter(row ? { [consentId]: row.state } : {}, event as unknown as Recorded<ConsentEvent>)[consentId] ?? null;
};

const begun = (family: Family) => ({
  keys: (event: AnyStep) => [keyOf(event)],
  fold: (_row: ConsentRow | null, event: AnyStep): ConsentRow | null => {
    const data = event.data as unknown as Requested;
    const state = after(null, event);
    const { meta, leaf } = event;
    return (
      state && {
        ...data,
        family,
        schoolId: meta.school,
        requestedBy: meta.actor,
        requestedAt: meta.recordedAt,
        code: receiptCode(leaf),
        history: [],
        state,
        audience: ['educators'],
        own: [...new Set([...data.asked, meta.actor])],
      }
    );
  },
});

const going = (step: Step) =>
  touching<ConsentRow, AnyStep>(keyOf, (row, event) => {
    const line = lineOf(row, step, event);
    return {
      ...row,
      history: [...row.history, line],
      state: after(row, event) ?? row.state,
      own: line.personId ? [...new Set([...row.own, line.personId])] : row.own,
    };
  });

const others = [
  'Given',
  'Declined',
  'Withdrawn',
  'QuestionAsked',
  'QuestionAnswered',
  'Upheld',
  'Closed',
  'NoticeGiven',
  'RanOut',
] as const;

const touches = (family: Family) => ({ Requested: begun(family), ...Object.fromEntries(others.map((step) => [step, going(step)])) });

const only = <Value>(record: Readonly<Record<PersonId, Value>>, persons: readonly PersonId[]): Readonly<Record<PersonId, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([person]) => persons.includes(person as PersonId)));

const said: readonly Step[] = ['Given', 'Declined', 'Withdrawn'];

/** Whether one of these persons agreed when that line was written. */
const agreedBefore = (line: ConsentLine, { history }: ConsentRow, persons: readonly PersonId[]): boolean => {
  const earlier = history.slice(0, history.indexOf(line)).filter((one) => said.includes(one.step));
  return persons.some((person) => earlier.findLast((one) => one.personId === person)?.step === 'Given');
};

/** Steps that say nothing of anybody’s answer. That school went ahead would say that somebody disagrees. */
const everybodys: readonly Step[] = ['Closed', 'RanOut'];

/** Told thirty days ahead are those who agreed by then: to the others it is nothing, whoever else was told. */
const showsLine = (line: ConsentLine, row: ConsentRow, persons: readonly PersonId[]): boolean => {
  if (line.step === 'NoticeGiven') return agreedBefore(line, row, persons);
  return everybodys.includes(line.step) || (line.personId !== null && persons.includes(line.personId));
};

/**
 * A request as one person may see it: whoever leads sees everybody’s answer; the class teacher that it was asked; each adult their own
 * answers and questions, and nothing from which another’s could be told.
 */
export const consentSeenBy = (row: ConsentRow, sight: Sight): ConsentRow => {
  if (leadsFor(sight, row.childId)) return row;
  const persons = row.own.some((person) => readsAs(sight, row.childId).includes(person)) ? readsAs(sight, row.childId) : [];
  const history = row.history.filter((line) => persons.length > 0 && showsLine(line, row, persons));
  return {
    ...row,
    asked: row.asked.filter((person) => persons.includes(person)),
    own: row.own.filter((person) => persons.includes(person)),
    history,
    state: {
      ...row.state,
      asked: row.state.asked.filter((person) => persons.includes(person)),
      answers: only(row.state.answers, persons),
      questions: Object.fromEntries(Object.entries(row.state.questions).filter(([, question]) => persons.includes(question.by))),
      upheld: false,
      noticed: history.some((line) => line.step === 'NoticeGiven'),
    },
  };
};

export const consentView: View<ConsentRow, ConsentEvent> = {
  name: 'consent',
  version: 2,
  seenBy: consentSeenBy,
  on: { ...underNames('Permission', touches('permission')), ...underNames('DataConsent', touches('data')) } as unknown as View<
    ConsentRow,
    ConsentEvent
  >['on'],
};
