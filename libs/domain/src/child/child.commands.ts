import * as z from 'zod';
import { childId, label, language, localDate, personId, schoolId, sentence, type OneOf } from '../kernel/index.ts';
import { upnFault } from '../codes/index.ts';
import { place, relationship, sen } from './child.events.ts';

const rowan = { childId: '018f4e6a-0000-7000-8000-000000000010' };
const mum = { personId: '018f4e6a-0000-7000-8000-000000000011' };

const upn = z
  .string()
  .superRefine((value, context) => {
    const fault = upnFault(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  })
  .nullable();

export const childCommands = {
  EnrolChild: z.strictObject({ childId, schoolId, name: label, called: label, dateOfBirth: localDate, upn, place, sen }).meta({
    description: 'Opens the file of a child. No need has to be recorded for a child to be helped.',
    example: {
      ...rowan,
      schoolId: '018f4e6a-0000-7000-8000-000000000001',
      name: 'Rowan Ashby',
      called: 'Rowan',
      dateOfBirth: '2018-11-03',
      upn: null,
      place: { yearGroup: '3', className: 'Kestrels' },
      sen: { provision: 'K', needs: ['SLCN'] },
    },
  }),
  PlaceChild: z.strictObject({ childId, place }).meta({
    description: 'Moves a child to another class; who teaches the child follows from it.',
    example: { ...rowan, place: { yearGroup: '4', className: 'Herons' } },
  }),
  RecordRelationship: z
    .strictObject({
      childId,
      personId,
      name: label,
      called: label,
      relationship,
      parentalResponsibility: z.enum(['yes', 'no', 'unknown']),
      writes: language,
      from: localDate,
    })
    .meta({
      description: 'Records who an adult is to a child.',
      example: {
        ...rowan,
        ...mum,
        name: 'Alice Ashby',
        called: 'Mum',
        relationship: 'mother',
        parentalResponsibility: 'yes',
        writes: 'en',
        from: '2018-11-03',
      },
    }),
  EndRelationship: z.strictObject({ childId, personId, on: localDate, reason: sentence }).meta({
    description: 'Ends a relationship; what that adult could see closes with it.',
    example: { ...rowan, ...mum, on: '2026-12-01', reason: 'Recorded for the wrong child.' },
  }),
};
export type ChildCommand = OneOf<typeof childCommands>;
