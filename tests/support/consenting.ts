import type { Asker, Capacity, Happened } from '@heard/domain/kernel';
import type { Family } from '@heard/domain/consent';
import { anId, dad, harbour, mum, rowansFile } from './people.ts';
import type { Before } from './record.ts';
import { by, bySenco } from './story.ts';

/** Requests for consent about Rowan and what comes of them. */
export const asking = anId(0x50);
export const question = anId(0x51);

export const request = (over: object = {}) => ({
  childId: rowansFile as string,
  consentId: asking,
  act: 'referral',
  purpose: 'A therapist gets to know Rowan.',
  agencyId: harbour as string | null,
  recipients: ['Harbour'],
  scope: ['school-notes'] as readonly string[],
  shares: null as string | null,
  from: '2026-09-07',
  lastDay: '2027-07-21',
  language: 'en',
  words: { version: 'referral 1', text: 'May we ask Harbour to help Rowan?' },
  asked: [mum.person, dad.person] as readonly string[],
  needs: 'one',
  ...over,
});
const one = { childId: rowansFile, consentId: asking };

/** The name of an event: the family's own. */
export const step = (name: string, data: object, family: Family = 'permission'): Happened => ({
  type: `${family === 'permission' ? 'Permission' : 'DataConsent'}${name}`,
  data: { ...one, ...data },
});
export const requested = (over: object = {}, family: Family = 'permission'): Before => bySenco(step('Requested', request(over), family));
export const answer = (who: Asker, over: object = {}) => ({ personId: who.person, how: 'here', language: 'en', words: null, ...over });

const said =
  (name: string) =>
  (who: Asker, over: object = {}, family: Family = 'permission', as: Capacity = 'parent'): Before =>
    by(who, as, step(name, answer(who, over), family));
export const gave = said('Given');
export const declined = said('Declined');
export const withdrew = said('Withdrawn');
export const askedAbout = (who: Asker, over: object = {}, family: Family = 'permission'): Before =>
  by(who, 'parent', step('QuestionAsked', { questionId: question, words: 'Who else reads it?', ...over }, family));
export const repliedTo = (over: object = {}, family: Family = 'permission'): Before =>
  bySenco(step('QuestionAnswered', { questionId: question, words: 'Mr Osei and I.', ...over }, family));
export const upheld = (over: object = {}, family: Family = 'permission'): Before =>
  bySenco(step('Upheld', { reason: 'Rowan asked for it himself.', ...over }, family));
export const takenBack = (over: object = {}, family: Family = 'permission'): Before =>
  bySenco(step('Closed', { reason: 'It is not needed any more.', ...over }, family));
