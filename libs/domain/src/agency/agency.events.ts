import * as z from 'zod';
import { agencyId, label, localDate, personId, schoolId, type OneOf } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const agencyKind = z.enum([
  'educational-psychology',
  'speech-and-language',
  'occupational-therapy',
  'physiotherapy',
  'mental-health',
  'sensory-support',
  'autism-outreach',
  'school-nursing',
  'social-care',
  'other',
]);

export const agencyEvents = {
  AgencyRegistered: z.strictObject({ schoolId, agencyId, name: label, kind: agencyKind }),
  ProfessionalAdmitted: z.strictObject({
    schoolId,
    agencyId,
    personId,
    name: label,
    /** As families say it: "Dr Anand". */
    called: label,
    /** What they are: "educational psychologist". */
    profession: label,
    from: localDate,
    /** The last day on which it holds; null while nobody knows. */
    lastDay: localDate.nullable(),
  }),
  ProfessionalEnded: z.strictObject({ schoolId, agencyId, personId, on: localDate }),
};
export type AgencyEvent = OneOf<typeof agencyEvents>;
