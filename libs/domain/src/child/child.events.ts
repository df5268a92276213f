import * as z from 'zod';
import { childId, label, language, localDate, personId, schoolId, sentence, type OneOf } from '../kernel/index.ts';
import { senTypes, yearGroups } from '../codes/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const place = z.strictObject({ yearGroup: z.enum(yearGroups), className: label });

export const sen = z.strictObject({ provision: z.enum(['N', 'K', 'E']), needs: z.array(z.enum(senTypes)).max(2) });

export const relationship = z.enum([
  'mother',
  'father',
  'parent',
  'step-parent',
  'grandparent',
  'carer',
  'foster-carer',
  'guardian',
  'other',
]);

export const childEvents = {
  ChildEnrolled: z.strictObject({
    childId,
    schoolId,
    name: label,
    /** What the child likes to be called. */
    called: label,
    dateOfBirth: localDate,
    upn: z.string().nullable(),
    place,
    sen,
  }),
  ChildPlaced: z.strictObject({ childId, place }),
  RelationshipRecorded: z.strictObject({
    childId,
    personId,
    name: label,
    /** As the child says it: "Mum". */
    called: label,
    relationship,
    parentalResponsibility: z.enum(['yes', 'no', 'unknown']),
    writes: language,
    from: localDate,
  }),
  RelationshipEnded: z.strictObject({ childId, personId, on: localDate, reason: sentence }),
};
export type ChildEvent = OneOf<typeof childEvents>;
