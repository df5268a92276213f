import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterWorking, isWorkingTime, momentOf, readingOf, timeOf } from '@heard/domain/clock';
import { dayOf, instantOf } from '@heard/domain/kernel';
import { day, halfTerm, moment } from '../support/people.ts';

const closures = [halfTerm];
const hours = { from: '08:00', to: '16:00' };
/** Any minute of a school year with half term and both changes of the clock. */
const anInstant = fc
  .integer({ min: 0, max: 300 * 1_440 })
  .map((minute) => instantOf(new Date(Date.parse('2026-09-01T00:00:00.000Z') + minute * 60_000)));

describe('moments in England', () => {
  it.each([
    ['2026-09-07', '08:00', '2026-09-07T07:00:00.000Z'],
    ['2026-12-07', '08:00', '2026-12-07T08:00:00.000Z'],
    ['2026-10-26', '08:00', '2026-10-26T08:00:00.000Z'],
    ['2027-03-29', '00:00', '2027-03-28T23:00:00.000Z'],
    ['2026-09-07', '23:59', '2026-09-07T22:59:00.000Z'],
  ])('given %s at %s, when it is found, then it is %s', (on, time, expected) => expect(momentOf(day(on), time)).toBe(expected));

  it('given any moment, when its day and time are read and found again, then it is the same minute, but where clocks change', () =>
    fc.assert(
      fc.property(anInstant, (at) => {
        fc.pre(!['2026-10-25', '2027-03-28'].includes(dayOf(at)));
        expect(momentOf(dayOf(at), timeOf(at))).toBe(at);
      }),
    ));
});

describe('working time that goes by', () => {
  it('given any moment and any minutes, when the minutes of work between are counted one by one, then they are as many', () => {
    const counted = (from: number, to: number): number => {
      let count = 0;
      for (let at = from; at < to; at += 60_000) if (isWorkingTime(instantOf(new Date(at)), closures)) count += 1;
      return count;
    };
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 700 }), (from, minutes) => {
        const to = afterWorking(from, minutes, closures);
        expect(isWorkingTime(to, closures)).toBe(true);
        expect(counted(Date.parse(from), Date.parse(to))).toBe(minutes);
      }),
      { numRuns: 60 },
    );
  });
});

describe('when it is read', () => {
  it.each([
    ['in school', '2026-09-07T08:10:00.000Z', { when: 'now', day: '2026-09-07', until: '16:00' }],
    ['on the minute they begin', '2026-09-07T07:00:00.000Z', { when: 'now', day: '2026-09-07', until: '16:00' }],
    ['before school', '2026-09-07T06:59:00.000Z', { when: 'later', day: '2026-09-07', from: '08:00' }],
    ['on the minute they end', '2026-09-07T15:00:00.000Z', { when: 'later', day: '2026-09-08', from: '08:00' }],
    ['on a Friday evening', '2026-09-11T18:00:00.000Z', { when: 'later', day: '2026-09-14', from: '08:00' }],
    ['before half term', '2026-10-23T17:00:00.000Z', { when: 'later', day: '2026-11-02', from: '08:00' }],
  ])('given something sent %s, when it is worked out, then it is true', (_when, at, expected) =>
    expect(readingOf(moment(at), hours, closures)).toEqual(expected),
  );
});
