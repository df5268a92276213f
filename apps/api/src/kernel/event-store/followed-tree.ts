import { once, EventEmitter } from 'node:events';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { comparePositions, type EventStore, type LogTree, type Position, type StoredEvent, type Subscription } from './event-store.ts';
import { nodesTable } from './sqlite.schema.ts';
import { StoredTree } from './sqlite.tree.ts';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  ${nodesTable.replace('TABLE', 'TABLE IF NOT EXISTS')};
  CREATE TABLE IF NOT EXISTS leaves (place INTEGER PRIMARY KEY, position TEXT NOT NULL UNIQUE) STRICT;
`;

/**
 * The tree of a store that keeps none: this node follows the log into a file of its own. It is a function of the log alone,
 * so every node has the same; when the file is gone it is grown again.
 */
export class FollowedTree implements LogTree {
  readonly #database: DatabaseSync;
  readonly #tree: StoredTree;
  readonly #insert: StatementSync;
  readonly #place: StatementSync;
  readonly #grew = new EventEmitter().setMaxListeners(0);
  readonly #subscription: Subscription;
  #position: Position | null;

  constructor(store: EventStore, path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec(schema);
    this.#tree = new StoredTree(this.#database);
    this.#tree.reload();
    this.#insert = this.#database.prepare('INSERT INTO leaves VALUES (?, ?)');
    this.#place = this.#database.prepare('SELECT place FROM leaves WHERE position = ?');
    const last = this.#database.prepare('SELECT position FROM leaves ORDER BY place DESC LIMIT 1').get();
    this.#position = (last?.['position'] as Position | undefined) ?? null;
    this.#subscription = store.subscribeAll(this.#position, (events) => Promise.resolve(this.#take(events)));
  }

  size(): number {
    return this.#tree.size;
  }

  node(level: number, place: number): Uint8Array {
    return this.#tree.node(level, place);
  }

  indexOf(position: Position): number | null {
    return (this.#place.get(position)?.['place'] as number | undefined) ?? null;
  }

  async reached(position: Position): Promise<void> {
    while (comparePositions(this.#position, position) < 0) await once(this.#grew, 'grew');
  }

  async close(): Promise<void> {
    await this.#subscription.stop();
    this.#database.close();
  }

  /** Leaves and their positions in one transaction, so that a killed node goes on where its tree stands. */
  #take(events: readonly StoredEvent[]): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      this.#tree.reload();
      for (const event of events) {
        this.#insert.run(this.#tree.size, event.position);
        this.#tree.add(event);
      }
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
    this.#position = events.at(-1)?.position ?? this.#position;
    this.#grew.emit('grew');
  }
}
