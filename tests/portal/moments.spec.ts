import { describe, expect, it } from '@jest/globals';
import { londonDay, schoolDaysBetween } from '../../apps/portal/src/app/kernel/moments.ts';

describe('given the calendar of a school', () => {
  it('when a weekend lies between then it does not count', () => {
    expect(schoolDaysBetween('2026-09-04', '2026-09-07')).toBe(1);
  });

  it('when the school is closed on a day then it does not count', () => {
    expect(
      schoolDaysBetween('2026-10-23', '2026-11-03', new Set(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'])),
    ).toBe(2);
  });

  it('when the day is past then it is that many days ago', () => {
    expect(schoolDaysBetween('2026-09-14', '2026-09-10')).toBe(-2);
  });

  it('when it is late in the evening in summer then it is already tomorrow in London', () => {
    expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
  });
});
