import type { InputRow } from '../input/index.ts';
import { schoolDaysBetween } from '../clock/index.ts';
import type { Mode } from './question-set.ts';
import { dayOf, localDate, type ChildId, type Closure, type LocalDate } from '../kernel/index.ts';

/**
 * The four parts of a child’s right to be heard (Lundy 2007, on article 12 of the UN Convention on the Rights of the Child): space to
 * speak in, a voice in a form that is the child’s own, an audience with responsibility, and influence. Worked out from the record of
 * what was said, never entered beside it.
 */

export const modes: readonly Mode[] = ['faces', 'pictures', 'sort', 'draw', 'sound', 'photo', 'words'];

export interface FourParts {
  /** Null where nobody noted it. */
  readonly space: InputRow['space'];
  readonly voice: {
    readonly modes: readonly Mode[];
    readonly help: InputRow['help'];
    /** Somebody wrote the words down; whether they were read back and the child said yes. */
    readonly scribed: boolean;
    readonly readBack: boolean | null;
  };
  readonly audience: {
    readonly chosen: InputRow['audience'];
    readonly readers: number;
    /** School days until somebody of school first read it; null while nobody has. */
    readonly readAfter: number | null;
  };
  readonly influence: {
    /** What it did at last; null while it waits. */
    readonly effect: InputRow['answers'][number]['effect'] | null;
    /** School days until it was answered; null while it waits. */
    readonly answeredAfter: number | null;
    /** The child was given a card of its own. */
    readonly told: boolean;
    /** The child has looked at it and put it away. */
    readonly seen: boolean;
    /** “Not what I meant”, how often. */
    readonly missed: number;
  };
}

export const isChildsVoice = (row: InputRow): boolean => row.kind === 'voice' && row.speaker.as === 'child';

export const modesOf = (row: InputRow): readonly Mode[] => {
  const answers = row.answersGiven;
  const used: Readonly<Record<Mode, boolean>> = {
    faces: answers.some((one) => one.face !== null),
    pictures: answers.some((one) => one.pictures.length > 0),
    sort: answers.some((one) => one.sorted.length > 0),
    draw: answers.some((one) => one.attachments.some(({ kind }) => kind === 'drawing')),
    sound: answers.some((one) => one.attachments.some(({ kind }) => kind === 'sound')),
    photo: answers.some((one) => one.attachments.some(({ kind }) => kind === 'photo')),
    words: row.words !== null || answers.some((one) => one.words !== null),
  };
  return modes.filter((one) => used[one]);
};

export const fourPartsOf = (row: InputRow, closures: readonly Closure[]): FourParts => {
  const after = (at: InputRow['recordedAt'] | undefined): number | null =>
    at === undefined ? null : schoolDaysBetween(dayOf(row.recordedAt), dayOf(at), closures);
  const last = row.answers.at(-1);
  const answered = row.open ? undefined : last;
  return {
    space: row.space,
    voice: { modes: modesOf(row), help: row.help, scribed: row.how === 'scribed', readBack: row.readBack },
    audience: {
      chosen: row.audience,
      readers: new Set(row.reads.map(({ by }) => by)).size,
      readAfter: after(row.reads[0]?.at),
    },
    influence: {
      effect: answered?.effect ?? null,
      answeredAfter: after(answered?.at),
      told: row.answers.some((one) => one.forChild !== null),
      seen: last !== undefined && last.notedAt !== null,
      missed: row.answers.filter((one) => one.missed !== null).length,
    },
  };
};

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
  const parts = voices.map((row) => fourPartsOf(row, closures));
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
