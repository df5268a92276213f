import * as z from 'zod';
import { childId, inputId, label, recordingId, sentence, words, type OneOf } from '../kernel/index.ts';
import { saying } from '../input/said.ts';
import { answer, medium } from './voice.events.ts';

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
  BeginRecording: z.strictObject({ childId, recordingId, medium, purpose: sentence }).meta({
    description: 'Begins to record the sound or image of the child: only under a permission for it.',
    example: {
      childId: '018f4e6a-0000-7000-8000-000000000010',
      recordingId: '018f4e6a-0000-7000-8000-000000000080',
      medium: 'sound',
      purpose: 'He tells his review what he likes, and cannot write it.',
    },
  }),
};
export type VoiceCommand = OneOf<typeof voiceCommands>;
