import { anId, harbour, mum, pereira, rowansFile } from './people.ts';
import type { Before } from './record.ts';
import { asking, gave, requested } from './consenting.ts';
import { bySenco, mumsConcern } from './story.ts';

/** A referral of Rowan to Harbour, and what it needs. */
export const speech = anId(0x70);
export const meeting = anId(0x71);
export const share = anId(0x72);
export const toShare = anId(0x52);
export const toWatch = anId(0x53);

const one = { childId: rowansFile as string, referralId: speech };

export const referring = (over: object = {}) => ({
  ...one,
  agencyId: harbour as string,
  reason: 'Rowan knows the words and needs longer than people wait.',
  questions: null,
  scope: ['school-notes'] as readonly string[],
  from: '2026-09-07',
  lastDay: '2027-07-21',
  ...over,
});
export const rowanAsTold = { name: 'Rowan Ashby', called: 'Rowan', dateOfBirth: '2018-11-03' };
export const referred = (over: object = {}): Before =>
  bySenco({ type: 'ReferralMade', data: { ...referring(), child: rowanAsTold, consentId: asking, ...over } });

export const arranging = (over: object = {}) => ({
  ...one,
  appointmentId: meeting,
  kind: 'appointment',
  on: '2026-10-14',
  at: '10:00',
  where: 'The Nest',
  personId: pereira.person as string,
  note: 'Through the garden door.',
  ...over,
});
export const arranged = (over: object = {}): Before =>
  bySenco({ type: 'AppointmentArranged', data: { ...arranging(), consentId: asking, ...over } });

export const sharing = (over: object = {}) => ({
  ...one,
  shareId: share,
  inputId: mumsConcern as string | null,
  decisionId: null as string | null,
  childAsked: null as string | null,
  ...over,
});
export const shared = (over: object = {}): Before =>
  bySenco({
    type: 'SharingBegun',
    data: { ...sharing(), kind: 'family-views', speaker: mum.person, consentId: toShare, ...over },
  });
export const stopped = (over: object = {}): Before =>
  bySenco({
    type: 'SharingStopped',
    data: { ...one, shareId: share, inputId: mumsConcern, decisionId: null, reason: 'Not needed any more.', ...over },
  });
export const ended = (on: string, over: object = {}): Before =>
  bySenco({ type: 'ReferralEnded', data: { ...one, on, how: 'ended', reason: 'The therapist has told us what to do.', ...over } });

/** Permissions that Mum has given: for the referral, and for sharing. */
export const mayRefer = (over: object = {}): readonly Before[] => [requested(over), gave(mum)];
export const mayShare = (over: object = {}): readonly Before[] => [
  requested({ consentId: toShare, act: 'sharing', scope: ['family-views', 'child-views', 'school-notes', 'decisions'], ...over }),
  gave(mum, { consentId: toShare }),
];
export const mayWatch: readonly Before[] = [
  requested({ consentId: toWatch, act: 'observation', scope: [] }),
  gave(mum, { consentId: toWatch }),
];
