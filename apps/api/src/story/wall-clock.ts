import { instantOf, type Instant } from '@heard/domain/kernel';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** Minutes by which the clocks of England are ahead of UTC at that moment: 0 or 60. */
const ahead = (moment: Date): number => (london.formatToParts(moment).some((part) => part.value === 'GMT+01:00') ? 60 : 0);

/** The moment at which the clocks of England show `2026-09-04 22:41`. */
export const onTheWall = (time: string): Instant => {
  const asUtc = new Date(`${time.replace(' ', 'T')}:00.000Z`);
  return instantOf(new Date(asUtc.getTime() - ahead(asUtc) * 60_000));
};
