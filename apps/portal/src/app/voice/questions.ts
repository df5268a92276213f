import type { SymbolName } from '../ui/symbols.ts';

/** A picture to point at; `word` is a key under `voice.pictures`. */
export interface Pointed {
  readonly symbol: SymbolName;
  readonly word: string;
}

/** What a child may be asked about. All its words stand in the catalogue under `voice.topics.<id>`. */
export interface Topic {
  readonly id: string;
  readonly symbol: SymbolName;
  readonly liked: readonly Pointed[];
  readonly hard: readonly Pointed[];
  readonly helps: readonly Pointed[];
  /** Asked for words in place of a face. */
  readonly open?: true;
}

const hard: readonly Pointed[] = [
  { symbol: 'loud', word: 'too-loud' },
  { symbol: 'alone', word: 'alone' },
  { symbol: 'tired', word: 'tired' },
  { symbol: 'stop', word: 'not-kind' },
  { symbol: 'listen', word: 'nobody-listens' },
];
const helps: readonly Pointed[] = [
  { symbol: 'quiet', word: 'quiet-place' },
  { symbol: 'friend', word: 'with-friend' },
  { symbol: 'help', word: 'grown-up-helps' },
  { symbol: 'break', word: 'break' },
  { symbol: 'time', word: 'more-time' },
  { symbol: 'listen', word: 'listen-to-me' },
];
const liked: readonly Pointed[] = [
  { symbol: 'friend', word: 'my-friends' },
  { symbol: 'calm', word: 'calm' },
  { symbol: 'together', word: 'together' },
];

/** The small question set: the first of a library of question sets. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'dinner',
    symbol: 'lunch',
    liked: [...liked, { symbol: 'lunch', word: 'the-food' }],
    hard: [...hard, { symbol: 'lunch', word: 'the-food' }],
    helps,
  },
  {
    id: 'playtime',
    symbol: 'playground',
    liked: [...liked, { symbol: 'playground', word: 'the-games' }],
    hard: [...hard, { symbol: 'playground', word: 'nothing-to-do' }],
    helps,
  },
  {
    id: 'lessons',
    symbol: 'reading',
    liked: [...liked, { symbol: 'reading', word: 'reading' }, { symbol: 'teacher', word: 'my-teacher' }],
    hard: [...hard, { symbol: 'think', word: 'too-hard' }],
    helps,
  },
  {
    id: 'morning',
    symbol: 'home',
    liked: [...liked, { symbol: 'home', word: 'at-home' }],
    hard: [...hard, { symbol: 'time', word: 'too-fast' }],
    helps,
  },
  { id: 'else', symbol: 'think', liked: [], hard: [], helps: [], open: true },
];
