import type { ChildId, PersonId, SchoolId } from './ids.ts';
import type { Happened, Recorded } from './recorded.ts';
import type { Named } from './shapes.ts';
import type { Sight } from './sight.ts';

/** Every row says where it belongs; who may see it is decided from these and nothing else. */
export interface Row {
  readonly schoolId: SchoolId;
  /** Null for rows about the school itself. */
  readonly childId: ChildId | null;
  /**
   * Absent or null: not sealed. A list seals the row: whoever safeguards at its school sees it, and of those who would see it
   * unsealed only the persons listed; nobody else, whatever its audience, its tokens or their role say.
   */
  readonly sealed?: readonly PersonId[] | null;
}

/** Which rows an event touches, by key, and what it makes of each. A fold that answers null removes the row. */
export interface Touch<R, Event extends Happened> {
  readonly keys: (event: Recorded<Event>) => readonly string[];
  readonly fold: (row: R | null, event: Recorded<Event>, key: string) => R | null;
}

/** What is shown: rows folded from events, one line an event type. Raise `version` when a fold changes: the rows are rebuilt. */
export interface View<R extends Row, Event extends Happened> {
  readonly name: string;
  readonly version: number;
  /** A row as one person sees it, who may see it at all; null when nothing of it is for them. The whole row when absent. */
  seenBy?(row: R, sight: Sight): R | null;
  readonly on: { readonly [Type in Event['type']]: Touch<R, Named<Event, Type>> };
}

/** Ids are made outside, so two files may use the same one: a row is kept under its file and its id. */
export const inFile = (child: ChildId, id: string): string => `${child}/${id}`;

/** An event that changes one existing row. A row that is not there stays away. */
export const touching = <R extends Row, Event extends Happened>(
  key: (event: Recorded<Event>) => string,
  change: (row: R, event: Recorded<Event>) => R,
): Touch<R, Event> => ({ keys: (event) => [key(event)], fold: (row, event) => (row ? change(row, event) : null) });
