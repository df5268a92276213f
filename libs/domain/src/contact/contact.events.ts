import * as z from 'zod';
import { childId, label, personId, sentence, type OneOf } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const contactEvents = {
  /** How an adult can be reached. The newest counts; null where nothing is known. */
  ContactRecorded: z.strictObject({
    childId,
    personId,
    address: sentence.nullable(),
    phone: label.nullable(),
    email: z.email().nullable(),
  }),
};
export type ContactEvent = OneOf<typeof contactEvents>;
