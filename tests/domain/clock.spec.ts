import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addSchoolDays, answerBy, isSchoolDay, schoolDaysBetween } from '@heard/domain/clock';
import { addDays, dayOf, daysBetween, instant, instantOf, localDate, type Closure } from '@heard/domain/kernel';
import { day, halfTerm, moment } from '../support/people.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(day('2020-01-01'), count));
const aClosure: fc.Arbitrary<Closure> = fc
  .tuple(aDay, fc.integer({ min: 0, max: 45 }))
  .map(([from, length]) => ({ from, to: addDays(from, length), name: 'Shut' }));
const closures = fc.array(aClosure, { maxLength: 12 });

describe('school days', () => {
  it('given any closures, when school days are added and counted back, then the number is the same', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 60 }), closures, (from, count, shut) => {
        expect(schoolDaysBetween(from, addSchoolDays(from, count, shut), shut)).toBe(count);
      }),
    );
  });
  it('given any closures, when school days are added, then the day is no weekend and no closure', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), closures, (from, count, shut) => {
        const to = addSchoolDays(from, count, shut);
        expect([0, 6]).not.toContain(new Date(to).getUTCDay());
        for (const closure of shut) expect(to < closure.from || to > closure.to).toBe(true);
        expect(isSchoolDay(to, shut)).toBe(true);
        expect(to > from).toBe(true);
      }),
    );
  });
  it('given two days, when the earlier is counted from the later, then there is none between', () => {
    fc.assert(
      fc.property(aDay, aDay, closures, (a, b, shut) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(schoolDaysBetween(late, early, shut)).toBe(0);
        expect(schoolDaysBetween(early, late, shut)).toBeLessThanOrEqual(daysBetween(early, late));
      }),
    );
  });
  it.each([
    ['a Monday in term', '2026-09-07', '2026-09-14'],
    ['a Saturday', '2026-09-12', '2026-09-18'],
    ['the Friday before half-term', '2026-10-23', '2026-11-06'],
    ['a day in half-term', '2026-10-28', '2026-11-06'],
  ])('given %s, when an answer is promised, then it is five school days on', (_what, from, to) => {
    expect(answerBy(day(from), [halfTerm])).toBe(to);
  });
});

describe('the day in England', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
    ['2026-01-01T00:00:00.000Z', '2026-01-01'],
    ['2026-07-31T23:00:00.000Z', '2026-08-01'],
  ])('given %s, when somebody in England looks at a calendar, then it is %s', (at, date) => {
    expect(dayOf(moment(at))).toBe(date);
  });
  it('given any day and number, when days are added, then counting gives the number back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (from, count) =>
        expect(daysBetween(from, addDays(from, count))).toBe(count),
      ),
    );
  });
});

describe('moments and days as they are written', () => {
  it.each([
    '2026-09-07T08:10:00Z',
    '2026-09-07T08:10:00.000+01:00',
    '2026-09-07T08:10:00.000000Z',
    '2026-02-30T08:10:00.000Z',
    '2026-09-07',
  ])('given %s, when it is read as a moment, then it is refused', (text) => expect(instant.safeParse(text).success).toBe(false));
  it.each(['2026-02-29', '2026-13-01', '2026-9-7', '07/09/2026', ''])('given %s, when it is read as a day, then it is refused', (text) =>
    expect(localDate.safeParse(text).success).toBe(false),
  );
  it('given a date of the machine, when it becomes a moment, then to the millisecond', () => {
    expect(instantOf(new Date(Date.UTC(2026, 8, 7, 8, 10, 0, 7)))).toBe('2026-09-07T08:10:00.007Z');
  });
});
