import * as z from 'zod';
import { label, localDate, personId, schoolId, type OneOf } from '../kernel/index.ts';
import { closure, staffRole } from './school.events.ts';

const farrow = { schoolId: '018f4e6a-0000-7000-8000-000000000001', personId: '018f4e6a-0000-7000-8000-000000000002' };

export const schoolCommands = {
  OpenSchool: z
    .strictObject({
      schoolId,
      name: label,
      urn: z
        .string()
        .regex(/^\d{6}$/, 'A URN is six digits.')
        .nullable(),
      closures: z.array(closure).max(60),
    })
    .meta({
      description: 'Opens a school. Only its operator may, once.',
      example: { schoolId: farrow.schoolId, name: 'Alderbrook Primary', urn: null, closures: [] },
    }),
  PublishClosures: z.strictObject({ schoolId, closures: z.array(closure).max(60) }).meta({
    description: 'Says on which days the school is shut; promises are counted in school days.',
    example: { schoolId: farrow.schoolId, closures: [{ from: '2026-12-21', to: '2027-01-01', name: 'Christmas' }] },
  }),
  AppointStaff: z
    .strictObject({ schoolId, personId, name: label, called: label, role: staffRole, classes: z.array(label).max(40), from: localDate })
    .meta({
      description: 'Gives a member of staff a role, and the classes they teach.',
      example: { ...farrow, name: 'Helen Farrow', called: 'Ms Farrow', role: 'senco', classes: [], from: '2026-09-01' },
    }),
  EndAppointment: z.strictObject({ schoolId, personId, role: staffRole, on: localDate }).meta({
    description: 'Ends a role; what that role could see closes with it.',
    example: { ...farrow, role: 'senco', on: '2027-07-21' },
  }),
};
export type SchoolCommand = OneOf<typeof schoolCommands>;
