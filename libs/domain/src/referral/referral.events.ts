import * as z from 'zod';
import {
  agencyId,
  appointmentId,
  childId,
  consentId,
  decisionId,
  inputId,
  label,
  localDate,
  personId,
  referralId,
  sentence,
  shareId,
  words,
  type OneOf,
} from '../kernel/index.ts';
import { sharable } from '../consent/consent.events.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const appointmentKind = z.enum(['appointment', 'observation']);

/** A time on the wall, `HH:MM`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30.');

const one = { childId, referralId };

export const referralEvents = {
  ReferralMade: z.strictObject({
    ...one,
    agencyId,
    /** The child as the agency is told. */
    child: z.strictObject({ name: label, called: label, dateOfBirth: localDate }),
    reason: words,
    questions: words.nullable(),
    scope: z.array(sharable).max(4),
    from: localDate,
    /** The last day on which the agency comes in. */
    lastDay: localDate,
    /** The permission under which it was made. */
    consentId,
  }),
  AppointmentArranged: z.strictObject({
    ...one,
    appointmentId,
    kind: appointmentKind,
    on: localDate,
    at: wallTime.nullable(),
    where: label.nullable(),
    personId: personId.nullable(),
    note: sentence.nullable(),
    consentId,
  }),
  AppointmentCancelled: z.strictObject({ ...one, appointmentId, reason: sentence }),
  SharingBegun: z.strictObject({
    ...one,
    shareId,
    kind: sharable,
    inputId: inputId.nullable(),
    decisionId: decisionId.nullable(),
    /** Whose words they are; null for a decision. */
    speaker: personId.nullable(),
    /** How the child was asked, where they are the child's own words. */
    childAsked: sentence.nullable(),
    consentId,
  }),
  SharingStopped: z.strictObject({
    ...one,
    shareId,
    inputId: inputId.nullable(),
    decisionId: decisionId.nullable(),
    reason: sentence,
  }),
  ReferralEnded: z.strictObject({ ...one, on: localDate, how: z.enum(['ended', 'ran-out']), reason: sentence.nullable() }),
};
export type ReferralEvent = OneOf<typeof referralEvents>;
