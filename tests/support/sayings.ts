import { randomUUID } from 'node:crypto';
import { rowansFile } from './people.ts';

/** What a browser sends: fields of commands, without the command id that `ask` adds. */
export const concern = (words: string, over: object = {}) => ({
  childId: rowansFile as string,
  concernId: randomUUID() as string,
  about: 'dinner time',
  words,
  how: 'own-words',
  language: 'en',
  audience: ['educators'],
  ...over,
});

export const voice = (over: object = {}) => ({
  childId: rowansFile,
  voiceId: randomUUID() as string,
  about: 'dinner time',
  answers: [
    {
      question: { id: 'dinner', words: 'How is dinner time?' },
      face: 'not-good',
      pictures: [{ symbol: 'loud', label: 'too loud' }],
      words: null,
    },
  ],
  how: 'own-words',
  language: 'en',
  audience: ['parents'],
  ...over,
});

export const influence = (inputId: string, effect: 'changed' | 'partly' | 'not' = 'changed', because: string | null = null) => ({
  inputId,
  effect,
  because,
  staysOpen: false,
});

export const deciding = (influences: readonly object[], over: object = {}) => ({
  childId: rowansFile,
  decisionId: randomUUID() as string,
  about: 'dinner time',
  items: [{ itemId: randomUUID() as string, words: 'Rowan eats in the Nest with Ada.' }],
  from: '2026-09-14',
  expect: 'No tears on hall days.',
  reviewOn: '2026-09-18',
  influences,
  forChild: { words: 'You told us dinner is too loud.', picture: 'quiet' },
  ...over,
});
