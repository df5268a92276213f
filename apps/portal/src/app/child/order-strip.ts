import type { Order } from '@heard/domain/child';
import { lastDayOf } from './around-child.ts';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`) / DAY;

/** A bar on a shared line of time, in percent of its length. */
export interface Bar {
  readonly orderId: string;
  readonly start: number;
  readonly length: number;
  /** It names no last day. */
  readonly open: boolean;
}

export interface Strip {
  readonly bars: readonly Bar[];
  readonly today: number;
}

/** Days that are shown before and after, so that nothing stands at the very edge. */
const MARGIN = 30;
/** Days that an order without a last day is shown to go on. */
const AHEAD = 180;

/** Orders on one line of time, with today on it. */
export function stripOf(orders: readonly Order[], today: string): Strip {
  const ends = orders.map((order) => at(lastDayOf(order) ?? today) + (lastDayOf(order) ? 0 : AHEAD));
  const first = Math.min(at(today), ...orders.map((order) => at(order.from))) - MARGIN;
  const last = Math.max(at(today), ...ends) + MARGIN;
  const along = (day: number): number => Math.round(((day - first) / (last - first)) * 1000) / 10;
  const bars = orders.map((order, index): Bar => {
    const open = lastDayOf(order) === null;
    const start = along(at(order.from));
    const end = open ? 100 : along(Math.max(ends[index] ?? 0, at(order.from)));
    return { orderId: order.orderId, start, length: Math.max(1, Math.round((end - start) * 10) / 10), open };
  });
  return { bars, today: along(at(today)) };
}
