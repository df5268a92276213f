import type { StoredEvent } from '../kernel/event-store/event-store.ts';
import { counted, moment } from './telling.ts';

/** Something that is not as it was. */
export interface Finding {
  /** Place in the log of the first event that it touches; null when it is about no event in particular. */
  readonly position: number | null;
  readonly sentence: string;
}

/** An event as far as it can be told without opening it. */
export const named = ({ position, type, stream, revision, recordedAt, id }: StoredEvent): string =>
  `position ${position}: ${type}, revision ${revision} of ${stream}, recorded ${moment(recordedAt)}, id ${id}`;

/** The one that is to be told first: the earliest place of the log, then what is about no place. */
export const firstOf = (findings: readonly Finding[]): Finding | null =>
  findings.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))[0] ?? null;

/** `event 5`, or `events 5 to 9`: both ends are in it. */
export const span = (from: number, to: number): string =>
  from === to ? `the event at position ${counted(from)}` : `the events at positions ${counted(from)} to ${counted(to)}`;
