import type { ReferralRow } from '@heard/domain/referral';
import type { OneReferral, ReferralsOfChild } from '../../../apps/portal/src/app/referral/referral.api.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asked, agencies, harbour, today } from '../consent/permission.ts';
import { asMum, child, dad, decided, farrow, mum, people, rowan, said, worry } from '../support/rowan.ts';

/** Rowan is referred to Harbour, from which Ms Pereira comes. */
export const speech = '018f4e6a-0000-7000-8000-000000000070' as never;
export const pereira = '018f4e6a-0000-7000-8000-000000000061' as never;
export const asPereira: Me = { ...asMum, personId: pereira, name: 'Ines Pereira', called: 'Ms Pereira', children: [], agencies: [harbour] };
export const services = {
  agencies: [{ schoolId: child.schoolId, childId: null, agencyId: harbour, name: 'Harbour', kind: 'speech-and-language' }],
  professionals: [
    {
      schoolId: child.schoolId,
      childId: null,
      agencyId: harbour,
      personId: pereira,
      name: 'Ines Pereira',
      called: 'Ms Pereira',
      profession: 'speech and language therapist',
      from: '2026-09-01',
      lastDay: null,
      until: null,
    },
  ],
};

type Share = ReferralRow['shares'][number];
type Appointment = ReferralRow['appointments'][number];

export const share = (over: Partial<Share> = {}): Share => ({
  shareId: '018f4e6a-0000-7000-8000-000000000072' as never,
  kind: 'family-views',
  inputId: worry,
  decisionId: null,
  speaker: mum,
  stopped: false,
  at: '2026-09-09T10:00:00.000Z' as never,
  ...over,
});
export const appointment = (over: Partial<Appointment> = {}): Appointment => ({
  appointmentId: '018f4e6a-0000-7000-8000-000000000071' as never,
  kind: 'appointment',
  on: '2026-10-14' as never,
  at: '10:00',
  where: 'The Nest',
  personId: pereira,
  note: null,
  consentId: asked,
  by: farrow,
  cancelled: null,
  ...over,
});

export const referral = (over: Partial<ReferralRow> = {}): ReferralRow => ({
  schoolId: child.schoolId,
  childId: rowan,
  referralId: speech,
  agencyId: harbour,
  child: { name: 'Rowan Whitlock', called: 'Rowan', dateOfBirth: '2018-11-03' as never },
  reason: 'Rowan knows the words and needs longer than people wait.',
  questions: 'How can we help him at carpet time?',
  scope: ['school-notes', 'family-views', 'decisions'],
  from: '2026-09-07' as never,
  lastDay: '2027-07-21' as never,
  consentId: asked,
  by: farrow,
  at: '2026-09-07T10:00:00.000Z' as never,
  appointments: [appointment()],
  shares: [share()],
  ended: null,
  state: {} as never,
  audience: [],
  own: [],
  openTo: [],
  ...over,
});

export const one = (row: ReferralRow = referral(), over: Partial<OneReferral> = {}): OneReferral => ({
  today,
  referral: row,
  open: true,
  until: {},
  inputs: [said()],
  decisions: [decided()],
  people: { ...people, [pereira]: { called: 'Ms Pereira', as: 'professional' } } as OneReferral['people'],
  agencies,
  ...over,
});
export const openUntil = { [speech]: '2027-07-21', [share().shareId]: '2027-03-26' };

export const ofChild = (...referrals: readonly ReferralRow[]): ReferralsOfChild => ({
  today,
  child: child as never,
  referrals,
  people: one().people,
  agencies,
});

export const story = { heard: [said()], decided: [decided()], people, child };
export const bothMay = [mum, dad];
