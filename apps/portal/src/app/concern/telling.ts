import type { Receipt } from '../kernel/ask.ts';
import type { Refusal } from '../kernel/refusals.ts';
import type { Noting, Saying, Space } from './concern.api.ts';

/** What somebody is telling school about a child, as it is kept on the device until school has it. */
export interface Telling {
  readonly inputId: string;
  /** What an adult saw is a kind of its own: the words are theirs, never the child’s. */
  readonly kind: 'worry' | 'share' | 'saw';
  readonly words: string;
  readonly about: string;
  /** BCP 47; empty until chosen: the language this person writes in. */
  readonly language: string;
  /** With the (other) parents or carers of this child. */
  readonly withParents: boolean;
  /** Empty: one's own words. Otherwise the person whose words they are. */
  readonly whose: string;
  readonly how: '' | 'scribed' | 'paraphrased' | 'translated';
  readonly original: string;
  readonly originalLanguage: string;
  /** Where something was seen, and who was near: both or neither. */
  readonly place: '' | Space['place'];
  readonly near: '' | Space['near'];
  /** "Send" was pressed: it goes by itself as soon as there is a connection. */
  readonly pressed: boolean;
}

export const newTelling = (): Telling => ({
  inputId: crypto.randomUUID(),
  kind: 'worry',
  words: '',
  about: '',
  language: '',
  withParents: false,
  whose: '',
  how: '',
  original: '',
  originalLanguage: '',
  place: '',
  near: '',
  pressed: false,
});

export const tellingKey = (childId: string): string => `raise-concern/${childId}`;

/** Where it is between this device and school. */
export type Underway =
  | { readonly state: 'trying' | 'waiting'; readonly words: string }
  | { readonly state: 'refused'; readonly words: string; readonly refusal: Refusal }
  | { readonly state: 'sent'; readonly words: string; readonly inputId: string; readonly receipt: Receipt };

export function sayingOf(telling: Telling, childId: string, ownLanguage: string): Saying {
  const { whose, how } = telling;
  return {
    ...wordsOf(telling, childId, ownLanguage),
    how: whose && how ? how : 'own-words',
    ...(whose && { speaker: whose }),
    ...(whose && how === 'translated' && { original: { language: telling.originalLanguage, words: telling.original } }),
  };
}

export function notingOf(telling: Telling, childId: string, ownLanguage: string): Noting {
  const { place, near } = telling;
  return { ...wordsOf(telling, childId, ownLanguage), space: place && near ? { place, near } : null };
}

const wordsOf = ({ words, about, language, withParents }: Telling, childId: string, ownLanguage: string) => ({
  childId,
  words,
  about: about.trim() || null,
  language: language || ownLanguage,
  audience: withParents ? (['educators', 'parents'] as const) : (['educators'] as const),
});

/** The fields that still need something, in the order of the page. */
export function missingIn(telling: Telling): readonly ('words' | 'how' | 'original' | 'original-language')[] {
  const whose = telling.kind === 'saw' ? '' : telling.whose;
  const translated = whose !== '' && telling.how === 'translated';
  return [
    ...(whose && !telling.how ? (['how'] as const) : []),
    ...(translated && !telling.original.trim() ? (['original'] as const) : []),
    ...(translated && !telling.originalLanguage ? (['original-language'] as const) : []),
    ...(telling.words.trim() ? [] : (['words'] as const)),
  ];
}
