import type { InputRow } from '../input/index.ts';
import { schoolDaysBetween } from '../clock/index.ts';
import { dayOf, localDate, type ChildId, type Closure, type LocalDate } from '../kernel/index.ts';
import { fourPartsOf, isChildsVoice, modes, type FourParts } from './lundy.ts';
import type { Mode } from './question-set.ts';

/** The first of September on or before a day: when a school year in England begins. */
export const schoolYearOf = (day: LocalDate): LocalDate => {
  const year = Number(day.slice(0, 4));
  return localDate.parse(day.slice(5) < '09-01' ? `${year - 1}-09-01` : `${year}-09-01`);
};

/** The school’s own picture of a year: how children were heard. About no child by name. */
export interface Heard {
  readonly voices: number;
  readonly children: number;
  /** Of children on the roll, how many were not heard at all in this time. */
  readonly unheard: number;
  readonly byMonth: readonly { readonly month: string; readonly voices: number }[];
  /** For how many it is known where the child was and who was near. */
  readonly space: number;
  readonly modes: Readonly<Record<Mode, number>>;
  readonly scribed: number;
  readonly readBack: number;
  /** Read within a school day of being said. */
  readonly readAtOnce: number;
  readonly unread: number;
  readonly effects: {
    readonly changed: number;
    readonly partly: number;
    readonly not: number;
    readonly other: number;
    readonly waiting: number;
  };
  readonly told: number;
  readonly missed: number;
}

const count = <T>(all: readonly T[], which: (one: T) => boolean): number => all.filter(which).length;

const countOf = <K extends string>(names: readonly K[], of: (name: K) => number): Readonly<Record<K, number>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, number>;

const effectsOf = (parts: readonly FourParts[]): Heard['effects'] => {
  const { changed, partly, not } = countOf(['changed', 'partly', 'not'], (name) => count(parts, (one) => one.influence.effect === name));
  const waiting = count(parts, (one) => one.influence.effect === null);
  return { changed, partly, not, waiting, other: parts.length - changed - partly - not - waiting };
};

/** @param rows what children said in that time, as the asker may see it; @param roll every child who could have */
export const heardIn = (rows: readonly InputRow[], roll: readonly ChildId[], closures: readonly Closure[]): Heard => {
  const voices = rows.filter(isChildsVoice);
  const parts = voices.map((row) => fourPartsOf(row, (from, to) => schoolDaysBetween(dayOf(from), dayOf(to), closures)));
  const heard = new Set(voices.map(({ childId }) => childId));
  const months = Map.groupBy(voices, (row) => dayOf(row.recordedAt).slice(0, 7));
  return {
    voices: voices.length,
    children: heard.size,
    unheard: count(roll, (one) => !heard.has(one)),
    byMonth: [...months].map(([month, of]) => ({ month, voices: of.length })).toSorted((a, b) => a.month.localeCompare(b.month)),
    space: count(parts, ({ space }) => space !== null),
    modes: countOf(modes, (mode) => count(parts, ({ voice }) => voice.modes.includes(mode))),
    scribed: count(parts, ({ voice }) => voice.scribed),
    readBack: count(parts, ({ voice }) => voice.readBack === true),
    readAtOnce: count(parts, ({ audience }) => audience.readAfter !== null && audience.readAfter <= 1),
    unread: count(parts, ({ audience }) => audience.readAfter === null),
    effects: effectsOf(parts),
    told: count(parts, ({ influence }) => influence.told),
    missed: count(parts, ({ influence }) => influence.missed > 0),
  };
};
