import { consentView, type ConsentRow, type OfRecord } from '@heard/domain/consent';
import { agencyId, consentId, type Asker } from '@heard/domain/kernel';
import { alderbrook, anId, dad, mum, rowansFile } from '../support/people.ts';
import { storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { by, bySenco } from '../support/story.ts';

/** A permission that is asked of both parents, and what may come of it. */
export const permission = consentId.parse(anId(0x50));
export const harbour = agencyId.parse(anId(0x60));
export const request = (over: object = {}) => ({
  childId: rowansFile,
  consentId: permission,
  act: 'referral',
  purpose: 'A therapist gets to know Rowan.',
  agencyId: harbour,
  recipients: ['Harbour', 'Dr Marsh'],
  scope: ['school-notes'],
  shares: 'His name and what school has noticed.',
  from: '2026-09-07',
  lastDay: '2027-07-21',
  language: 'en',
  words: { version: 'referral 1', text: 'May we ask Harbour to help Rowan?' },
  asked: [mum.person, dad.person],
  needs: 'one',
  ...over,
});
export const asked = bySenco({ type: 'PermissionRequested', data: request() });
const answer = (who: Asker, words: string | null = null, how = 'here') => ({
  childId: rowansFile,
  consentId: permission,
  personId: who.person,
  how,
  language: 'en',
  words,
});
export const step = (who: Asker, name: string, words: string | null = null): Before =>
  by(who, 'parent', { type: `Permission${name}`, data: answer(who, words) });
export const closing = bySenco({
  type: 'PermissionClosed',
  data: { childId: rowansFile, consentId: permission, reason: 'SECRET-closing' },
});
export const ranOut = bySenco({ type: 'PermissionRanOut', data: { childId: rowansFile, consentId: permission, on: '2027-07-22' } });

export const rowOf = (...before: readonly Before[]): ConsentRow => shown(consentView as never, storyOf(before))[0] as unknown as ConsentRow;
export const of = (consent: ConsentRow, who: Asker = mum, over: Partial<OfRecord> = {}): OfRecord => ({
  consent,
  person: { personId: who.person, name: 'Alice Ashby', relation: 'mother' },
  child: { childId: rowansFile, called: 'Rowan' },
  school: { schoolId: alderbrook, name: 'Alderbrook Primary' },
  agencies: { [harbour]: 'Harbour' },
  ...over,
});
