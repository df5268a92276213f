import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besideOn, familyOn, mayNotSee, ordersOn, relatedOn } from '@heard/domain/child';
import { aCircle, child, days, persons } from './random-circle.ts';

describe('why somebody does not see a record', () => {
  it('given any circle, when it is said of anybody, then exactly of those who do not, and an order is named where one stands', () => {
    const met: Record<string, number> = {};
    fc.assert(
      fc.property(aCircle, fc.constantFrom(...persons, child), fc.constantFrom(...days), (circle, person, today) => {
        fc.pre(circle.childId !== null);
        const why = mayNotSee(circle, person, today);
        expect(why === null).toBe(familyOn(circle, person, today) !== null || besideOn(circle, person, today) !== null);
        const related = relatedOn(circle, person, today);
        const barred = ordersOn(circle, today).some((order) =>
          order.limits.some((one) => one.personId === person && one.cannot.includes('see')),
        );
        if (related && person !== child) expect(why === 'order-forbids').toBe(barred);
        if (why === 'not-in-the-circle') expect(related).toBeNull();
        met[why ?? 'sees'] = (met[why ?? 'sees'] ?? 0) + 1;
      }),
      { numRuns: 9_000 },
    );
    for (const one of ['sees', 'not-in-the-circle', 'order-forbids', 'not-invited', 'named-only', 'beside-unseen', 'rights-passed'])
      expect([one, (met[one] ?? 0) > 3]).toEqual([one, true]);
  });
});
