import * as z from 'zod';
import { childId, decisionId, inputId, label, language, words, type OneOf } from '../kernel/index.ts';
import { outcome, pictureCard } from './input.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', inputId: '018f4e6a-0000-7000-8000-000000000020' };
const decided = { decisionId: '018f4e6a-0000-7000-8000-000000000030' };

export const inputCommands = {
  ReadInput: z.strictObject({ childId, inputId }).meta({
    description: 'Says that a member of staff has read it. The speaker sees when, and by whom.',
    example: one,
  }),
  TranslateInput: z.strictObject({ childId, inputId, language, words, method: z.enum(['person', 'machine']), by: label }).meta({
    description: 'Adds a translation. The original stays beside it, always.',
    example: { ...one, language: 'en', words: 'He is afraid of the noise.', method: 'person', by: 'Marta Zielona, interpreter' },
  }),
  CloseInput: z.strictObject({ childId, inputId, outcome, reason: words, forChild: pictureCard.nullable().default(null) }).meta({
    description: 'Answers something that needs no decision: the outcome and its reason, which the speaker is told.',
    example: { ...one, outcome: 'settled', reason: 'Mr Osei moved his peg next to Ada on Tuesday; it is better.', forChild: null },
  }),
  ReopenInput: z.strictObject({ childId, inputId, decisionId: decisionId.nullable(), words: words.nullable() }).meta({
    description: '“Not what I meant”: the speaker opens it again, and it is back in the SENCO’s queue.',
    example: { ...one, ...decided, words: 'It is not the food. It is the noise.' },
  }),
  NoteAnswer: z.strictObject({ childId, inputId, decisionId: decisionId.nullable() }).meta({
    description: 'The speaker has seen the answer and puts the card away.',
    example: { ...one, ...decided },
  }),
};
export type InputCommand = OneOf<typeof inputCommands>;
