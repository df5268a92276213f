import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { Position, Revision, StoredEvent, StreamName } from './event-store.ts';
import type { EventRow } from './sqlite.row.ts';
import { checksumOf } from './sqlite.row.ts';
import { StoredTree } from './sqlite.tree.ts';

/** A row of the log does not say any more what was written, or is missing. Nothing that is read from here on can be trusted. */
export class LogDamaged extends Error {
  constructor(where: string) {
    super(`The log is damaged at ${where}`);
    this.name = 'LogDamaged';
  }
}

/** A batch ends at whichever comes first: so that neither the loop nor the memory is held for long. */
const mostEvents = 500;
const mostBytes = 4 * 1024 * 1024;

export const columns = 'position, stream, revision, id, type, recorded_at, key_id, nonce, ciphertext, commitment, checksum';

/** The columns in their order, as SQLite hands them over with `setReturnArrays`. */
type Cells = [number, string, number, string, string, string, string, Uint8Array, Uint8Array, Uint8Array, number];

/** A row as it lies there, whether its checksum holds or not. */
export const cellsOf = (cells: readonly SQLOutputValue[]): { readonly row: EventRow; readonly checksum: number } => {
  const [position, stream, revision, id, type, recordedAt, keyId, nonce, ciphertext, commitment, checksum] = cells as Cells;
  return { row: { position, stream, revision, id, type, recordedAt, keyId, nonce, ciphertext, commitment }, checksum };
};

const rowOf = (cells: readonly SQLOutputValue[]): EventRow => {
  const { row, checksum } = cellsOf(cells);
  if (checksumOf(row) !== checksum) throw new LogDamaged(`position ${row.position}`);
  return row;
};

/** Every row of a log, in order, from whatever connection. @throws LogDamaged */
export function* everyRow(database: DatabaseSync): Generator<EventRow> {
  const all = database.prepare(`SELECT ${columns} FROM events ORDER BY position`);
  all.setReturnArrays(true);
  let next = 0;
  for (const cells of all.iterate() as Iterable<unknown>) {
    const row = rowOf(cells as readonly SQLOutputValue[]);
    if (row.position !== next) throw new LogDamaged(`position ${next}: it is missing`);
    yield row;
    next += 1;
  }
}

export const storedEventOf = (row: EventRow): StoredEvent => ({
  ...row,
  stream: row.stream as StreamName,
  revision: String(row.revision) as Revision,
  position: String(row.position) as Position,
});

/** Short synchronous reads on a connection of their own: they never wait for a commit, and never hold a checkpoint up. */
export class LogReader {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #tree: StoredTree;
  readonly #ofLog: StatementSync;
  readonly #ofStream: StatementSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
    this.#tree = new StoredTree(this.#database);
    this.#head = this.#database.prepare('SELECT max(position) AS position FROM events');
    this.#ofLog = this.#database.prepare(
      `SELECT ${columns} FROM events WHERE position >= ? AND position <= ? ORDER BY position LIMIT ${mostEvents}`,
    );
    this.#ofStream = this.#database.prepare(
      `SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${mostEvents}`,
    );
    this.#ofLog.setReturnArrays(true);
    this.#ofStream.setReturnArrays(true);
  }

  /** -1 when the log is empty. */
  head(): number {
    return Number(this.#head.get()?.['position'] ?? -1);
  }

  /** A node of the tree over the log: 32 bytes. @throws Error when it is not there */
  node(level: number, place: number): Uint8Array {
    return this.#tree.node(level, place);
  }

  /** From position `from` to position `to`, both inclusive, as many as one batch holds. */
  batchOfLog(from: number, to: number): readonly StoredEvent[] {
    return this.#batch(this.#ofLog.iterate(from, to), from, 'position');
  }

  batchOfStream(stream: string, from: number): readonly StoredEvent[] {
    return this.#batch(this.#ofStream.iterate(stream, from), from, 'revision');
  }

  close(): void {
    this.#database.close();
  }

  #batch(rows: Iterable<unknown>, from: number, counted: 'position' | 'revision'): readonly StoredEvent[] {
    const batch: StoredEvent[] = [];
    let bytes = 0;
    for (const cells of rows) {
      const row = rowOf(cells as readonly SQLOutputValue[]);
      if (row[counted] !== from + batch.length) throw new LogDamaged(`${counted} ${from + batch.length}: it is missing`);
      batch.push(storedEventOf(row));
      bytes += row.ciphertext.byteLength;
      if (bytes >= mostBytes) break;
    }
    return batch;
  }
}
