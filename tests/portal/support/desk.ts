import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { around, asOsei, child, dad, farrow, people, rowan, said } from './rowan.ts';

/** The SENCO's side of the small story of `rowan.ts`. */
export const asFarrow: Me = { ...asOsei, personId: farrow, name: 'Helen Farrow', called: 'Ms Farrow', roles: ['senco'], classes: [] };
export const wholeChild = { ...child, sen: { provision: 'K', needs: ['SLCN'] }, dateOfBirth: '2018-11-03', upn: null };
export const file = { ...around(), child: wholeChild };

const inputId = (last: number): never => `018f4e6a-0000-7000-8000-0000000001${last}` as never;
export const fromMum = said();
export const fromDad = said({
  inputId: inputId(10),
  kind: 'voice',
  words: 'I would rather he went home for lunch.',
  speaker: { personId: dad, as: 'parent' },
  occurredAt: '2026-09-11T10:00:00.000Z' as never,
});
export const fromRowan = said({
  inputId: inputId(11),
  kind: 'voice',
  words: 'Too loud.',
  speaker: { personId: rowan, as: 'child' },
  occurredAt: '2026-09-09T10:00:00.000Z' as never,
});

const around3 = { childId: rowan, called: 'Rowan', className: 'Kestrels', yearGroup: '3' };
export const waiting = (input = fromMum, more: object = {}): object => ({
  input,
  child: around3,
  reopened: false,
  waitingSchoolDays: 4,
  late: false,
  ...more,
});
export const queue = (...rows: object[]): object => ({ today: '2026-09-16', waiting: rows, reviews: [], people });
export const listed = [
  { ...child, open: 3, answerBy: '2099-09-10' },
  {
    ...child,
    childId: inputId(70),
    name: 'Élodie Petit',
    called: 'Élodie',
    className: 'Herons',
    yearGroup: 'R',
    open: 0,
    answerBy: null,
  },
];
export const key = (pressed: string): boolean =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
