import { describe, expect, it } from '@jest/globals';
import { around as split, orderStands, ordersOf, standsOn } from '../../../apps/portal/src/app/child/around-child.ts';
import { stripOf } from '../../../apps/portal/src/app/child/order-strip.ts';
import { refusedAt } from '../../../apps/portal/src/app/child/recording.ts';
import { Refusal } from '../../../apps/portal/src/app/kernel/refusals.ts';
import { dad, mum } from '../support/rowan.ts';
import { adult, around, beside, dara, order, today } from './around-rowan.ts';

const id = (last: number): never => `018f4e6a-0000-7000-8000-0000000009${last}` as never;
const days = (from: string, lastDay: string | null, over: object = {}) =>
  order({ from: from as never, lastDay: lastDay as never, ...over });

describe('given something that holds from a day to a day', () => {
  it.each([
    ['on its first day', { from: today, lastDay: null }, 'holds'],
    ['the day before', { from: '2026-09-11', lastDay: null }, 'to-come'],
    ['on its last day', { from: '2026-09-01', lastDay: today }, 'holds'],
    ['the day after', { from: '2026-09-01', lastDay: '2026-09-09' }, 'ended'],
    ['on the first day on which it no longer holds', { from: '2026-09-01', until: today }, 'ended'],
    ['when it was ended before it began', { from: '2026-10-01', until: '2026-10-01' }, 'ended'],
  ] as const)('when it is looked at %s then it stands so', (_, one, standing) => expect(standsOn(one, today)).toBe(standing));

  it('when an order was lifted then it has ended, whatever its last day was', () => {
    expect(orderStands(days('2026-09-01', '2027-03-01', { ended: { on: today, how: 'lifted' } }), today)).toBe('ended');
  });
});

describe('given several orders', () => {
  const orders = {
    [id(1)]: days('2026-01-01', '2026-06-01', { orderId: id(1) }),
    [id(2)]: days('2026-09-01', '2027-03-01', { orderId: id(2) }),
    [id(3)]: days('2026-11-01', null, { orderId: id(3) }),
  };
  const who = around({ circle: { orders: orders } });

  it('when they are listed then what holds stands first, then what is to come, then what is over', () => {
    expect(ordersOf(who).map((one) => one.orderId)).toEqual([id(2), id(3), id(1)]);
  });

  it('when they are drawn then on one line of time, inside it, with today on it, and an open end goes on to the edge', () => {
    const { bars, today: now } = stripOf(ordersOf(who), today);
    for (const { start, length } of bars) {
      expect(start).toBeGreaterThan(0);
      expect(start + length).toBeLessThanOrEqual(100);
    }
    const [holds, toCome, over] = bars;
    expect(holds!.start).toBeLessThan(now);
    expect(holds!.start + holds!.length).toBeGreaterThan(now);
    expect(toCome!.start).toBeGreaterThan(now);
    expect([toCome!.open, toCome!.start + toCome!.length]).toEqual([true, 100]);
    expect(over!.start + over!.length).toBeLessThan(now);
  });
});

describe('given adults around a child', () => {
  it('when they are parted then who is no longer around stands apart, of both kinds', () => {
    const who = around({
      circle: {
        people: { [mum]: adult(mum, 'Mum'), [dad]: adult(dad, 'Dad', { until: '2026-09-01' as never }) },
        supporters: { [dara]: { ...beside, lastDay: '2026-09-09' } },
      },
    });
    const { adults, supporters, gone } = split(who);
    expect([adults, supporters, gone].map((all) => all.map((one) => one.called))).toEqual([['Mum'], [], ['Dad', 'Dara']]);
  });
});

describe('given a refusal', () => {
  it('when it names a field, or is about one, then it stands at that field; else nowhere', () => {
    const malformed = new Refusal('malformed', { errors: [{ pointer: '/place/className', detail: 'A few words.' }] });
    const rule = new Refusal('rule', { code: 'ends-before-it-starts', detail: 'Please check the two days.' });
    expect(refusedAt(malformed, {})).toEqual({ className: 'A few words.' });
    expect(refusedAt(rule, { 'ends-before-it-starts': 'lastDay' })).toEqual({ lastDay: 'Please check the two days.' });
    expect(refusedAt(rule, {})).toEqual({});
  });
});
