import * as z from 'zod';
import { childId, label, language, localDate, orderId, personId, schoolId, sentence, type OneOf } from '../kernel/index.ts';
import { upnFault } from '../codes/index.ts';
import { childEvents, place, relationship, sen, yesNoUnknown } from './child.events.ts';

const rowan = { childId: '018f4e6a-0000-7000-8000-000000000010' };
const mum = { personId: '018f4e6a-0000-7000-8000-000000000011' };
const dad = { personId: '018f4e6a-0000-7000-8000-000000000012' };
const paper = { evidenceId: '018f4e6a-0000-7000-8000-000000000040' };
const order = { orderId: '018f4e6a-0000-7000-8000-000000000041' };

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
      parentalResponsibility: yesNoUnknown,
      care: yesNoUnknown.optional().meta({ description: 'whether the child lives with them; as it stands when absent' }),
      writes: language,
      speaks: language.nullable().optional().meta({ description: 'the language spoken, where it is another; as it stands when absent' }),
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
  RecordSupporter: childEvents.SupporterRecorded.meta({
    description: 'Records somebody who stands beside a family, or for the local authority, until a day.',
    example: {
      ...rowan,
      personId: '018f4e6a-0000-7000-8000-000000000016',
      name: 'Dara Quill',
      called: 'Dara',
      kind: 'sendiass',
      beside: mum.personId,
      from: '2026-09-01',
      lastDay: '2027-07-21',
    },
  }),
  EndSupporter: z.strictObject({ childId, personId, on: localDate, reason: sentence }).meta({
    description: 'Ends what a supporter is here for; what they could see closes with it.',
    example: { ...rowan, personId: '018f4e6a-0000-7000-8000-000000000016', on: '2026-12-01', reason: 'The family asked for it.' },
  }),
  SeeEvidence: childEvents.EvidenceSeen.meta({
    description: 'Records that a document about an adult was seen: what, when, and (from the session) by whom.',
    example: { ...rowan, ...paper, ...mum, document: 'birth-certificate', reference: null, seenOn: '2026-09-01' },
  }),
  RecordOrder: childEvents.OrderRecorded.meta({
    description: 'Records an order of a court that was seen, and what it takes from whom or gives to whom, from when until when.',
    example: {
      ...rowan,
      ...order,
      kind: 'no-contact',
      limits: [{ ...dad, cannot: ['see', 'consent'] }],
      gives: [],
      from: '2026-09-01',
      lastDay: '2027-03-01',
      ...paper,
      note: null,
    },
  }),
  EndOrder: z.strictObject({ childId, orderId, on: localDate, reason: sentence }).meta({
    description: 'Records that an order was lifted before its day: from `on` it no longer holds.',
    example: { ...rowan, ...order, on: '2026-12-01', reason: 'Varied by the court; the new order was seen.' },
  }),
  HideLocation: z.strictObject({ childId, personId }).meta({
    description: 'Keeps the whereabouts of an adult hidden: nothing that says where they are reaches anybody else around this child.',
    example: { ...rowan, ...mum },
  }),
  ShowLocation: z.strictObject({ childId, personId, reason: sentence }).meta({
    description: 'Ends the hiding of an adult’s whereabouts, at that adult’s own wish.',
    example: { ...rowan, ...mum, reason: 'She asked for it in person.' },
  }),
  AssessCapacity: childEvents.CapacityAssessed.meta({
    description: 'Records whether a young person can decide about their support, and who decides in their best interests where not.',
    example: {
      ...rowan,
      decides: false,
      represented: [mum.personId],
      on: '2035-07-02',
      note: 'Assessed with the family and the college.',
    },
  }),
  InviteFamily: z.strictObject({ childId, personId }).meta({
    description: 'The young person, whose rights are now their own, lets somebody of the family see the record.',
    example: { ...rowan, ...mum },
  }),
  UninviteFamily: z.strictObject({ childId, personId }).meta({
    description: 'The young person takes that back.',
    example: { ...rowan, ...mum },
  }),
  EndOrders: z.strictObject({ childId }).meta({
    description: 'The calendar: writes down which orders ran out, and that the rights passed to the young person.',
    example: rowan,
  }),
};
export type ChildCommand = OneOf<typeof childCommands>;
