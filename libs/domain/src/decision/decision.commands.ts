import * as z from 'zod';
import { childId, decisionId, itemId, label, localDate, sentence, words, type OneOf } from '../kernel/index.ts';
import { pictureCard } from '../input/input.events.ts';
import { influence } from './decision.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', decisionId: '018f4e6a-0000-7000-8000-000000000030' };
const item = '018f4e6a-0000-7000-8000-000000000031';

export const decisionCommands = {
  TakeDecision: z
    .strictObject({
      childId,
      decisionId,
      about: label,
      items: z
        .array(z.strictObject({ itemId, words: sentence }))
        .min(1, 'Please say what will happen.')
        .max(12),
      from: localDate,
      expect: sentence,
      reviewOn: localDate,
      influences: z.array(influence).max(500),
      forChild: pictureCard.nullable().default(null),
      follows: decisionId.nullable().default(null),
    })
    .meta({
      description: 'Decides, and says of everything that is open what it changed. Each speaker is told.',
      example: {
        ...one,
        about: 'dinner time',
        items: [{ itemId: item, words: 'Rowan eats in the Nest with Ada, Monday to Friday.' }],
        from: '2026-09-21',
        expect: 'No tears on hall days; eats most of his meal.',
        reviewOn: '2026-12-12',
        influences: [{ inputId: '018f4e6a-0000-7000-8000-000000000020', effect: 'changed', because: null, staysOpen: false }],
        forChild: { words: 'You told us dinner is too loud. You can eat in the Nest with Ada.', picture: 'quiet' },
        follows: null,
      },
    }),
  AnswerDecision: z
    .strictObject({
      childId,
      decisionId,
      answers: z
        .array(z.strictObject({ itemId, answer: z.enum(['agreed', 'disagreed']), words: words.nullable().default(null) }))
        .min(1)
        .max(12),
    })
    .meta({
      description: 'Says of each thing that was decided whether you agree. Both are outcomes; silence is neither.',
      example: { ...one, answers: [{ itemId: item, answer: 'disagreed', words: 'I still think home is calmer.' }] },
    }),
};
export type DecisionCommand = OneOf<typeof decisionCommands>;
