import * as z from 'zod';
import { childId, consentId, inputId, label, recordingId, sentence, words, type OneOf } from '../kernel/index.ts';
import { said } from '../input/said.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const face = z.enum(['good', 'so-so', 'not-good']);

/** A picture is named by its symbol; the label is what was read aloud with it. */
export const picture = z.strictObject({ symbol: z.string().regex(/^[a-z][a-z-]{0,40}$/), label });

/** One question as it was asked, and the answer in the mode in which it was given. An answer may have several modes at once. */
export const answer = z.strictObject({
  question: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), words: label }),
  face: face.nullable(),
  pictures: z.array(picture).max(12),
  words: words.nullable(),
});

export const medium = z.enum(['sound', 'image']);

export const voiceEvents = {
  VoiceShared: z.strictObject({
    childId,
    voiceId: inputId,
    about: label.nullable(),
    words: words.nullable(),
    answers: z.array(answer),
    ...said,
  }),
  /** Somebody began to record the sound or image of the child, under a permission. */
  RecordingBegun: z.strictObject({ childId, recordingId, medium, purpose: sentence, consentId }),
};
export type VoiceEvent = OneOf<typeof voiceEvents>;
