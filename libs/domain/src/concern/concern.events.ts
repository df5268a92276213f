import * as z from 'zod';
import { childId, inputId, label, localDate, personId, sentence, words, type OneOf } from '../kernel/index.ts';
import { said } from '../input/said.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/** Where a concern goes: the class teacher helps, we watch, somebody observes, professionals are asked, the LA is asked to assess. */
export const route = z.enum(['class-teacher', 'watch', 'observe', 'professionals', 'needs-assessment']);

/** Whether the family was told; if not, why not yet. */
export const familyTold = z.discriminatedUnion('told', [
  z.strictObject({
    told: z.literal(true),
    people: z.array(personId).min(1).max(20),
    by: z.enum(['phone', 'in-person', 'message', 'letter']),
    on: localDate,
  }),
  z.strictObject({ told: z.literal(false), reason: sentence }),
]);

export const concernEvents = {
  ConcernRaised: z.strictObject({ childId, concernId: inputId, about: label.nullable(), words, ...said }),
  ConcernAcknowledged: z.strictObject({ childId, concernId: inputId, answerBy: localDate }),
  ConcernTriaged: z.strictObject({ childId, concernId: inputId, route, reason: words, familyTold }),
};
export type ConcernEvent = OneOf<typeof concernEvents>;
