import { Logger } from '@nestjs/common';
import type { AnyCapability, ChildId, Row } from '@heard/domain/kernel';
import { comparePositions, type EventStore, type Position, type StoredEvent, type Subscription } from '../event-store/event-store.ts';
import { upcast } from '../decisions/upcasting.ts';
import { NotYet } from '../refusals/refusals.ts';
import { open, type Keys, type OpenedEvent } from '../sealing/sealing.ts';
import type { ReadModels } from './read-models.ts';
import { touchesOf, type AnyTouch, type Touches } from './touches.ts';

/** As long as a log of any size takes. */
const hours = 24 * 3_600_000;

/** Rows that changed together, and where the log stood then. */
export interface RowsChanged {
  readonly view: string;
  readonly rows: readonly RowChanged[];
  readonly position: Position;
}

/** A row as it stood before and as it stands now; null where it was not there, or no longer is. */
export interface RowChanged {
  readonly before: Row | null;
  readonly after: Row | null;
}

export interface Progress {
  readonly done: number;
  readonly position: Position | null;
}

/** Folds the log into the views: in order, each event once, rows and checkpoint in one transaction. */
export class Projection {
  readonly #logger = new Logger('Projection');
  readonly #listeners = new Set<(changes: readonly RowsChanged[]) => void>();
  readonly #waiting = new Set<{ position: Position; resolve: () => void }>();
  /** Where each view stands; they differ only while one is folded anew. */
  readonly #at: Map<string, Position | null>;
  readonly #touches: Touches;
  #subscription: Subscription | null = null;
  #position: Position | null;
  #handled = 0;
  #stuck: string | null = null;

  constructor(
    readonly store: EventStore,
    readonly keys: Pick<Keys, 'open'>,
    readonly models: ReadModels,
    readonly catalogue: readonly AnyCapability[],
  ) {
    this.#at = new Map(models.views.map((view) => [view.name, models.checkpoint(view.name) as Position | null]));
    this.#touches = touchesOf(models.views);
    const [first = null, ...others] = this.#at.values();
    this.#position = others.reduce((least, one) => (comparePositions(one, least) < 0 ? one : least), first);
  }

  /**
   * Reads up to the head, telling progress, then follows live.
   * @throws Error when the rows are ahead of the log (an older log was put in place of the one that was folded) or an event does not open
   */
  async start(progress: (at: Progress) => void = () => undefined): Promise<void> {
    const head = await this.store.head();
    if (comparePositions(this.#position, head) > 0) {
      throw new Error('the tables are ahead of the log: an older log was put in its place. Remove read-models.sqlite if that was meant.');
    }
    const broken = new Promise<never>((_, reject) => {
      this.#subscription = this.store.subscribeAll(this.#position, async (events) => {
        try {
          this.#follow(events);
        } catch (error) {
          reject(error);
          throw error;
        }
        progress({ done: this.#handled, position: this.#position });
        await Promise.resolve();
      });
    });
    broken.catch(() => undefined);
    if (head) await Promise.race([this.reached(head, hours), broken]);
  }

  onChange(listener: (changes: readonly RowsChanged[]) => void): void {
    this.#listeners.add(listener);
  }

  /** Takes every row of a child out of every table, and tells whoever watches that they are gone. For a file whose key was destroyed. */
  forget(child: ChildId): void {
    const gone = this.models.forget(child);
    const { position } = this.status();
    if (gone.size === 0 || position === null) return;
    const changes = [...gone].map(([view, rows]) => ({ view, rows: rows.map((before) => ({ before, after: null })), position }));
    for (const listener of this.#listeners) listener(changes);
  }

  /** Resolves when the rows include this place of the log. @throws NotYet after `within` milliseconds */
  reached(position: Position, within = 5_000): Promise<void> {
    if (comparePositions(this.#position, position) >= 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiter = { position, resolve: () => (clearTimeout(timer), resolve()) };
      const timer = setTimeout(() => (this.#waiting.delete(waiter), reject(new NotYet())), within).unref();
      this.#waiting.add(waiter);
    });
  }

  status() {
    return {
      position: this.#position,
      stuck: this.#stuck,
      subscription: this.#subscription?.status() ?? null,
      parked: this.models.parked(),
    };
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }

  /** An event that was altered or moved is never stepped over: the tables stand still there, and health says so. */
  #follow(events: readonly StoredEvent[]): void {
    try {
      this.#handle(events);
      this.#stuck = null;
    } catch (error) {
      this.#stuck = error instanceof Error ? error.message : String(error);
      this.#logger.error(`the tables stand still: ${this.#stuck}`);
      throw error;
    }
  }

  #handle(batch: readonly StoredEvent[]): void {
    const position = batch.at(-1)?.position;
    if (!position) return;
    const changes = this.models.whole(() => this.#fold(batch, position));
    for (const view of this.models.views)
      if (comparePositions(position, this.#at.get(view.name) ?? null) > 0) this.#at.set(view.name, position);
    this.#position = position;
    this.#handled += batch.length;
    this.#wake();
    if (changes.length > 0) for (const listener of this.#listeners) listener(changes);
  }

  #wake(): void {
    for (const waiter of this.#waiting) {
      if (comparePositions(this.#position, waiter.position) < 0) continue;
      this.#waiting.delete(waiter);
      waiter.resolve();
    }
  }

  /** Rows are gathered in memory and written once a batch, however often its events touch them. */
  #fold(batch: readonly StoredEvent[], position: Position): readonly RowsChanged[] {
    const changed = new Map<string, Map<string, RowChanged>>();
    for (const stored of batch) {
      const event = open(stored, this.keys);
      if (event) this.#take(upcast(event, this.catalogue), stored.position, changed);
    }
    for (const [view, rows] of changed) for (const [key, { after }] of rows) this.models.put(view, key, after);
    const behind = this.models.views.map((view) => view.name).filter((view) => comparePositions(position, this.#at.get(view) ?? null) > 0);
    this.models.moveTo(behind, position);
    return [...changed].map(([view, rows]) => ({ view, rows: [...rows.values()], position }));
  }

  #take(event: OpenedEvent, position: Position, changed: Map<string, Map<string, RowChanged>>): void {
    for (const [view, touch] of this.#touches.get(event.type) ?? []) {
      if (comparePositions(position, this.#at.get(view) ?? null) <= 0) continue;
      const rows = changed.get(view) ?? new Map<string, RowChanged>();
      const touched = this.#touched(view, touch, event, rows);
      for (const [key, row] of touched)
        rows.set(key, { before: rows.has(key) ? (rows.get(key)?.before ?? null) : row.before, after: row.after });
      if (touched.length > 0) changed.set(view, rows);
    }
  }

  /** All rows of an event or none: an event that a fold cannot take is set aside, seen in health, and the others go on. */
  #touched(
    view: string,
    touch: AnyTouch,
    event: OpenedEvent,
    rows: ReadonlyMap<string, RowChanged>,
  ): readonly (readonly [string, RowChanged])[] {
    try {
      return touch.keys(event).map((key) => {
        const before = rows.has(key) ? (rows.get(key)?.after ?? null) : this.models.row(view, key);
        return [key, { before, after: touch.fold(before, event, key) }] as const;
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.models.park(view, event.id, event.type, reason);
      this.#logger.error(`${view} cannot take ${event.type} ${event.id}: ${reason}`);
      return [];
    }
  }
}
