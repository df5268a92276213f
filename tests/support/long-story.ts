import fc from 'fast-check';
import { addDays, type Happened, type LocalDate, type Recorded } from '@heard/domain/kernel';
import { day, moment } from './people.ts';
import { randomStory } from './random-story.ts';

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
};

/** 00:00 in England after that day, worked out apart from the house: clocks change on the last Sundays of March and October. */
export const midnightAfter = (on: LocalDate): number => {
  const next = Date.parse(`${on}T00:00:00Z`) + 86_400_000;
  const year = new Date(next).getUTCFullYear();
  return next > lastSunday(year, 2) && next <= lastSunday(year, 9) ? next - 3_600_000 : next;
};

export const firstDay = day('2026-03-20');
const first = Date.parse(`${firstDay}T09:00:00.000Z`);
const iso = (at: number) => moment(new Date(at).toISOString());
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 60 });

/**
 * A story over up to a year: each event some hours after the one before, or by another node’s clock a little before it, and said to have
 * happened up to some days earlier.
 */
export const longStory = fc
  .record({ story: randomStory, gaps: some(fc.integer({ min: -4, max: 240 })), back: some(fc.nat(200)) })
  .map(({ story, gaps, back }): readonly Recorded<Happened>[] => {
    let at = first;
    return story.events.map((event, index) => {
      at = Math.max(first, at + (gaps[index % gaps.length] ?? 0) * 1_800_000);
      const occurredAt = iso(at - (back[index % back.length] ?? 0) * 1_800_000);
      return { ...event, meta: { ...event.meta, occurredAt, recordedAt: iso(at) } };
    });
  });

export const someDay = fc.integer({ min: -3, max: 300 }).map((days) => addDays(firstDay, days));

/** The events of a story that were recorded before the midnight after a day. */
export const recordedBy = (story: readonly Recorded<Happened>[], on: LocalDate): readonly Recorded<Happened>[] =>
  story.filter((event) => Date.parse(event.meta.recordedAt) < midnightAfter(on));
