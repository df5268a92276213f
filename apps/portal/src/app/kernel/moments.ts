import { inject, Injectable } from '@angular/core';
import { Words } from './words.ts';

const LONDON = 'Europe/London';
const DAY = 86_400_000;

/** Dates in words, as the school's clock has them. An instant is RFC 3339, a day is `2026-09-10`. */
@Injectable({ providedIn: 'root' })
export class Moments {
  readonly #words = inject(Words);

  /** "4 September", with the year when it is not this year. */
  day(when: string): string {
    return this.#format(when, { day: 'numeric', month: 'long', ...yearOf(when) });
  }

  /** "4 September 2026": the year whatever it is, where the date is to be quoted. */
  date(when: string): string {
    return this.#format(when, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "Thursday 10 September" */
  weekday(when: string): string {
    return this.#format(when, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(when) }).replace(',', '');
  }

  /** "4 September, 22:41" */
  moment(when: string): string {
    return `${this.day(when)}, ${this.time(when)}`;
  }

  /** "Friday 4 September 2026, 22:41": where it is read years later, the year always. */
  full(when: string): string {
    const day = this.#format(when, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');
    return `${day}, ${this.time(when)}`;
  }

  /** "22:41" */
  time(when: string): string {
    return this.#format(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** "September 2026" */
  month(when: string): string {
    return this.#format(when, { month: 'long', year: 'numeric' });
  }

  #format(when: string, shape: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.#words.language().voice, { timeZone: LONDON, ...shape }).format(instantOf(when));
  }
}

/** Today in London: `2026-09-10`. */
export function londonDay(when: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: LONDON, year: 'numeric', month: '2-digit', day: '2-digit' }).format(when);
}

/**
 * School days after `from` up to and with `to` (both `2026-09-10`), negative when `to` is before. `closed` are the days
 * on which the school is closed; Saturdays and Sundays always are.
 */
export function schoolDaysBetween(from: string, to: string, closed: ReadonlySet<string> = new Set()): number {
  if (to < from) return -schoolDaysBetween(to, from, closed);
  let days = 0;
  for (let at = noon(from) + DAY; at <= noon(to); at += DAY) {
    const date = new Date(at);
    const weekend = date.getUTCDay() % 6 === 0;
    if (!weekend && !closed.has(date.toISOString().slice(0, 10))) days += 1;
  }
  return days;
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const isDay = (when: string): boolean => /^\d{4}-\d\d-\d\d$/.test(when);
const instantOf = (when: string): Date => new Date(isDay(when) ? `${when}T12:00:00Z` : when);

function yearOf(when: string): { year?: 'numeric' } {
  return londonDay(instantOf(when)).slice(0, 4) === londonDay().slice(0, 4) ? {} : { year: 'numeric' };
}
