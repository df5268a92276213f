import type { Drawing } from '@heard/domain/voice';
import type { AudienceName, Happening, Names } from './happening.ts';

export type Said = {
  readonly audience?: readonly AudienceName[];
  readonly language?: string;
  readonly how?: 'own-words' | 'scribed' | 'translated' | 'paraphrased';
  /** Whose words these are, when somebody else writes them down. */
  readonly of?: string;
  readonly original?: { readonly language: string; readonly words: string };
  /** When Ms Farrow reads it. */
  readonly read?: string;
  /** When somebody else reads it: their name and the moment. */
  readonly seen?: readonly [string, string];
};

/** Where a child was and who was near, and what help there was. */
export type Heard = {
  readonly where?: readonly [
    place: 'classroom' | 'quiet-room' | 'outside' | 'home' | 'elsewhere',
    near: 'nobody' | 'grown-up' | 'friend' | 'family',
  ];
  readonly help?: readonly ('read-aloud' | 'asked' | 'signed' | 'pressed' | 'interpreted')[];
};

export const heard = ({ where, help = [] }: Heard) => ({ space: where ? { place: where[0], near: where[1] } : null, help });

export type Face = 'good' | 'so-so' | 'not-good';
/** Question, answer by face, pictures as symbol and label, words, and what was drawn. */
export type FaceAnswer = readonly [
  id: string,
  question: string,
  face: Face | null,
  pictures?: readonly (readonly [string, string])[],
  words?: string,
  drawing?: Drawing,
];

const senco = 'Ms Farrow';

export const saying = (more: Said, own: readonly AudienceName[], names: Names) => ({
  ...(more.of ? { speaker: names.person(more.of) } : {}),
  how: more.how ?? 'own-words',
  language: more.language ?? 'en',
  original: more.original ?? null,
  audience: more.audience ?? own,
});

export const reads = (key: string, when: string, who: string): Happening => ({
  when,
  who,
  command: (names) => ({ type: 'ReadInput', data: { childId: names.child, inputId: names.input(key) } }),
});

export const readings = (key: string, more: Said): readonly Happening[] => [
  ...(more.read ? [reads(key, more.read, senco)] : []),
  ...(more.seen ? [reads(key, more.seen[1], more.seen[0])] : []),
];

export const answered = (answer: FaceAnswer) => {
  const [id, question, face, pictures = [], words = null, drawing] = answer;
  return {
    question: { id, words: question },
    face,
    pictures: pictures.map(([symbol, label]) => ({ symbol, label })),
    words,
    /** As it was drawn: sent before it is said, when the story is played. */
    attachments: drawing ? [{ drawing }] : [],
  };
};
