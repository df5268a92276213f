import { dayOf, instantOf, type Closure, type Instant, type LocalDate } from '../kernel/index.ts';
import { addSchoolDays, isSchoolDay } from './promises.ts';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Hours in which staff are expected at work: families see no more of the others than the day. */
export const workingHours = { from: '08:00', to: '18:00' } as const;

/** The time of day in England at a moment: `HH:MM`. */
export const timeOf = (moment: Instant): string => london.format(new Date(moment));

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The moment at which clocks in England show this time of that day; not for the hours in which clocks change. */
export const momentOf = (day: LocalDate, time: string): Instant => {
  const asUtc = new Date(`${day}T${time}:00.000Z`);
  const ahead = (minutesOf(timeOf(instantOf(asUtc))) - minutesOf(time) + 1_440) % 1_440;
  return instantOf(new Date(asUtc.getTime() - ahead * 60_000));
};

/** Whether a moment lies in the working hours of a school day, as clocks in England show it. */
export const isWorkingTime = (moment: Instant, closures: readonly Closure[]): boolean => {
  const time = timeOf(moment);
  return isSchoolDay(dayOf(moment), closures) && workingHours.from <= time && time < workingHours.to;
};

/** This moment where it is working time, else the next at which work begins. */
const nextWork = (moment: Instant, closures: readonly Closure[]): Instant => {
  if (isWorkingTime(moment, closures)) return moment;
  const today = dayOf(moment);
  const early = isSchoolDay(today, closures) && timeOf(moment) < workingHours.from;
  return momentOf(early ? today : addSchoolDays(today, 1, closures), workingHours.from);
};

/**
 * The moment after so many minutes of working time: nights, weekends and closures do not count. With 0: now at work, else when work
 * begins again.
 */
export const afterWorking = (moment: Instant, minutes: number, closures: readonly Closure[]): Instant => {
  let at = nextWork(moment, closures);
  for (let left = minutes * 60_000; ;) {
    const free = Date.parse(momentOf(dayOf(at), workingHours.to)) - Date.parse(at);
    if (left < free) return instantOf(new Date(Date.parse(at) + left));
    left -= free;
    at = nextWork(momentOf(dayOf(at), workingHours.to), closures);
  }
};

/** When something sent at a moment is read by those who read in these hours of school days: now, until then; or from then on. */
export type Reading =
  | { readonly when: 'now'; readonly day: LocalDate; readonly until: string }
  | { readonly when: 'later'; readonly day: LocalDate; readonly from: string };

export const readingOf = (
  moment: Instant,
  hours: { readonly from: string; readonly to: string },
  closures: readonly Closure[],
): Reading => {
  const [today, time] = [dayOf(moment), timeOf(moment)];
  const open = isSchoolDay(today, closures);
  if (open && hours.from <= time && time < hours.to) return { when: 'now', day: today, until: hours.to };
  const day = open && time < hours.from ? today : addSchoolDays(today, 1, closures);
  return { when: 'later', day, from: hours.from };
};
