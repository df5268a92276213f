import { randomUUID } from 'node:crypto';
import { dad, mum, rowansFile } from './people.ts';
import { cast, harbour } from './small-school.ts';

/** What the SENCO's browser sends when something is asked of both parents: fields of `consent/request-consent`. */
export const askingFor = (act: string, over: object = {}) => ({
  childId: rowansFile as string,
  consentId: randomUUID() as string,
  family: 'permission',
  act,
  purpose: 'A therapist gets to know Rowan and tells us how to help him be understood.',
  agencyId: harbour as string | null,
  recipients: ['Harbour Speech and Language Therapy'],
  scope: [] as readonly string[],
  shares: 'His name and what school has noticed about his talking.',
  from: '2026-09-07',
  lastDay: '2027-07-21',
  language: 'en',
  words: { version: `${act} 1`, text: 'May we ask Harbour to help Rowan?' },
  asked: [mum.person, dad.person] as readonly string[],
  needs: 'one',
  ...over,
});

/** Fields of `referral/make-referral`. */
export const referring = (over: object = {}) => ({
  childId: rowansFile as string,
  referralId: randomUUID() as string,
  agencyId: harbour as string,
  reason: 'Rowan knows the words and needs longer than people wait.',
  questions: 'How can we help him at carpet time?',
  scope: ['school-notes', 'family-views', 'child-views', 'decisions'],
  from: '2026-09-07',
  lastDay: '2027-07-21',
  ...over,
});

/** Fields of `referral/arrange-appointment`, but which referral. */
export const arranging = (over: object) => ({
  childId: rowansFile as string,
  appointmentId: randomUUID() as string,
  kind: 'appointment',
  on: '2026-10-14',
  at: '10:00',
  where: 'The Nest',
  personId: cast.pereira.person as string,
  note: null,
  ...over,
});
