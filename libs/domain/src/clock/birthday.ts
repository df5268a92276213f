import { localDate, type LocalDate } from '../kernel/index.ts';

/** The day on which somebody turns so old. Who was born on 29 February does on 1 March where there is no such day: `Date` goes on to it by itself. */
export const birthday = (born: LocalDate, years: number): LocalDate => {
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number);
  return localDate.parse(new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10));
};
