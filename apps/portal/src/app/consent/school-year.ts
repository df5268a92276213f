interface Closure {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;
const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Shorter than this, the next school year is meant. In days. */
const LEAST = 30;

/** The last day before the summer closure, of this school year or, in its last month, of the next; 21 July where none is published. */
export function endOfSchoolYear(today: string, closures: readonly Closure[]): string {
  const year = Number(today.slice(0, 4));
  const ends = [year, year + 1, year + 2].map((one) => {
    const summer = closures.find(({ from, to }) => from <= `${one}-08-15` && `${one}-08-15` <= to);
    return summer ? daysAfter(summer.from, -1) : `${one}-07-21`;
  });
  return ends.find((end) => end >= daysAfter(today, LEAST)) ?? `${year + 1}-07-21`;
}
