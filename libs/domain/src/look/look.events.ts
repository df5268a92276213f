import * as z from 'zod';
import { childId, localDate, personId, schoolId, type OneOf, type Upcast } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/** In which capacity somebody looked at a child's file. */
export const lookedAs = z.enum(['parent', 'child', 'supporter', 'professional', 'educator', 'senco', 'head']);

export const lookEvents = {
  /** Somebody read from files of children at `meta.recordedAt`. */
  FileLookedAt: z.strictObject({
    schoolId,
    personId,
    /** Which log of looks it stands in: one for each person and month. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    /** What was read: the name of a question, such as `timeline`. */
    view: z.string().regex(/^[a-z][a-z-]{0,40}$/),
    /** The day at whose end the record was read; null where it was read as it stands. */
    stoodOn: localDate.nullable(),
    /** Whether it was in the working hours of a school day. */
    during: z.enum(['working', 'outside']),
    files: z
      .array(z.strictObject({ childId, as: lookedAs }))
      .min(1)
      .max(2_000),
  }),
  /** Somebody who safeguards read what is sealed in files of children. Only safeguarding learns of it. */
  SealedFileLookedAt: z.strictObject({
    schoolId,
    personId,
    month: z.string().regex(/^\d{4}-\d{2}$/),
    view: z.string().regex(/^[a-z][a-z-]{0,40}$/),
    stoodOn: localDate.nullable(),
    during: z.enum(['working', 'outside']),
    files: z.array(childId).min(1).max(2_000),
  }),
};
export type LookEvent = OneOf<typeof lookEvents>;

const asItStands: Upcast = (data) => ({ ...data, stoodOn: null });

/** Version 1 of a look knew no other day than that on which it was. */
export const lookUpcasters = { FileLookedAt: [asItStands], SealedFileLookedAt: [asItStands] };
