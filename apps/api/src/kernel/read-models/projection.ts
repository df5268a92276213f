import { Logger } from '@nestjs/common';
import type { AnyCapability, AnyView, Row } from '@heard/domain/kernel';
import { comparePositions, type EventStore, type Position, type StoredEvent, type Subscription } from '../event-store/event-store.ts';
import { upcast } from '../decisions/upcasting.ts';
import { NotYet } from '../refusals/refusals.ts';
import { open, type Keys, type OpenedEvent } from '../sealing/sealing.ts';
import type { ReadModels } from './read-models.ts';

/** As long as a log of any size takes. */
const hours = 24 * 3_600_000;

/** Rows that changed together, and where the log stood then. */
export interface RowsChanged {
  readonly view: string;
  readonly keys: readonly string[];
  readonly position: Position;
}

type AnyTouch = { keys(event: OpenedEvent): readonly string[]; fold(row: Row | null, event: OpenedEvent, key: string): Row | null };

export interface Progress {
  readonly done: number;
  readonly position: Position | null;
}

/** Folds the log into the views: in order, each event once, rows and checkpoint in one transaction. */
export class Projection {
  readonly #logger = new Logger('Projection');
  readonly #listeners = new Set<(changes: readonly RowsChanged[]) => void>();
  readonly #waiting = new Set<{ position: Position; resolve: () => void }>();
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
    const checkpoints = models.views.map((view) => models.checkpoint(view.name) as Position | null);
    this.#position = checkpoints.reduce((least, one) => (comparePositions(one, least) < 0 ? one : least), checkpoints[0] ?? null);
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
          reject(error as Error);
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

  /** Resolves when the rows include this place of the log. @throws NotYet after `within` milliseconds */
  reached(position: Position, within = 5_000): Promise<void> {
    if (comparePositions(this.#position, position) >= 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiter = { position, resolve: () => (clearTimeout(timer), resolve()) };
      const timer = setTimeout(() => (this.#waiting.delete(waiter), reject(new NotYet())), within);
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
    const last = batch.at(-1);
    if (!last) return;
    const opened = batch.map((stored) => ({ stored, event: open(stored, this.keys) }));
    const changes = this.models.whole(() => this.models.views.map((view) => this.#foldInto(view, opened, last.position)));
    this.#position = last.position;
    this.#handled += batch.length;
    for (const waiter of this.#waiting) {
      if (comparePositions(this.#position, waiter.position) < 0) continue;
      this.#waiting.delete(waiter);
      waiter.resolve();
    }
    const told = changes.filter((change) => change.keys.length > 0);
    if (told.length > 0) for (const listener of this.#listeners) listener(told);
  }

  #foldInto(view: AnyView, batch: readonly { stored: StoredEvent; event: OpenedEvent | null }[], position: Position): RowsChanged {
    const before = this.models.checkpoint(view.name) as Position | null;
    const rows = new Map<string, Row | null>();
    for (const { stored, event } of batch) {
      const touch = (view.on as Readonly<Record<string, AnyTouch | undefined>>)[stored.type];
      if (touch && event && comparePositions(stored.position, before) > 0) this.#touch(view, touch, upcast(event, this.catalogue), rows);
    }
    for (const [key, row] of rows) this.models.put(view.name, key, row);
    if (comparePositions(position, before) > 0) this.models.moveTo(view.name, position);
    return { view: view.name, keys: [...rows.keys()], position };
  }

  /** An event that a fold cannot take is set aside, seen in health, and the others go on. */
  #touch(view: AnyView, touch: AnyTouch, event: OpenedEvent, rows: Map<string, Row | null>): void {
    try {
      for (const key of touch.keys(event)) {
        const row = rows.has(key) ? (rows.get(key) ?? null) : this.models.row(view.name, key);
        rows.set(key, touch.fold(row, event, key));
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.models.park(view.name, event.id, event.type, reason);
      this.#logger.error(`${view.name} cannot take ${event.type} ${event.id}: ${reason}`);
    }
  }
}
