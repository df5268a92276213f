import { dayOf, type Closure, type InputId, type DecisionId, type Instant, type LocalDate, type PersonId } from '../kernel/index.ts';
import type { ChildRow, Circle } from '../child/index.ts';
import { notHolding, type ConsentRow } from '../consent/index.ts';
import type { DecisionRow } from '../decision/index.ts';
import type { InputRow } from '../input/index.ts';
import type { Timeline } from '../timeline/index.ts';
import { notKnownThen } from './then.ts';

/** Something that was written down after that day and is said to have happened by then: that it is there today, and no word of it. */
export interface Later {
  readonly what: InputRow['kind'] | 'decision';
  readonly id: InputId | DecisionId;
  /** Whose words, or who decided. */
  readonly by: PersonId;
  readonly as: InputRow['speaker']['as'];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** A day worth looking at again. */
export interface DayToChoose {
  readonly day: LocalDate;
  readonly why: 'decided' | 'review' | 'census';
  /** Of what; empty where it is of the whole school. */
  readonly about: string;
}

/** A child’s file as it stood at the end of a day, as far as the asker sees it today. */
export interface Then extends Pick<Timeline, 'heard' | 'decided' | 'people'> {
  readonly on: LocalDate;
  readonly called: string;
  /** Place and provision of then under the name of today; null before the file was begun. */
  readonly child: ChildRow | null;
  /** Decisions in force on that day. */
  readonly inForce: readonly DecisionId[];
  /** In force on that day: of those who do not lead, what they had agreed to themselves. */
  readonly consents: readonly ConsentRow[];
  /** Days on which school was shut, as published by then. */
  readonly closures: readonly Closure[];
  /** What was recorded later, oldest first. */
  readonly later: readonly Later[];
  /** Days of decisions and of reviews up to today, oldest first. */
  readonly days: readonly DayToChoose[];
}

/** What today’s record has that was not known then. */
export const laterThan = (heard: readonly InputRow[], decided: readonly DecisionRow[], on: LocalDate): readonly Later[] => {
  const said = heard
    .filter((row) => notKnownThen(row, on))
    .map(({ kind, inputId, speaker, occurredAt, recordedAt }): Later => {
      return { what: kind, id: inputId, by: speaker.personId, as: speaker.as, occurredAt, recordedAt };
    });
  const made = decided
    .filter((row) => notKnownThen(row, on))
    .map(({ decisionId, by, occurredAt, recordedAt }): Later => {
      return { what: 'decision', id: decisionId, by, as: 'staff', occurredAt, recordedAt };
    });
  return [...said, ...made].toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
};

/** Begun, and no later decision that looked at it again had begun. */
export const inForceOn = (decided: readonly DecisionRow[], on: LocalDate): readonly DecisionId[] => {
  const begun = decided.filter((row) => row.from <= on);
  const followed = new Set(begun.map((row) => row.follows));
  return begun.filter((row) => !followed.has(row.decisionId)).map((row) => row.decisionId);
};

/** Whether what somebody sees of a request has a yes in it that stood on that day. */
const agreedOn = ({ state }: ConsentRow, on: LocalDate): boolean =>
  !state.closed && state.from <= on && on <= state.lastDay && Object.values(state.answers).includes('agreed');

/**
 * Consents in force on a day. Whether one holds follows from everybody’s answers and standing: without the circle, which only whoever
 * leads is shown, it is the reader’s own yes and nothing of anybody else’s.
 */
export const consentsInForce = (rows: readonly ConsentRow[], circle: Circle | null, on: LocalDate): readonly ConsentRow[] =>
  rows.filter((row) => (circle ? notHolding(row.state, circle, on) === null : agreedOn(row, on)));

/** Days of decisions, and of reviews that have come. */
export const daysToChoose = (decided: readonly DecisionRow[], today: LocalDate): readonly DayToChoose[] => {
  const days = decided.flatMap(({ about, recordedAt, reviewOn }): readonly DayToChoose[] => [
    { day: dayOf(recordedAt), why: 'decided', about },
    { day: reviewOn, why: 'review', about },
  ]);
  return days.filter((one) => one.day <= today).toSorted((a, b) => a.day.localeCompare(b.day));
};
