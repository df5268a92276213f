import { addDays, type LocalDate } from '../kernel/index.ts';

/** Sunday is 0. */
const weekday = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const thursday = 4;

/** The nth Thursday of a month, from 1. */
const nthThursday = (year: number, month: string, nth: number): LocalDate => {
  const first = `${year}-${month}-01` as LocalDate;
  return addDays(first, ((thursday - weekday(first) + 7) % 7) + (nth - 1) * 7);
};

/**
 * Days of the school census up to a day, oldest first, of that calendar year and the one before: the third Thursday of January and of
 * May, the first of October (Department for Education, School census guide 2025 to 2026).
 */
export const censusDaysUpTo = (day: LocalDate): readonly LocalDate[] => {
  const year = Number(day.slice(0, 4));
  return [year - 1, year]
    .flatMap((one) => [nthThursday(one, '01', 3), nthThursday(one, '05', 3), nthThursday(one, '10', 1)])
    .filter((one) => one <= day);
};
