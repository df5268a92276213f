import * as z from 'zod';
import { audiences, childId, decisionId, inputId, label, language, personId, sentence, words, type OneOf } from '../kernel/index.ts';
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
  ChooseAudience: z.strictObject({ childId, inputId, audience: z.array(z.enum(audiences)).max(3) }).meta({
    description: 'Its speaker chooses anew who may read it. What was read before has been read.',
    example: { ...one, audience: ['parents'] },
  }),
  WidenAudience: z.strictObject({ childId, inputId, to: z.enum(['parents', 'educators']), reason: words, forChild: pictureCard }).meta({
    description: 'Lets others read what a child kept from them: only for the child’s welfare, with the reason, and the child is told.',
    example: {
      ...one,
      to: 'parents',
      reason: 'He does not eat at school at all. His parents cannot look after his health without knowing it.',
      forChild: { words: 'We told Mum and Dad that dinner is too loud, because we want you to be well.', picture: 'family' },
    },
  }),
  SealInput: z.strictObject({ childId, inputId, reason: sentence }).meta({
    description: 'Keeps it for safeguarding alone, from now on: a child may not be safe.',
    example: { ...one, reason: 'What he says of the weekend has to be read by Mrs Adeyemi first.' },
  }),
  UnsealInput: z.strictObject({ childId, inputId, reason: sentence }).meta({
    description: 'Safeguarding has read it: it may be seen again by whom it was for.',
    example: { ...one, reason: 'Read, and spoken with him: it is about the noise.' },
  }),
  RingForInput: z.strictObject({ childId, inputId, to: z.array(personId).max(100) }).meta({
    description: 'The house itself: writes down that safeguarding was rung for what is sealed. No door leads here.',
    example: { ...one, to: ['018f4e6a-0000-7000-8000-000000000021'] },
  }),
};
export type InputCommand = OneOf<typeof inputCommands>;
