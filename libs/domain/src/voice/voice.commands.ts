import * as z from 'zod';
import { childId, inputId, label, words, type OneOf } from '../kernel/index.ts';
import { saying } from '../input/said.ts';
import { answer } from './voice.events.ts';

export const voiceCommands = {
  ShareVoice: z
    .strictObject({
      childId,
      voiceId: inputId,
      about: label.nullable().default(null),
      words: words.nullable().default(null),
      answers: z.array(answer).max(40).default([]),
      ...saying,
    })
    .meta({
      description: 'Shares a view, a wish or a feeling: in words, by faces, by pictures, or several at once.',
      example: {
        childId: '018f4e6a-0000-7000-8000-000000000010',
        voiceId: '018f4e6a-0000-7000-8000-000000000021',
        about: 'dinner time',
        words: null,
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
      },
    }),
};
export type VoiceCommand = OneOf<typeof voiceCommands>;
