import * as z from 'zod';

/** Ids are UUIDs made by whoever starts the thing (often a browser), so that a retry names the same thing. */
const id = <const Name extends string>(description: string) => z.uuid().meta({ description }).brand<Name>();

export const personId = id<'PersonId'>(
  'a person: parent, carer, member of staff, professional; a child is a person whose id is the child id',
);
export const childId = id<'ChildId'>('a child, and the file about that child');
export const schoolId = id<'SchoolId'>('a school');
export const inputId = id<'InputId'>('something that was said: a concern or a voice');
export const decisionId = id<'DecisionId'>('a decision');
export const itemId = id<'ItemId'>('one thing that a decision says will happen');
export const evidenceId = id<'EvidenceId'>('a document that the school has seen');
export const orderId = id<'OrderId'>('an order of a court about a child');
export const consentId = id<'ConsentId'>('one request for consent and all that came of it');
export const questionId = id<'QuestionId'>('a question that somebody asked before they answered');
export const agencyId = id<'AgencyId'>('a service outside the school');
export const referralId = id<'ReferralId'>('a referral of one child to one agency');
export const appointmentId = id<'AppointmentId'>('a meeting or visit under a referral');
export const shareId = id<'ShareId'>('one thing that is shared under a referral');
export const recordingId = id<'RecordingId'>('a recording of the sound or image of a child');
export const lineId = id<'LineId'>('one line of a one-page profile');
export const disclosureId = id<'DisclosureId'>('words or a sign that somebody may not be safe');
export const holdId = id<'HoldId'>('a reason why a file may not be erased now');
export const commandId = id<'CommandId'>('made once for each intention; the same id twice is one event and one receipt');

export type PersonId = z.output<typeof personId>;
export type ChildId = z.output<typeof childId>;
export type SchoolId = z.output<typeof schoolId>;
export type InputId = z.output<typeof inputId>;
export type DecisionId = z.output<typeof decisionId>;
export type ItemId = z.output<typeof itemId>;
export type EvidenceId = z.output<typeof evidenceId>;
export type OrderId = z.output<typeof orderId>;
export type ConsentId = z.output<typeof consentId>;
export type QuestionId = z.output<typeof questionId>;
export type AgencyId = z.output<typeof agencyId>;
export type ReferralId = z.output<typeof referralId>;
export type AppointmentId = z.output<typeof appointmentId>;
export type ShareId = z.output<typeof shareId>;
export type RecordingId = z.output<typeof recordingId>;
export type LineId = z.output<typeof lineId>;
export type DisclosureId = z.output<typeof disclosureId>;
export type HoldId = z.output<typeof holdId>;
export type CommandId = z.output<typeof commandId>;

/** The child as a person: a child signs in and speaks under the id of the file. */
export const asPerson = (child: ChildId): PersonId => personId.parse(child);

/** The calendar acts for a school under the school's own id. */
export const asCalendar = (school: SchoolId): PersonId => personId.parse(school);
