import type { Attachment, AttachmentKind } from '@heard/domain/kernel';
import {
  askedOf,
  type Band,
  type FaceName,
  type Mode,
  type Place,
  type Purpose,
  type Question,
  type QuestionSet,
  setFor,
} from '@heard/domain/voice';

/** With whom besides those who lead. */
export type With = 'parents' | 'educators';
export type Near = 'nobody' | 'grown-up' | 'friend' | 'family';
export type Where = 'classroom' | 'quiet-room' | 'outside' | 'home' | 'elsewhere';
export type Help = 'read-aloud' | 'asked' | 'signed' | 'pressed' | 'wrote' | 'interpreted';

/** A drawing, a sound or a photo that hangs on the draft by its name, and what school calls it once it has it. */
export interface Hung {
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly seconds: number | null;
  /** Where it began to be sent: after a reload it goes on from what has arrived. */
  readonly address: string | null;
  readonly sent: Attachment | null;
}

/** What was answered to one question. */
export interface Told {
  readonly face: FaceName | null;
  /** Words of the pictures that were tapped. */
  readonly pictures: readonly string[];
  /** Words of the pictures that were sorted, and where each was put. */
  readonly sorted: Readonly<Record<string, Place>>;
  readonly words: string;
  readonly hung: readonly Hung[];
  /** “I don’t want to say”, in place of everything else. */
  readonly ratherNot: boolean;
  /** In which way it was answered last. */
  readonly mode: Mode | null;
  /** The answer that was taken back by “I changed my mind”, to bring it back. */
  readonly before: Told | null;
}

/** All that a child has told so far and not sent. */
export interface Telling {
  readonly voiceId: string;
  readonly purpose: Purpose;
  readonly band: Band;
  /** Topics that were chosen; none means all. */
  readonly topics: readonly string[];
  readonly told: Readonly<Record<string, Told>>;
  readonly audience: readonly With[];
  /** Whether a grown-up wrote the words down, and whether the child said yes when they were read back. */
  readonly scribed: boolean;
  readonly readBack: boolean | null;
  readonly place: Where | null;
  readonly near: Near | null;
  readonly help: readonly Help[];
  /** What was said before, of which this is the new version. */
  readonly insteadOf: string | null;
  /** What may be taken of the child, as school said it last. */
  readonly permitted: { readonly sound: boolean; readonly photo: boolean };
  /** “Send” was pressed: it goes by itself as soon as there is a connection. */
  readonly pressed: boolean;
}

export const nothingYet = (voiceId: string, purpose: Purpose, band: Band): Telling => ({
  voiceId,
  purpose,
  band,
  topics: [],
  told: {},
  audience: [],
  scribed: false,
  readBack: null,
  place: null,
  near: null,
  help: [],
  insteadOf: null,
  permitted: { sound: false, photo: false },
  pressed: false,
});

export const silent: Told = {
  face: null,
  pictures: [],
  sorted: {},
  words: '',
  hung: [],
  ratherNot: false,
  mode: null,
  before: null,
};

export const setOf = ({ purpose, band }: Telling): QuestionSet => setFor(purpose, band);
export const toldOf = (now: Telling, question: string): Told => now.told[question] ?? silent;

/** Another answer: what was read back before is to be read back again, and “I don’t want to say” no longer holds. */
export const telling = (now: Telling, question: string, change: Partial<Told>): Telling => ({
  ...now,
  readBack: null,
  told: { ...now.told, [question]: { ...toldOf(now, question), ratherNot: false, ...change } },
});

/** Which way of answering is open says nothing: the answer stays what it was. */
export const turned = (now: Telling, question: string, mode: Mode): Telling => ({
  ...now,
  told: { ...now.told, [question]: { ...toldOf(now, question), mode } },
});

export const says = ({ face, pictures, sorted, words, hung, ratherNot }: Told): boolean =>
  ratherNot || face !== null || pictures.length + hung.length + Object.keys(sorted).length > 0 || words.trim() !== '';

/** “I changed my mind”: the answer goes, and can be brought back. */
export const changedMind = (now: Telling, question: string): Telling => {
  const told = toldOf(now, question);
  return says(told) ? telling(now, question, { ...silent, mode: told.mode, before: { ...told, before: null } }) : now;
};

export const broughtBack = (now: Telling, question: string): Telling => {
  const { before } = toldOf(now, question);
  return before ? telling(now, question, before) : now;
};

export const toggled = <T extends string>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** The questions that are asked of what was told so far. */
export const asked = (now: Telling): readonly Question[] => {
  const told = Object.entries(now.told).map(([id, { face, sorted, ratherNot }]) => [
    id,
    ratherNot ? { face: null, places: [] } : { face, places: Object.values(sorted) },
  ]);
  return askedOf(setOf(now), now.topics, Object.fromEntries(told) as Parameters<typeof askedOf>[2]);
};

export const saysSomething = (now: Telling): boolean => asked(now).some(({ id }) => says(toldOf(now, id)));

/** All that was written, in the order of the questions. */
export const wordsOf = (now: Telling): string =>
  asked(now)
    .map(({ id }) => toldOf(now, id))
    .flatMap(({ words, ratherNot }) => (ratherNot || words.trim() === '' ? [] : [words.trim()]))
    .join('\n');
