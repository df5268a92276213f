import * as z from 'zod';
import { attachment, childId, consentId, inputId, label, recordingId, sentence, words, type OneOf, type Upcast } from '../kernel/index.ts';
import { said } from '../input/said.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/** Three for the young, five for those who are older; the middle one is always there. */
export const face = z.enum(['very-good', 'good', 'so-so', 'not-good', 'very-bad']);

/** A picture is named by its symbol; the label is what was read aloud with it. */
export const picture = z.strictObject({ symbol: z.string().regex(/^[a-z][a-z-]{0,40}$/), label });

/** A picture and where the child put it. One that was left in the middle of the table is not here. */
export const sortedPicture = z.strictObject({ ...picture.shape, place: z.enum(['good', 'so-so', 'not-good']) });

/** One question as it was asked, and the answer in the mode in which it was given. An answer may have several modes at once. */
export const answer = z.strictObject({
  question: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), words: label }),
  face: face.nullable(),
  pictures: z.array(picture).max(12),
  sorted: z.array(sortedPicture).max(24),
  words: words.nullable(),
  attachments: z.array(attachment).max(4),
});

/** Which questions were asked: a set of `question-sets.ts` and its version. */
export const askedFrom = z.strictObject({ id: z.string().regex(/^[a-z][a-z-]{0,40}$/), version: z.int().positive() });

/** Where the child was, and who was near: the first of the four parts of a right to be heard (Lundy 2007, on UNCRC article 12). */
export const space = z.strictObject({
  place: z.enum(['classroom', 'quiet-room', 'outside', 'home', 'elsewhere']),
  near: z.enum(['nobody', 'grown-up', 'friend', 'family']),
});

/** What an adult or a device did so that the child could say it. */
export const help = z.enum(['read-aloud', 'asked', 'signed', 'pressed', 'wrote', 'interpreted']);

export const medium = z.enum(['sound', 'image']);

export const voiceEvents = {
  VoiceShared: z.strictObject({
    childId,
    voiceId: inputId,
    about: label.nullable(),
    words: words.nullable(),
    answers: z.array(answer),
    asked: askedFrom.nullable(),
    space: space.nullable(),
    help: z.array(help),
    /** Words that another wrote down: whether they were read back and the child said yes. Null where nobody wrote for the child. */
    readBack: z.boolean().nullable(),
    /** The same child's earlier voice that this one takes the place of ("I changed my mind"); both stay in the record. */
    insteadOf: inputId.nullable(),
    /** The permissions under which sound or image of the child is in it. */
    consents: z.array(consentId),
    ...said,
  }),
  /** What an adult saw. The adult speaks; these are never the child's own words. */
  ObservationNoted: z.strictObject({ childId, observationId: inputId, about: label.nullable(), words, space: space.nullable(), ...said }),
  /** Somebody began to record the sound or image of the child, under a permission. */
  RecordingBegun: z.strictObject({ childId, recordingId, medium, purpose: sentence, consentId }),
};
export type VoiceEvent = OneOf<typeof voiceEvents>;

const whole = (one: unknown): unknown => ({ ...(one as object), sorted: [], attachments: [] });

export const voiceUpcasters = {
  VoiceShared: [
    (data: Record<string, unknown>) => ({
      ...data,
      answers: (data['answers'] as readonly unknown[]).map(whole),
      asked: null,
      space: null,
      help: [],
      readBack: null,
      insteadOf: null,
      consents: [],
    }),
  ] as readonly Upcast[],
};
