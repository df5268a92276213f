import * as z from 'zod';
import { label, localDate, personId, schoolId, type OneOf } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const staffRole = z.enum(['senco', 'head', 'educator']);

export const safeguardingPart = z.enum(['lead', 'deputy']);

/** A time of day as clocks in England show it: `08:00`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day such as 08:00.')
  .meta({ description: 'HH:MM, as clocks in England show it' });

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
  /** Designated safeguarding lead or deputy (Keeping Children Safe in Education, part two). */
  SafeguardingLeadNamed: z.strictObject({ schoolId, personId, as: safeguardingPart, name: label, called: label, from: localDate }),
  SafeguardingLeadEnded: z.strictObject({ schoolId, personId, on: localDate }),
  /** When sealed matter is read, on school days. */
  SafeguardingHoursPublished: z.strictObject({ schoolId, from: timeOfDay, to: timeOfDay, note: label.nullable() }),
};
export type SchoolEvent = OneOf<typeof schoolEvents>;
