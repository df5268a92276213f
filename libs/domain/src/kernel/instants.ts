import * as z from 'zod';

/** A moment: RFC 3339, UTC, milliseconds (`2026-09-04T21:41:00.000Z`). */
export const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'RFC 3339, UTC, milliseconds' }).brand<'Instant'>();
export type Instant = z.output<typeof instant>;

/** A calendar day as people say it, without a time zone (`2026-09-04`). */
export const localDate = z.iso.date().meta({ description: 'a day, YYYY-MM-DD' }).brand<'LocalDate'>();
export type LocalDate = z.output<typeof localDate>;

export const instantOf = (date: Date): Instant => instant.parse(date.toISOString());

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

const days = new Map<string, LocalDate>();
const mostDays = 10_000;

/**
 * The day in England at that moment: GMT and BST both. Clocks change, and days begin, on a whole hour of UTC,
 * so one answer holds for the hour; asked for each event that is folded, it is kept.
 */
export const dayOf = (moment: Instant): LocalDate => {
  const hour = moment.slice(0, 13);
  const known = days.get(hour);
  if (known) return known;
  if (days.size >= mostDays) days.clear();
  const day = localDate.parse(london.format(new Date(moment)));
  days.set(hour, day);
  return day;
};

export const addDays = (day: LocalDate, days: number): LocalDate => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return localDate.parse(date.toISOString().slice(0, 10));
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
