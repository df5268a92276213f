import type { Closure, Instant } from '../kernel/index.ts';
import { afterWorking, isWorkingTime } from './working-time.ts';

/** Minutes of working time after which what is unread rings again: the first time, and each time after. */
export const ringAfter = { first: 30, then: 60 } as const;

/**
 * When what has rung so many times before rings again while it is unread: at work after half an hour, outside working hours first thing
 * on the next school day; then after each further hour of work.
 */
export const ringAgainAt = (rungBefore: number, at: Instant, closures: readonly Closure[]): Instant => {
  if (rungBefore > 0) return afterWorking(at, ringAfter.then, closures);
  return afterWorking(at, isWorkingTime(at, closures) ? ringAfter.first : 0, closures);
};
