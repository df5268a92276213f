import { dayOf, type Closure, type Instant } from '../kernel/index.ts';
import { isSchoolDay } from './promises.ts';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Hours in which staff are expected at work: families see no more of the others than the day. */
export const workingHours = { from: '08:00', to: '18:00' } as const;

/** Whether a moment lies in the working hours of a school day, as clocks in England show it. */
export const isWorkingTime = (moment: Instant, closures: readonly Closure[]): boolean => {
  const time = london.format(new Date(moment));
  return isSchoolDay(dayOf(moment), closures) && workingHours.from <= time && time < workingHours.to;
};
