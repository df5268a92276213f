import { dayOf, instantOf } from '@heard/domain/kernel';

const minute = 60_000;
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** Six in the evening in England on the day of a moment. */
const eveningOf = (at: Date): number => {
  const noted = `${dayOf(instantOf(at))}T18:00:00Z`;
  const ahead = Number(london.format(new Date(noted))) - 18;
  return Date.parse(noted) - ahead * 60 * minute;
};

/** When a corner ends that is to be open for so long: with the working day at the latest; in the evening, for a club, after an hour. */
export const endOf = (at: Date, minutes: number): Date =>
  new Date(Math.min(at.getTime() + minutes * minute, Math.max(eveningOf(at), at.getTime() + 60 * minute)));
