import * as z from 'zod';
import { childId, inputId, label, localDate, words, type OneOf } from '../kernel/index.ts';
import { saying } from '../input/said.ts';
import { familyTold, route } from './concern.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', concernId: '018f4e6a-0000-7000-8000-000000000020' };

export const concernCommands = {
  RaiseConcern: z.strictObject({ childId, concernId: inputId, about: label.nullable().default(null), words, ...saying }).meta({
    description: 'Says that something worries you about a child. No plan and no register entry is needed.',
    example: {
      ...one,
      about: 'dinner time',
      words: 'He comes home in tears on hall days. It is the noise at dinner, not the food.',
      how: 'own-words',
      language: 'en',
      audience: ['educators'],
    },
  }),
  AcknowledgeConcern: z.strictObject({ childId, concernId: inputId, answerBy: localDate }).meta({
    description: 'Tells the family that it is in hand, and by which day they have an answer.',
    example: { ...one, answerBy: '2026-09-10' },
  }),
  TriageConcern: z.strictObject({ childId, concernId: inputId, route, reason: words, familyTold }).meta({
    description: 'Says where a concern goes, why, and whether the family was told.',
    example: {
      ...one,
      route: 'observe',
      reason: 'Ms Farrow sits in the hall on two days to see when it is loudest.',
      familyTold: { told: true, people: ['018f4e6a-0000-7000-8000-000000000011'], by: 'phone', on: '2026-09-07' },
    },
  }),
};
export type ConcernCommand = OneOf<typeof concernCommands>;
