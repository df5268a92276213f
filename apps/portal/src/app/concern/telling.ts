import type { Receipt } from '../kernel/ask.ts';
import type { Refusal } from '../kernel/refusals.ts';
import type { Saying } from './concern.api.ts';

/** What somebody is telling school about a child, as it is kept on the device until school has it. */
export interface Telling {
  readonly inputId: string;
  readonly kind: 'worry' | 'share';
  readonly words: string;
  readonly about: string;
  /** BCP 47; empty until chosen: the language this person writes in. */
  readonly language: string;
  /** With the (other) parents or carers of this child. */
  readonly withParents: boolean;
  /** Empty: one's own words. Otherwise the person whose words they are. */
  readonly whose: string;
  readonly how: '' | 'scribed' | 'paraphrased' | 'translated' | 'observed';
  readonly original: string;
  readonly originalLanguage: string;
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
  pressed: false,
});

export const tellingKey = (childId: string): string => `raise-concern/${childId}`;

/** Where it is between this device and school. */
export type Underway =
  | { readonly state: 'trying' | 'waiting'; readonly words: string }
  | { readonly state: 'refused'; readonly words: string; readonly refusal: Refusal }
  | { readonly state: 'sent'; readonly words: string; readonly inputId: string; readonly receipt: Receipt };

export function sayingOf(telling: Telling, childId: string, ownLanguage: string): Saying {
  const { words, about, whose, how, withParents } = telling;
  return {
    childId,
    words,
    about: about.trim() || null,
    language: telling.language || ownLanguage,
    audience: withParents ? ['educators', 'parents'] : ['educators'],
    how: whose && how ? how : 'own-words',
    ...(whose && { speaker: whose }),
    ...(whose && how === 'translated' && { original: { language: telling.originalLanguage, words: telling.original } }),
  };
}

/** The fields that still need something, in the order of the page. */
export function missingIn(telling: Telling): readonly ('words' | 'how' | 'original' | 'original-language')[] {
  const translated = telling.whose !== '' && telling.how === 'translated';
  return [
    ...(telling.whose && !telling.how ? (['how'] as const) : []),
    ...(translated && !telling.original.trim() ? (['original'] as const) : []),
    ...(translated && !telling.originalLanguage ? (['original-language'] as const) : []),
    ...(telling.words.trim() ? [] : (['words'] as const)),
  ];
}
