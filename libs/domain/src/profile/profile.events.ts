import * as z from 'zod';
import { audiences, childId, inputId, language, lineId, localDate, personId, sentence, type OneOf } from '../kernel/index.ts';
import { speaker } from '../input/said.ts';
import { headings } from './headings.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const profileEvents = {
  ProfileLineOffered: z.strictObject({
    childId,
    lineId,
    heading: z.enum(headings),
    words: sentence,
    language,
    /** The name of a symbol. */
    picture: z
      .string()
      .regex(/^[a-z][a-z-]{0,40}$/)
      .nullable(),
    /** Whose words these are. Who wrote them down is in the event’s own metadata. */
    speaker,
    /** What was said that it was taken from. */
    inputId: inputId.nullable(),
    /** A child’s words that another took from a voice: whom the child had let read that voice. Null for everything else. */
    audience: z.array(z.enum(audiences)).nullable(),
    /** The line that this one says better; both stay in the record. */
    rewords: lineId.nullable(),
  }),
  ProfileLineWithdrawn: z.strictObject({ childId, lineId, reason: sentence.nullable() }),
  ProfilePublished: z.strictObject({
    childId,
    version: z.int().positive(),
    /** In the order in which they stand on the page. */
    lines: z.array(lineId),
    /** Who was asked whether this is right. */
    asked: z.array(personId),
    /** Why there is no line of the child’s own; null where there is one. */
    withoutChild: sentence.nullable(),
    lookAgainOn: localDate,
  }),
};
export type ProfileEvent = OneOf<typeof profileEvents>;
