import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfCompulsorySchoolAge, rightsPassOn, schoolLeavingDate } from '@heard/domain/clock';
import { addDays } from '@heard/domain/kernel';
import { day } from '../support/people.ts';

describe('the school leaving date', () => {
  it.each([
    ['2023', '2023-06-30'],
    ['2024', '2024-06-28'],
    ['2025', '2025-06-27'],
    ['2026', '2026-06-26'],
    ['2027', '2027-06-25'],
    ['2028', '2028-06-30'],
    ['2034', '2034-06-30'],
    ['2035', '2035-06-29'],
  ])('given %s, when its last Friday in June is looked for, then it is %s', (year, date) => {
    expect(schoolLeavingDate(Number(year))).toBe(date);
  });
  it('given any year, when it is looked for, then it is a Friday in June and the next Friday is in July', () => {
    for (let year = 1990; year < 2100; year += 1) {
      const leaving = schoolLeavingDate(year);
      expect([new Date(leaving).getUTCDay(), leaving.slice(0, 7), addDays(leaving, 7).slice(5, 7)]).toEqual([5, `${year}-06`, '07']);
    }
  });
});

describe('the end of compulsory school age', () => {
  it.each([
    ['turns sixteen on New Year’s Day', '2010-01-01', '2026-06-26'],
    ['turns sixteen the day before the last Friday in June', '2010-06-25', '2026-06-26'],
    ['turns sixteen on the last Friday in June', '2010-06-26', '2026-06-26'],
    ['turns sixteen the day after', '2010-06-27', '2026-06-26'],
    ['turns sixteen in the summer', '2010-08-01', '2026-06-26'],
    ['turns sixteen on the last day of the school year', '2010-08-31', '2026-06-26'],
    ['turns sixteen on the first day of the next', '2010-09-01', '2027-06-25'],
    ['turns sixteen on New Year’s Eve', '2010-12-31', '2027-06-25'],
    ['was born on 29 February and has one at sixteen', '2012-02-29', '2028-06-30'],
    ['is Rowan', '2018-11-03', '2035-06-29'],
  ])('given a young person who %s, when it is looked for, then born %s it is %s', (_who, born, last) => {
    expect(endOfCompulsorySchoolAge(day(born))).toBe(last);
    expect(rightsPassOn(day(born))).toBe(addDays(day(last), 1));
  });
  it('given a leap year whose sixteenth is none, when it is looked for, then 29 February is counted as 1 March', () => {
    expect(endOfCompulsorySchoolAge(day('2084-02-29'))).toBe(schoolLeavingDate(2100));
  });
  it('given any two birthdays of one school year, when it is looked for, then it is one day for both, and later for a later year', () => {
    const birthday = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2080 }), birthday, birthday, (year, one, other) => {
        const first = day(`${year}-09-01`);
        const ends = [one, other].map((each) => endOfCompulsorySchoolAge(addDays(first, each)));
        expect(ends[0]).toBe(ends[1]);
        expect(ends[0]?.slice(0, 4)).toBe(String(year + 17));
        expect(endOfCompulsorySchoolAge(addDays(first, -1)).slice(0, 4)).toBe(String(year + 16));
      }),
    );
  });
});
