import type { Order } from '@heard/domain/child';
import type { Gap } from '../input/staff-act.ts';
import { disorderly, emptyOf } from './recording.ts';
import type { Terms } from './who-says.ts';

export const KINDS = [
  'child-arrangements',
  'prohibited-steps',
  'specific-issue',
  'no-contact',
  'care-order',
  'special-guardianship',
] as const satisfies readonly Order['kind'][];

export type Cannot = Order['limits'][number]['cannot'][number];

/** An order as it is being written down. */
export interface Ordering {
  readonly orderId: string;
  readonly kind: string;
  /** What it takes, by person. */
  readonly takes: Readonly<Record<string, readonly Cannot[]>>;
  readonly gives: readonly string[];
  readonly alone: boolean;
  readonly from: string;
  readonly lastDay: string;
  readonly evidenceId: string;
  readonly note: string;
}

export const newOrder = (today: string, evidenceId: string): Ordering => ({
  orderId: crypto.randomUUID(),
  kind: '',
  takes: {},
  gives: [],
  alone: false,
  from: today,
  lastDay: '',
  evidenceId,
  note: '',
});

export const termsOf = ({ takes, gives, alone }: Ordering): Terms => ({
  limits: Object.entries(takes).flatMap(([personId, cannot]) =>
    cannot.length > 0 ? [{ personId: personId as Order['limits'][number]['personId'], cannot: [...cannot] }] : [],
  ),
  gives: gives.map((personId) => ({ personId: personId as Order['gives'][number]['personId'], alone })),
});

const saysNothing = (order: Ordering): readonly Gap[] => {
  const { limits, gives } = termsOf(order);
  return limits.length + gives.length === 0 ? [['takes', 'who.gap.terms'] as const] : [];
};

export const gapsIn = (order: Ordering): readonly Gap[] => [
  ...emptyOf(order, 'evidenceId', 'kind'),
  ...saysNothing(order),
  ...emptyOf(order, 'from'),
  ...disorderly(order.from, order.lastDay, 'lastDay'),
];
