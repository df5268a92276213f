import { closeSync, existsSync, openSync } from 'node:fs';
import { backup, DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { StoredEvent } from './event-store.ts';
import { cellsOf, columns, storedEventOf } from './sqlite.reader.ts';
import { checksumOf, type EventRow } from './sqlite.row.ts';
import { isWhole } from './sqlite.schema.ts';

/** A row as it lies in the file, believed in nothing. */
export interface InspectedRow {
  readonly event: StoredEvent;
  readonly checksumHolds: boolean;
}

/** How far a copy has come, in pages of the file. */
export type CopyProgress = (done: number, of: number) => void;

/** Pages to a step: a copy gives way to whoever else reads this disk. */
const pagesAtOnce = 512;

const inspected = (row: EventRow, checksum: number): InspectedRow => ({
  event: storedEventOf(row),
  checksumHolds: checksumOf(row) === checksum,
});

/** Copies what this connection sees into a file of its own, whole and in one piece: no journal lies beside it. */
export const copied = async (database: DatabaseSync, path: string, progress: CopyProgress = () => undefined): Promise<void> => {
  closeSync(openSync(path, 'wx', 0o600));
  await backup(database, path, {
    rate: pagesAtOnce,
    progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
  });
  const copy = new DatabaseSync(path);
  copy.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE');
  copy.close();
};

/**
 * The file of a log as it stands at one moment, looked at from outside, also while a house writes into it. Nothing that it says is
 * believed: rows come with their faults, and whoever looks decides what they mean.
 */
export class LogInspection {
  readonly #database: DatabaseSync;
  readonly #node: StatementSync | null;

  /** @throws Error with a sentence for the operator when there is no log, or none that can be read */
  constructor(path: string) {
    if (!existsSync(path)) throw new Error(`There is no log at ${path}.`);
    this.#database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    try {
      // One moment for all that follows: a read transaction begins with its first read.
      this.#database.exec('BEGIN');
      const tables = this.#database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      if (!tables.some((table) => table['name'] === 'events')) throw new Error(`${path} is not a log.`);
      const hasTree = tables.some((table) => table['name'] === 'nodes');
      this.#node = hasTree ? this.#database.prepare('SELECT hash FROM nodes WHERE level = ? AND place = ?') : null;
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** How many rows there are. */
  get count(): number {
    return this.#number('SELECT count(*) AS n FROM events NOT INDEXED');
  }

  /** Whether tables and triggers are those that this version makes. */
  get schemaHolds(): boolean {
    return isWhole(this.#database);
  }

  /** Whether there is a tree beside the events; a log of a version from before it has none until its next start. */
  get hasTree(): boolean {
    return this.#node !== null;
  }

  /** How many leaves and how many nodes of all levels the tree beside the events has. */
  get kept(): { readonly leaves: number; readonly nodes: number } {
    if (!this.hasTree) return { leaves: 0, nodes: 0 };
    return {
      leaves: this.#number('SELECT count(*) AS n FROM nodes WHERE level = 0'),
      nodes: this.#number('SELECT count(*) AS n FROM nodes'),
    };
  }

  /** Null where there is none. */
  node(level: number, place: number): Uint8Array | null {
    return (this.#node?.get(level, place)?.['hash'] as Uint8Array | undefined) ?? null;
  }

  /** Where the tree has this leaf; null for nowhere. Reads all of them. */
  placeOf(leaf: Uint8Array): number | null {
    if (!this.hasTree) return null;
    const found = this.#database.prepare('SELECT place FROM nodes WHERE level = 0 AND hash = ? LIMIT 1').get(leaf);
    return (found?.['place'] as number | undefined) ?? null;
  }

  /** Every row from the table itself, in order of position. @throws Error of SQLite where the file cannot be read on */
  *rows(): Generator<InspectedRow> {
    const all = this.#database.prepare(`SELECT ${columns} FROM events NOT INDEXED ORDER BY position`);
    all.setReturnArrays(true);
    for (const cells of all.iterate() as Iterable<unknown>) {
      const { row, checksum } = cellsOf(cells as readonly SQLOutputValue[]);
      yield inspected(row, checksum);
    }
  }

  /** The position at which an id stands for the second time; null when each stands once. */
  firstTwice(): number | null {
    const sql = 'SELECT max(position) AS n FROM events NOT INDEXED GROUP BY id HAVING count(*) > 1 ORDER BY n LIMIT 1';
    return (this.#database.prepare(sql).get()?.['n'] as number | undefined) ?? null;
  }

  /** What SQLite itself finds wrong with the pages of the file; `thorough`: with its indexes too. */
  faultsOfPages(thorough: boolean): readonly string[] {
    const name = thorough ? 'integrity_check' : 'quick_check';
    const verdicts = this.#database.prepare(`PRAGMA ${name}(10)`).all();
    return verdicts.map((row) => String(Object.values(row)[0])).filter((verdict) => verdict !== 'ok');
  }

  copyTo(path: string, progress?: CopyProgress): Promise<void> {
    return copied(this.#database, path, progress);
  }

  close(): void {
    this.#database.close();
  }

  #number(sql: string): number {
    return Number(this.#database.prepare(sql).get()?.['n'] ?? 0);
  }
}
