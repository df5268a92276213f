import { addDays, type Closure, type LocalDate } from '../kernel/index.ts';

/** What a school promises of itself, as data. A later issue adds the statutory rules beside it. */
export const promises = {
  answer: {
    days: 5,
    calendar: 'school days',
    source: 'the school’s own promise; the SEND Code of Practice asks that concerns are taken seriously and gives no number',
  },
} as const;

const shut = (day: LocalDate, closures: readonly Closure[]): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || closures.some((closure) => closure.from <= day && day <= closure.to);
};

export const isSchoolDay = (day: LocalDate, closures: readonly Closure[]): boolean => !shut(day, closures);

/** The `count`-th school day after `from`; `from` itself is not counted. */
export const addSchoolDays = (from: LocalDate, count: number, closures: readonly Closure[]): LocalDate => {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!shut(day, closures)) left -= 1;
  }
  return day;
};

/** School days after `from`, up to and including `to`; 0 when `to` is not later. */
export const schoolDaysBetween = (from: LocalDate, to: LocalDate, closures: readonly Closure[]): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!shut(day, closures)) count += 1;
  return count;
};

export const answerBy = (today: LocalDate, closures: readonly Closure[]): LocalDate => addSchoolDays(today, promises.answer.days, closures);
