import * as z from 'zod';
import { childId, disclosureId, personId, words, type OneOf } from '../kernel/index.ts';
import { disclosureEvents, heard, how, sign } from './disclosure.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', disclosureId: '018f4e6a-0000-7000-8000-000000000090' };

export const disclosureCommands = {
  MakeDisclosure: z
    .strictObject({
      childId,
      disclosureId,
      pictures: z.array(sign).max(12, 'Please choose twelve pictures at most.').default([]),
      words: words.nullable().default(null),
      how: how.default('own-words'),
      heard: heard.nullable().default(null),
      wantsNow: z.boolean().default(false),
    })
    .meta({
      description: 'Tells the safeguarding lead and deputies, and nobody else, that a child may not be safe. A picture alone is enough.',
      example: { ...one, pictures: [{ symbol: 'unsafe', label: 'I don’t feel safe' }], words: null, wantsNow: false },
    }),
  ReadDisclosure: z.strictObject({ childId, disclosureId }).meta({
    description: 'Says that somebody who safeguards has read it. The ringing ends.',
    example: one,
  }),
  ReviewDisclosure: disclosureEvents.DisclosureReviewed.meta({
    description: 'What school does, where it stands in the child-protection system, and whether it may leave the house.',
    example: {
      ...one,
      reference: 'CP 2026/114',
      release: 'withheld',
      note: 'Spoken with him at 10:20; the duty social worker was rung at 10:40.',
    },
  }),
  RingForDisclosure: z.strictObject({ childId, disclosureId, to: z.array(personId).max(100) }).meta({
    description: 'The house itself: writes down that safeguarding was rung. No door leads here.',
    example: { ...one, to: ['018f4e6a-0000-7000-8000-000000000021'] },
  }),
};
export type DisclosureCommand = OneOf<typeof disclosureCommands>;
