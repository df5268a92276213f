import * as z from 'zod';
import { attachment, childId, inputId, label, recordingId, sentence, words, type OneOf } from '../kernel/index.ts';
import { saying } from '../input/said.ts';
import { answer, askedFrom, help, medium, sortedPicture, space } from './voice.events.ts';

const rowan = { childId: '018f4e6a-0000-7000-8000-000000000010' };
const { speaker: _, how: __, ...noting } = saying;

export const voiceCommands = {
  ShareVoice: z
    .strictObject({
      childId,
      voiceId: inputId,
      about: label.nullable().default(null),
      words: words.nullable().default(null),
      answers: z
        .array(answer.extend({ sorted: z.array(sortedPicture).max(24).default([]), attachments: z.array(attachment).max(4).default([]) }))
        .max(40)
        .default([]),
      asked: askedFrom.nullable().default(null),
      space: space.nullable().default(null),
      help: z.array(help).max(6).default([]),
      readBack: z.boolean().nullable().default(null),
      insteadOf: inputId.nullable().default(null),
      ...saying,
    })
    .meta({
      description:
        'Shares a view, a wish or a feeling: in words, by faces, by pictures, sorted, drawn, spoken or photographed, or several at once.',
      example: {
        ...rowan,
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
  NoteObservation: z
    .strictObject({
      childId,
      observationId: inputId,
      about: label.nullable().default(null),
      words,
      space: space.nullable().default(null),
      ...noting,
    })
    .meta({
      description: 'Notes what an adult saw of a child: the adult’s words, never shown as the child’s own.',
      example: {
        ...rowan,
        observationId: '018f4e6a-0000-7000-8000-000000000022',
        about: 'dinner time',
        words: 'He put his hands over his ears when the trays came out, and smiled once Ada sat down.',
        space: { place: 'elsewhere', near: 'friend' },
        language: 'en',
        audience: ['parents', 'educators'],
      },
    }),
  BeginRecording: z.strictObject({ childId, recordingId, medium, purpose: sentence }).meta({
    description: 'Begins to record the sound or image of the child: only under a permission for it.',
    example: {
      ...rowan,
      recordingId: '018f4e6a-0000-7000-8000-000000000080',
      medium: 'sound',
      purpose: 'He tells his review what he likes, and cannot write it.',
    },
  }),
};
export type VoiceCommand = OneOf<typeof voiceCommands>;
