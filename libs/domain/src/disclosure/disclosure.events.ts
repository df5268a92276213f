import * as z from 'zod';
import { childId, disclosureId, instant, label, localDate, personId, words, type OneOf } from '../kernel/index.ts';
import { timeOfDay } from '../school/school.events.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/** A picture by its symbol, with the word that was read aloud beside it. */
export const sign = z.strictObject({ symbol: z.string().regex(/^[a-z][a-z-]{0,40}$/), label });

/** Whose words: the speaker's own; a child's, as an adult heard them, to the letter; or what an adult saw. */
export const how = z.enum(['own-words', 'heard', 'seen']);

/** When and where an adult heard or saw it. */
export const heard = z.strictObject({ on: localDate, at: timeOfDay.nullable(), where: label.nullable() });

export const release = z.enum(['withheld', 'allowed']);

export const disclosureEvents = {
  /** Words or a sign that a child may not be safe. */
  DisclosureMade: z.strictObject({
    childId,
    disclosureId,
    by: z.strictObject({ personId, as: z.enum(['child', 'parent', 'supporter', 'staff']) }),
    pictures: z.array(sign),
    words: words.nullable(),
    how,
    heard: heard.nullable(),
    /** Whether somebody is to come now. */
    wantsNow: z.boolean(),
  }),
  /**
   * Lead and deputies were written to: that something waits, and nothing of it. The first time at once; while it is unread again at
   * `ringAt`, then to the head too.
   */
  DisclosureRung: z.strictObject({ childId, disclosureId, time: z.int().min(1), to: z.array(personId), ringAt: instant }),
  /** Somebody who safeguards has read it; the first of them ends the ringing. */
  DisclosureRead: z.strictObject({ childId, disclosureId }),
  DisclosureReviewed: z.strictObject({
    childId,
    disclosureId,
    /** Where it stands in the child-protection system: a reference, never its content. */
    reference: label.nullable(),
    /** Whether it may be in what leaves the house about this child. */
    release,
    note: words,
  }),
};
export type DisclosureEvent = OneOf<typeof disclosureEvents>;
