import { londonDay } from '../kernel/moments.ts';

/** A day that has ended in England, from the address; null for today, for a day to come and for what is no day. */
export const pastDay = (asked: string | undefined, today = londonDay()): string | null => {
  if (!asked || !/^\d{4}-\d\d-\d\d$/.test(asked)) return null;
  const at = new Date(`${asked}T12:00:00Z`);
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(asked);
  return real && asked < today ? asked : null;
};
