import type { StoredEvent } from '../kernel/event-store/event-store.ts';
import { counted, moment } from './telling.ts';

/** Something that is not as it was. */
export interface Finding {
  /** Place in the log of the first event that it touches; null when it is about no event in particular. */
  readonly position: number | null;
  /** The last event among which it is, where no one event can be told: then `position` is the first of them. */
  readonly until?: number;
  readonly sentence: string;
}

/** An event as far as it can be told without opening it. */
export const named = ({ position, type, stream, revision, recordedAt, id }: StoredEvent): string =>
  `position ${position}: ${type}, revision ${revision} of ${stream}, recorded ${moment(recordedAt)}, id ${id}`;

const byPlace = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));

/** Without what only says again, of many events, that one of them is not as it was which is named by itself. */
export const apart = (findings: readonly Finding[]): readonly Finding[] => {
  const [named] = byPlace(findings.filter((one) => one.until === undefined));
  return findings.filter(({ until }) => until === undefined || (named?.position ?? Infinity) > until);
};

/**
 * The one that is to be told first: events among which one is not as it was, where nothing before their end is named; then the earliest
 * event that is; last what is about no event.
 */
export const firstOf = (findings: readonly Finding[]): Finding | null => {
  const all = byPlace(apart(findings));
  return all.find((one) => one.until !== undefined) ?? all[0] ?? null;
};

/** `event 5`, or `events 5 to 9`: both ends are in it. */
export const span = (from: number, to: number): string =>
  from === to ? `the event at position ${counted(from)}` : `the events at positions ${counted(from)} to ${counted(to)}`;
