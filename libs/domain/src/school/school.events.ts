import * as z from 'zod';
import { label, localDate, personId, schoolId, type OneOf } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const staffRole = z.enum(['senco', 'head', 'educator']);

export const closure = z.strictObject({ from: localDate, to: localDate, name: label });

export const schoolEvents = {
  SchoolOpened: z.strictObject({
    schoolId,
    name: label,
    urn: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    closures: z.array(closure),
  }),
  ClosuresPublished: z.strictObject({ schoolId, closures: z.array(closure) }),
  StaffAppointed: z.strictObject({
    schoolId,
    personId,
    name: label,
    /** As families say it: "Ms Farrow". */
    called: label,
    role: staffRole,
    classes: z.array(label),
    from: localDate,
  }),
  StaffAppointmentEnded: z.strictObject({ schoolId, personId, role: staffRole, on: localDate }),
};
export type SchoolEvent = OneOf<typeof schoolEvents>;
