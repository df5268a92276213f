import type { DecisionRow } from '@heard/domain/decision';
import type { Answer, InputRow } from '@heard/domain/input';
import type { Named, Timeline } from '@heard/domain/timeline';
import { schoolDaysBetween } from '../kernel/moments.ts';
import { shownAs } from '../input/called.ts';

export type Effect = 'changed' | 'partly' | 'not';
export type VoiceName = 'parent' | 'child' | 'staff' | 'professional';

/** One line of the picture: these words, that decision, what became of them. */
export interface Thread {
  readonly key: string;
  readonly inputId: string;
  readonly decisionId: string;
  readonly effect: Effect;
  readonly because: string | null;
  readonly missed: boolean;
}

/** Days are `2026-09-04`, in London. */
export interface Written {
  readonly day: string;
  /** The day it was written down, only when that is more than one day later. */
  readonly writtenDown: string | null;
}

export interface Heard extends Written {
  readonly id: string;
  readonly row: InputRow;
  readonly voice: VoiceName;
  readonly called: string;
  readonly threads: readonly Thread[];
  /** Answered without a decision: the newest of them. */
  readonly closed: Answer | null;
  /** School days that it has waited; null once answered. */
  readonly waiting: number | null;
}

export interface Decided extends Written {
  readonly id: string;
  readonly row: DecisionRow;
  readonly called: string;
  readonly threads: readonly Thread[];
}

export interface Story {
  readonly heard: readonly Heard[];
  readonly decided: readonly Decided[];
}

export type Closures = readonly { readonly from: string; readonly to: string }[];

const whole = (one: Answer): one is Answer & { effect: Effect } => one.decisionId !== null;

const threadsIn = (row: InputRow, decided: ReadonlySet<string>): Thread[] =>
  row.answers.filter(whole).flatMap((one) => {
    const { decisionId, effect, because, missed } = one;
    if (decisionId === null || !decided.has(decisionId)) return [];
    return [{ key: `${row.inputId}/${decisionId}`, inputId: row.inputId, decisionId, effect, because, missed: missed !== null }];
  });

/** A day or more between what is claimed and what was recorded is said openly. */
function written(row: { readonly occurredAt: string; readonly recordedAt: string }): Written {
  const day = dayOf(row.occurredAt);
  const down = dayOf(row.recordedAt);
  const late = Date.parse(down) - Date.parse(day) > DAY;
  return { day, writtenDown: late ? down : null };
}

const DAY = 86_400_000;
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayOf = (instant: string): string => london.format(new Date(instant));

/** Each closed day by itself. */
export function closedDays(closures: Closures): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const { from, to } of closures)
    for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) closed.add(new Date(at).toISOString().slice(0, 10));
  return closed;
}

/** The rows as cards, with what stands between them. `called` names a person for this reader. */
export function storyOf(timeline: Pick<Timeline, 'heard' | 'decided' | 'people'>, today: string, closed: ReadonlySet<string>): Story {
  const people = timeline.people as Readonly<Record<string, Named>>;
  const called = (person: string): string => people[person]?.called ?? '';
  const known = new Set<string>(timeline.decided.map((row) => row.decisionId));
  const heard = timeline.heard.map((row): Heard => {
    const at = written(row);
    return {
      ...at,
      id: row.inputId,
      row,
      ...shownAs(row, timeline.people),
      threads: threadsIn(row, known),
      closed: row.answers.findLast((one) => one.decisionId === null) ?? null,
      waiting: row.open ? schoolDaysBetween(dayOf(row.recordedAt), today, closed) : null,
    };
  });
  const said = new Map(heard.map((card) => [card.id, card]));
  return { heard: inTime(heard), decided: inTime(timeline.decided.map((row) => decidedOf(row, said, called))) };
}

const decidedOf = (row: DecisionRow, heard: ReadonlyMap<string, Heard>, called: (person: string) => string): Decided => ({
  ...written(row),
  id: row.decisionId,
  row,
  called: called(row.by),
  threads: row.threads.flatMap(({ inputId }) => {
    const one = heard.get(inputId)?.threads.find((thread) => thread.decisionId === row.decisionId);
    return one ? [one] : [];
  }),
});

const inTime = <T extends Heard | Decided>(cards: readonly T[]): readonly T[] =>
  [...cards].sort((one, other) => one.row.occurredAt.localeCompare(other.row.occurredAt));
