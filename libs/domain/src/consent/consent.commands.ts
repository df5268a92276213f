import * as z from 'zod';
import { childId, consentId, language, personId, words, type OneOf } from '../kernel/index.ts';
import { consentEvents, family, way } from './consent.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', consentId: '018f4e6a-0000-7000-8000-000000000050' };
const question = { questionId: '018f4e6a-0000-7000-8000-000000000051' };
const mum = '018f4e6a-0000-7000-8000-000000000011';

const answering = {
  childId,
  consentId,
  personId: personId.optional().meta({ description: 'whose answer it is; the asker when absent' }),
  how: way.default('here'),
  language: language.default('en'),
  words: words.nullable().default(null),
};

export const consentCommands = {
  RequestConsent: consentEvents.PermissionRequested.extend({ family }).meta({
    description: 'Asks for a permission or a consent: for what, to whom, how much, until when, in which words.',
    example: {
      ...one,
      family: 'permission',
      act: 'referral',
      purpose: 'A speech and language therapist gets to know Rowan and tells us how to help him be understood.',
      agencyId: '018f4e6a-0000-7000-8000-000000000060',
      recipients: ['Harbour Speech and Language Therapy'],
      scope: ['school-notes'],
      shares: 'His name, his class and what school has noticed about his talking.',
      from: '2026-09-07',
      lastDay: '2027-07-21',
      language: 'en',
      words: { version: 'referral 1', text: 'May we refer Rowan to Harbour Speech and Language Therapy?' },
      asked: [mum],
      needs: 'one',
    },
  }),
  GiveConsent: z.strictObject(answering).meta({ description: 'Says yes. It can be taken back at any time.', example: one }),
  DeclineConsent: z.strictObject(answering).meta({
    description: 'Says no. No reason is owed.',
    example: { ...one, words: 'We would rather wait until the spring.' },
  }),
  WithdrawConsent: z.strictObject(answering).meta({
    description: 'Takes a yes back: from now on nothing more happens under it. What was done stays in the record.',
    example: one,
  }),
  AskAboutConsent: consentEvents.PermissionQuestionAsked.meta({
    description: 'Asks something before answering.',
    example: { ...one, ...question, words: 'Who else reads the report?' },
  }),
  AnswerAboutConsent: consentEvents.PermissionQuestionAnswered.meta({
    description: 'Answers such a question; whoever asked it sees the answer.',
    example: { ...one, ...question, words: 'Mr Osei and I. It is kept in his file.' },
  }),
  UpholdConsent: consentEvents.PermissionUpheld.meta({
    description: 'Goes ahead although somebody disagrees, where one yes is enough: with the reason, which stays in the record.',
    example: { ...one, reason: 'Rowan asked for it himself, and one parent agrees.' },
  }),
  CloseConsent: consentEvents.PermissionClosed.meta({
    description: 'School takes its request back, or needs it no longer.',
    example: { ...one, reason: 'The therapist came to school for another child and saw him there.' },
  }),
  RunOutConsents: z.strictObject({ childId }).meta({
    description: 'The calendar: tells both sides thirty days ahead, and writes down what has run out.',
    example: { childId: one.childId },
  }),
};
export type ConsentCommand = OneOf<typeof consentCommands>;
