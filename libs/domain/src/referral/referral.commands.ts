import * as z from 'zod';
import { childId, localDate, referralId, sentence, shareId, type OneOf } from '../kernel/index.ts';
import { referralEvents } from './referral.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010', referralId: '018f4e6a-0000-7000-8000-000000000070' };
const meeting = { appointmentId: '018f4e6a-0000-7000-8000-000000000071' };
const share = { shareId: '018f4e6a-0000-7000-8000-000000000072' };

export const referralCommands = {
  MakeReferral: referralEvents.ReferralMade.omit({ child: true, consentId: true }).meta({
    description: 'Refers a child to an agency, which then sees this child and nobody else, in this scope, until this day.',
    example: {
      ...one,
      agencyId: '018f4e6a-0000-7000-8000-000000000060',
      reason: 'Rowan knows the words and needs longer than people wait.',
      questions: 'How can we help him to be understood at carpet time?',
      scope: ['school-notes'],
      from: '2026-09-14',
      lastDay: '2027-07-21',
    },
  }),
  ArrangeAppointment: referralEvents.AppointmentArranged.omit({ consentId: true }).meta({
    description: 'Arranges that somebody of the agency meets the child, or watches in class: an observation needs a permission of its own.',
    example: {
      ...one,
      ...meeting,
      kind: 'appointment',
      on: '2026-10-14',
      at: '10:00',
      where: 'The Nest',
      personId: '018f4e6a-0000-7000-8000-000000000061',
      note: null,
    },
  }),
  CancelAppointment: referralEvents.AppointmentCancelled.meta({
    description: 'Cancels an appointment, and says why.',
    example: { ...one, ...meeting, reason: 'Rowan is ill.' },
  }),
  ShareWithAgency: referralEvents.SharingBegun.omit({ kind: true, speaker: true, consentId: true }).meta({
    description: 'Opens one view, note or decision to the agency. A parent’s words need that parent’s own yes; a child is asked first.',
    example: { ...one, ...share, inputId: '018f4e6a-0000-7000-8000-000000000020', decisionId: null, childAsked: null },
  }),
  StopSharing: z.strictObject({ childId, referralId, shareId, reason: sentence }).meta({
    description: 'Closes it again. That it was open stays in the record.',
    example: { ...one, ...share, reason: 'Not needed any more.' },
  }),
  EndReferral: z.strictObject({ childId, referralId, on: localDate, reason: sentence }).meta({
    description: 'Ends a referral; everything closes for the agency on that day.',
    example: { ...one, on: '2026-12-18', reason: 'The therapist has told us what to do.' },
  }),
  EndReferrals: z.strictObject({ childId }).meta({
    description: 'The calendar: writes down which referrals ran out.',
    example: { childId: one.childId },
  }),
};
export type ReferralCommand = OneOf<typeof referralCommands>;
