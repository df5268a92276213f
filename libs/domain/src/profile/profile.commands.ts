import * as z from 'zod';
import { childId, inputId, language, lineId, sentence, type OneOf } from '../kernel/index.ts';
import { longestLine } from './page-room.ts';
import { profileEvents } from './profile.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', lineId: '018f4e6a-0000-7000-8000-0000000000a1' };

export const profileCommands = {
  OfferProfileLine: profileEvents.ProfileLineOffered.omit({ speaker: true, audience: true })
    .extend({
      words: sentence.max(longestLine, `Please keep this under ${longestLine} characters: all of it stands on one page.`),
      language: language.default('en'),
      picture: profileEvents.ProfileLineOffered.shape.picture.default(null),
      inputId: inputId.nullable().default(null),
      rewords: lineId.nullable().default(null),
    })
    .meta({
      description: 'Adds a line to a child’s one-page profile: one’s own, or the child’s, taken from something that the child said.',
      example: {
        ...one,
        heading: 'support',
        words: 'Give me time: I know the words, and they come slowly.',
        language: 'en',
        picture: 'talk',
        inputId: '018f4e6a-0000-7000-8000-000000000020',
        rewords: '018f4e6a-0000-7000-8000-0000000000a2',
      },
    }),
  WithdrawProfileLine: z.strictObject({ childId, lineId, reason: sentence.nullable().default(null) }).meta({
    description: 'Takes a line back: one’s own, or, for whoever leads, another’s with a reason that its author reads.',
    example: { ...one, reason: 'It is about a friend who has left.' },
  }),
  PublishProfile: profileEvents.ProfilePublished.omit({ version: true })
    .extend({
      lines: z.array(lineId).min(1, 'Please choose at least one line.').max(60),
      asked: profileEvents.ProfilePublished.shape.asked.max(20),
      withoutChild: sentence.nullable().default(null),
    })
    .meta({
      description: 'Makes the next version of the page from these lines, in this order: everybody around the child reads it.',
      example: {
        childId: one.childId,
        lines: [one.lineId],
        asked: ['018f4e6a-0000-7000-8000-000000000010'],
        withoutChild: 'Rowan did not want to say anything today. We ask again in October.',
        lookAgainOn: '2027-03-01',
      },
    }),
};
export type ProfileCommand = OneOf<typeof profileCommands>;
