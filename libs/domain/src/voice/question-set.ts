import type { VoiceEvent } from './voice.events.ts';

/**
 * Questions for one purpose and one age, as data. A set that was asked is never edited: another wording, order or picture is a new
 * version, and what was said names the one that was asked. Words are keys of the portal's catalogue, under `voice`.
 */

type Answered = Extract<VoiceEvent, { type: 'VoiceShared' }>['data']['answers'][number];
export type FaceName = NonNullable<Answered['face']>;
export type Place = Answered['sorted'][number]['place'];

/** The first is there for whoever has something to say and no question to be asked. */
export const purposes = ['just-tell', 'how-was-it', 'all-about-me', 'a-good-day-and-a-bad-day', 'before-my-review'] as const;
export type Purpose = (typeof purposes)[number];

/** About four to seven, seven to eleven, and eleven and over. */
export const bands = ['young', 'middle', 'older'] as const;
export type Band = (typeof bands)[number];

export type Mode = 'faces' | 'pictures' | 'sort' | 'draw' | 'sound' | 'photo' | 'words';

/** A picture to tap or to sort; `word` is a key under `voice.pictures`. */
export interface Choice {
  readonly symbol: string;
  readonly word: string;
}

/** Asked only after one of these answers to a question that came before. */
export interface FollowUp {
  readonly question: string;
  readonly faces: readonly FaceName[];
  readonly places: readonly Place[];
}

export interface Question {
  /** Also the key of its words under `voice.questions`. */
  readonly id: string;
  /** What it is about, where the child chose from several; a key under `voice.topics`. */
  readonly topic: string | null;
  /** In which it may be answered, each alone or with others; the first is offered first. */
  readonly modes: readonly Mode[];
  readonly choices: readonly Choice[];
  readonly after: FollowUp | null;
  /** Asked for anything at all: words in answer to it stand by themselves. */
  readonly open: boolean;
}

export interface Topic {
  readonly id: string;
  readonly symbol: string;
}

export interface QuestionSet {
  /** The purpose and the age in one word. */
  readonly id: string;
  readonly version: number;
  readonly purpose: Purpose;
  readonly band: Band;
  /** From good to bad: as many on either side of the middle. */
  readonly faces: readonly FaceName[];
  /** Empty where nothing is chosen first. */
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
}

/**
 * “I don’t want to say”: an answer to a question like any other, given by tapping it. A question that is skipped has no answer.
 * `word` is a key under `voice.pictures`.
 */
export const ratherNot: Choice = { symbol: 'quiet', word: 'rather-not' };

/** What decides which question comes next. */
export interface Told {
  readonly face: FaceName | null;
  readonly places: readonly Place[];
}

const follows = ({ after }: Question, told: Readonly<Record<string, Told | undefined>>): boolean => {
  if (after === null) return true;
  const before = told[after.question];
  if (!before) return false;
  return (before.face !== null && after.faces.includes(before.face)) || before.places.some((place) => after.places.includes(place));
};

/** The questions that are asked, in order, of what was told so far. No topic chosen means all of them. */
export const askedOf = (
  set: QuestionSet,
  chosen: readonly string[],
  told: Readonly<Record<string, Told | undefined>>,
): readonly Question[] =>
  set.questions.filter((one) => (one.topic === null || chosen.length === 0 || chosen.includes(one.topic)) && follows(one, told));

const youngest = ['N1', 'N2', 'R', '1', '2'];
const middle = ['3', '4', '5', '6'];

/** By year group. A child who needs other questions than the class is given them by the adult beside them. */
export const bandOf = (yearGroup: string): Band => {
  if (youngest.includes(yearGroup)) return 'young';
  return middle.includes(yearGroup) ? 'middle' : 'older';
};
