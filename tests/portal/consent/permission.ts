import type { ConsentLine, ConsentRow } from '@heard/domain/consent';
import type { ConsentsOfChild, OnBoard, OneConsent } from '../../../apps/portal/src/app/consent/consent.api.ts';
import { child, dad, farrow, mum, people, rowan } from '../support/rowan.ts';

/** A permission that Ms Farrow asks of Mum and Dad, and what becomes of it. */
export const today = '2026-09-10';
export const harbour = '018f4e6a-0000-7000-8000-000000000060' as never;
export const asked = '018f4e6a-0000-7000-8000-000000000050' as never;
export const question = '018f4e6a-0000-7000-8000-000000000051' as never;
export const agencies = { [harbour]: 'Harbour Speech and Language Therapy' };

type Answers = Readonly<Record<string, 'agreed' | 'disagreed' | 'withdrawn'>>;

export interface Over extends Partial<Omit<ConsentRow, 'state'>> {
  readonly answers?: Answers;
  readonly upheld?: boolean;
  readonly closed?: boolean;
  readonly questions?: ConsentRow['state']['questions'];
}

export const permission = ({ answers = {}, upheld = false, closed = false, questions = {}, ...over }: Over = {}): ConsentRow => {
  const row = {
    schoolId: child.schoolId,
    childId: rowan,
    consentId: asked,
    family: 'permission' as const,
    act: 'referral' as const,
    purpose: 'A therapist gets to know Rowan and tells us what helps.',
    agencyId: harbour,
    recipients: ['Harbour Speech and Language Therapy'],
    scope: ['school-notes' as const],
    shares: 'His name and his class.',
    from: '2026-09-07' as never,
    lastDay: '2027-07-21' as never,
    language: 'en',
    words: { version: 'referral 1', text: 'May we ask Harbour to help Rowan?\n\nNo is fine.' },
    asked: [mum, dad],
    needs: 'one' as const,
    requestedBy: farrow,
    requestedAt: '2026-09-07T08:00:00.000Z' as never,
    code: 'HRD-AAAA-AAAA',
    history: [],
    audience: [],
    own: [mum, dad, farrow],
    ...over,
  };
  const { consentId, family, act, agencyId, scope, from, lastDay, asked: whom, needs } = row;
  const facts = { consentId, family, act, agencyId, scope, from, lastDay, asked: whom, needs };
  return { ...row, state: { ...facts, answers, upheld, closed, questions, noticed: false, ranOut: false } };
};

export const line = (step: ConsentLine['step'], person: ConsentLine['personId'], over: Partial<ConsentLine> = {}): ConsentLine => ({
  step,
  personId: person,
  by: person ?? farrow,
  how: step === 'Given' || step === 'Declined' || step === 'Withdrawn' ? 'here' : null,
  language: 'en',
  words: null,
  questionId: null,
  at: '2026-09-08T21:41:00.000Z' as never,
  code: `HRD-${step.slice(0, 4).toUpperCase()}-0001`,
  ...over,
});

const around = { today, mayNot: null, may: [], child: child as OneConsent['child'], people: people as OneConsent['people'], agencies };
export const one = (consent: ConsentRow, over: Partial<OneConsent> = {}): OneConsent => ({ ...around, consent, ...over });
export const ofChild = (consents: readonly ConsentRow[], over: Partial<ConsentsOfChild> = {}): ConsentsOfChild => ({
  ...around,
  consents,
  ...over,
});
export const onBoard = (consent: ConsentRow, over: Partial<OnBoard> = {}): OnBoard => ({
  consent,
  child: { childId: rowan, called: 'Rowan', className: 'Kestrels' },
  notHolding: null,
  runsOutSoon: false,
  questions: 0,
  ...over,
});
