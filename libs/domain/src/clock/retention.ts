import type { Closure, LocalDate } from '../kernel/index.ts';
import { birthday } from './birthday.ts';
import { addSchoolDays } from './promises.ts';

/**
 * How long a file is kept, as data. Every file here counts as a SEN file, whatever its census code says today: the longest time is the
 * safe one. Read in secondary sources only; a school’s own schedule may be longer, never through this rule shorter.
 */
export const retention = {
  years: 31,
  source:
    'Information and Records Management Society, Toolkit for Schools: files on special educational needs, date of birth and 31 years (an EHC plan may run to 25; six years more, Limitation Act 1980)',
  /** School days between the second yes and the end, in which it can still be stopped. */
  pause: 5,
} as const;

/** The first day on which a file may be erased for no other reason than its age: the thirty-first birthday. */
export const keptUntil = (born: LocalDate): LocalDate => birthday(born, retention.years);

/** The day on which what two people agreed to today is done by the calendar. */
export const erasedOn = (today: LocalDate, closures: readonly Closure[]): LocalDate => addSchoolDays(today, retention.pause, closures);
