import * as z from 'zod';
import { label, localDate, personId, schoolId, type OneOf } from '../kernel/index.ts';
import { closure, safeguardingPart, schoolEvents, staffRole } from './school.events.ts';

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
  NameSafeguardingLead: z.strictObject({ schoolId, personId, as: safeguardingPart, from: localDate }).meta({
    description: 'Says that a member of staff is a safeguarding lead or deputy: they read what is sealed, and nobody else does.',
    example: { ...farrow, as: 'lead', from: '2026-09-01' },
  }),
  EndSafeguardingLead: schoolEvents.SafeguardingLeadEnded.meta({
    description: 'Ends it. What is sealed closes to them that day.',
    example: { ...farrow, on: '2027-07-21' },
  }),
  PublishSafeguardingHours: schoolEvents.SafeguardingHoursPublished.meta({
    description: 'Says when sealed matter is read on school days: children are told so before they send something.',
    example: { schoolId: farrow.schoolId, from: '08:00', to: '16:00', note: null },
  }),
};
export type SchoolCommand = OneOf<typeof schoolCommands>;
