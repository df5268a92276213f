import type { InputRow } from '../input/index.ts';
import type { Mode } from './question-set.ts';
import type { Instant } from '../kernel/index.ts';

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

/** @param schoolDays how many school days lie between two moments: after the day of the first, up to and with the day of the second */
export const fourPartsOf = (row: InputRow, schoolDays: (from: Instant, to: Instant) => number): FourParts => {
  const after = (at: Instant | undefined): number | null => (at === undefined ? null : schoolDays(row.recordedAt, at));
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
