import {
  dayOf,
  type AnyView,
  type Happened,
  type Instant,
  type LocalDate,
  type Recorded,
  type Row,
  type Touch,
  type View,
} from '../kernel/index.ts';
import type { Seen } from '../child/index.ts';

/**
 * The record as it stood at the end of a day in England. When something was recorded decides whether it was known; when it is said to
 * have happened decides whether it had. Nothing can be recorded before it happened, so what was known had happened.
 */
export interface Written {
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** Recorded by the end of that day. */
export const wasKnown = (recordedAt: Instant, on: LocalDate): boolean => dayOf(recordedAt) <= on;

/** Said to have happened by the end of that day, and recorded later. */
export const notKnownThen = ({ occurredAt, recordedAt }: Written, on: LocalDate): boolean =>
  dayOf(occurredAt) <= on && !wasKnown(recordedAt, on);

/** Rows by view and key. */
export type Stood = ReadonlyMap<string, ReadonlyMap<string, Row>>;

type AnyTouch = Touch<Row, Happened>;

/** What one event makes of the rows of one view: all of it or, where a fold cannot take it, nothing, as in the tables. */
const taken = (rows: Map<string, Row>, touch: AnyTouch, event: Recorded<Happened>): void => {
  try {
    const folded = touch.keys(event).map((key) => [key, touch.fold(rows.get(key) ?? null, event, key)] as const);
    for (const [key, row] of folded)
      if (row) rows.set(key, row);
      else rows.delete(key);
  } catch {
    return;
  }
};

/** The rows that these views showed at the end of a day: their own folds, over the events that were recorded by then. */
export const stoodOn = (views: readonly AnyView[], events: Iterable<Recorded<Happened>>, on: LocalDate): Stood => {
  const stood = new Map(views.map((view) => [view.name, new Map<string, Row>()]));
  for (const event of events) {
    if (!wasKnown(event.meta.recordedAt, on)) continue;
    for (const { name, on: touches } of views as readonly View<Row, never>[]) {
      const touch = (touches as Readonly<Record<string, AnyTouch | undefined>>)[event.type];
      const rows = stood.get(name);
      if (touch && rows) taken(rows, touch, event);
    }
  }
  return stood;
};

/** What decides who may see a row. */
const rights: readonly (keyof Seen)[] = ['schoolId', 'childId', 'audience', 'own', 'openTo', 'sealed'];

/**
 * A row of then under the rights of today: what has been narrowed, sealed or closed since stays so in the past too, and nothing in it
 * tells with whom it was shared before.
 */
export const underToday = (then: Row, now: Row): Row => {
  const today = now as unknown as Readonly<Record<string, unknown>>;
  return { ...then, ...Object.fromEntries(rights.flatMap((name) => (name in today ? [[name, today[name]]] : []))) };
};
