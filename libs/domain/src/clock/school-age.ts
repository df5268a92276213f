import { addDays, localDate, type LocalDate } from '../kernel/index.ts';
import { birthday } from './birthday.ts';

const on = (year: number, monthAndDay: string): LocalDate => localDate.parse(`${year}-${monthAndDay}`);

/** The last Friday in June: the school leaving date (Education (School Leaving Date) Order 1997, article 2). */
export const schoolLeavingDate = (year: number): LocalDate => {
  const last = on(year, '06-30');
  return addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 2) % 7));
};

/**
 * The last day of compulsory school age: the school leaving date next following the sixteenth birthday, or the one before it when
 * the birthday falls between that day and the start of the next school year (Education Act 1996, section 8).
 */
export const endOfCompulsorySchoolAge = (born: LocalDate): LocalDate => {
  const turns = birthday(born, 16);
  const year = Number(turns.slice(0, 4));
  return turns < on(year, '09-01') ? schoolLeavingDate(year) : schoolLeavingDate(year + 1);
};

/** The first day on which the rights are the young person's own (Children and Families Act 2014, section 83(2)). */
export const rightsPassOn = (born: LocalDate): LocalDate => addDays(endOfCompulsorySchoolAge(born), 1);
