import type { Evidence, Order, Relationship, Supporter } from '@heard/domain/child';
import type { Who } from './who.api.ts';

/** Where something stands in time on a day. */
export type Standing = 'holds' | 'to-come' | 'ended';

type InTime = { readonly from: string; readonly until?: string | null; readonly lastDay?: string | null };

export const standsOn = ({ from, until, lastDay }: InTime, today: string): Standing => {
  if ((until && until <= today) || (lastDay && lastDay < today) || (until && until <= from)) return 'ended';
  return from > today ? 'to-come' : 'holds';
};

export const orderStands = (order: Order, today: string): Standing => standsOn({ ...order, until: order.ended?.on ?? null }, today);

export interface Around {
  readonly adults: readonly Relationship[];
  readonly supporters: readonly Supporter[];
  /** No longer around, of both kinds. */
  readonly gone: readonly (Relationship | Supporter)[];
}

export function around({ circle, today }: Pick<Who, 'circle' | 'today'>): Around {
  const isGone = (one: InTime): boolean => standsOn(one, today) === 'ended';
  const [adults, supporters] = [Object.values<Relationship>(circle.people), Object.values<Supporter>(circle.supporters)];
  return {
    adults: adults.filter((one) => !isGone(one)),
    supporters: supporters.filter((one) => !isGone(one)),
    gone: [...adults.filter(isGone), ...supporters.filter(isGone)],
  };
}

const urgency: Readonly<Record<Standing, number>> = { holds: 0, 'to-come': 1, ended: 2 };

/** What holds first, then what is to come, then what has ended; the latest first. */
export const ordersOf = ({ circle, today }: Pick<Who, 'circle' | 'today'>): readonly Order[] =>
  Object.values<Order>(circle.orders).toSorted(
    (a, b) => urgency[orderStands(a, today)] - urgency[orderStands(b, today)] || b.from.localeCompare(a.from),
  );

/** Papers that were seen about somebody, the latest first. */
export const papersOf = ({ circle }: Pick<Who, 'circle'>, person: string): readonly Evidence[] =>
  Object.values<Evidence>(circle.evidence)
    .filter((one) => (one.personId as string) === person)
    .toSorted((a, b) => b.seenOn.localeCompare(a.seenOn));

/** Papers on which an order may stand. */
export const courtPapers = ({ circle }: Pick<Who, 'circle'>): readonly Evidence[] =>
  Object.values<Evidence>(circle.evidence).filter((one) => one.document === 'court-order');

/** The day before an order was lifted, or its own last day. */
export const lastDayOf = (order: Order): string | null => (order.ended?.how === 'lifted' ? order.ended.on : order.lastDay);

export const isSupporter = (one: Relationship | Supporter): one is Supporter => 'kind' in one;
