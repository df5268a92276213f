import type { DecisionRow } from '@heard/domain/decision';
import type { Answer, InputRow } from '@heard/domain/input';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';

const id = (last: number): never => `018f4e6a-0000-7000-8000-${String(last).padStart(12, '0')}` as never;

export const rowan = id(10);
export const mum = id(20);
export const dad = id(21);
export const farrow = id(30);
export const osei = id(31);
export const worry = id(100);
export const dinner = id(300);
export const nest = id(310);
export const early = id(311);

export const people = {
  [mum]: { called: 'Mum', as: 'parent' },
  [dad]: { called: 'Dad', as: 'parent' },
  [farrow]: { called: 'Ms Farrow', as: 'staff' },
  [osei]: { called: 'Mr Osei', as: 'staff' },
  [rowan]: { called: 'Rowan', as: 'child' },
};

export const child = { schoolId: id(1), childId: rowan, name: 'Rowan Whitlock', called: 'Rowan', className: 'Kestrels', yearGroup: '3' };

const person = (personId: string, called: string, more: Partial<Me>): Me => ({
  personId,
  name: called,
  called,
  schoolId: id(1),
  schoolName: 'Alderbrook',
  demo: false,
  roles: [],
  classes: [],
  agencies: [],
  children: [],
  ...more,
});
export const asMum = person(mum, 'Mum', { children: [{ childId: rowan, called: 'Rowan', as: 'parent' }] });
export const asOsei = person(osei, 'Mr Osei', { roles: ['educator'], classes: ['Kestrels'] });

const adult = (personId: string, called: string, writes: string): object => ({
  childId: rowan,
  personId,
  called,
  name: called,
  writes,
  until: null,
});
export const around = (circle = [adult(mum, 'Mum', 'en')]): object => ({
  child,
  circle,
  staff: [
    { personId: farrow, called: 'Ms Farrow', role: 'senco' },
    { personId: osei, called: 'Mr Osei', role: 'educator' },
  ],
});
export const bothParents = [adult(mum, 'Mum', 'en'), adult(dad, 'Dad', 'pl')];

export const said = (more: Partial<InputRow> = {}): InputRow => ({
  schoolId: id(1),
  childId: rowan,
  inputId: worry,
  kind: 'concern',
  about: null,
  words: 'It is the noise at dinner, not the food.',
  answersGiven: [],
  speaker: { personId: mum, as: 'parent' },
  how: 'own-words',
  language: 'en',
  original: null,
  translations: [],
  audience: ['educators'],
  own: [mum],
  openTo: [],
  asked: null,
  space: null,
  help: [],
  readBack: null,
  insteadOf: null,
  replacedBy: null,
  replaced: false,
  blobs: [],
  widened: [],
  sealed: null,
  ringAt: null,
  rung: 0,
  sealReads: [],
  seals: [],
  recordedBy: mum,
  occurredAt: '2026-09-04T21:41:00.000Z' as never,
  recordedAt: '2026-09-04T21:41:00.000Z' as never,
  code: 'HRD-7K4M-Q2XD',
  open: true,
  answerBy: '2099-09-10' as never,
  acknowledged: null,
  reads: [],
  triage: [],
  answers: [],
  ...more,
});

export const answered = (more: Partial<Answer> = {}): Answer => ({
  decisionId: dinner,
  about: 'dinner time',
  effect: 'changed',
  because: null,
  willHappen: ['Rowan eats in the Nest with Ada.'],
  forChild: null,
  staysOpen: false,
  by: farrow,
  at: '2026-09-16T15:00:00.000Z' as never,
  notedAt: null,
  missed: null,
  ...more,
});

export const decided = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  schoolId: id(1),
  childId: rowan,
  decisionId: dinner,
  about: 'dinner time',
  items: [
    { itemId: nest, words: 'Rowan eats in the Nest with Ada.' },
    { itemId: early, words: 'Mr Osei walks him there early.' },
  ],
  from: '2026-09-21' as never,
  expect: 'No tears on hall days.',
  reviewOn: '2026-12-12' as never,
  threads: [],
  forChild: null,
  follows: null,
  followedBy: null,
  answers: [],
  by: farrow,
  occurredAt: '2026-09-16T15:00:00.000Z' as never,
  recordedAt: '2026-09-16T15:00:00.000Z' as never,
  code: 'HRD-AAAA-BBBB',
  audience: [],
  own: [farrow],
  ...more,
});
