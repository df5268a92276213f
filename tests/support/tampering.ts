import { DatabaseSync } from 'node:sqlite';
import { rootAt } from '@heard/domain/ledger';
import { everyRow } from '../../apps/api/src/kernel/event-store/sqlite.reader.ts';
import { checksumOf, type EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { StoredTree } from '../../apps/api/src/kernel/event-store/sqlite.tree.ts';
import { sha256 } from '../../apps/api/src/kernel/sealing/canonical.ts';

/** Numbers that follow from a seed (mulberry32): the same seed does the same harm. */
export class Chance {
  constructor(private state: number) {}

  /** 0 or more, below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** One byte of it is another. */
  flipped(bytes: Uint8Array, from = 0, to = bytes.length): Buffer {
    const other = Buffer.from(bytes);
    const at = from + this.below(to - from);
    other[at] = (other[at] ?? 0) ^ (1 + this.below(255));
    return other;
  }
}

type Column = keyof Omit<EventRow, 'position'>;
const columns: Readonly<Record<Column, string>> = {
  stream: 'stream',
  revision: 'revision',
  id: 'id',
  type: 'type',
  recordedAt: 'recorded_at',
  keyId: 'key_id',
  nonce: 'nonce',
  ciphertext: 'ciphertext',
  commitment: 'commitment',
};
export const columnNames = Object.keys(columns) as readonly Column[];

/** The file of a log in the hands of somebody who may write anything into it. */
export class Tampering {
  readonly database: DatabaseSync;
  /** As they stood before. */
  readonly rows: readonly EventRow[];
  readonly #triggers: readonly string[];

  constructor(path: string) {
    this.database = new DatabaseSync(path);
    this.rows = [...everyRow(this.database)];
    const found = this.database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    this.#triggers = found.map((row) => String(row['sql']));
    this.database.exec('PRAGMA synchronous = OFF; BEGIN');
    for (const row of found) this.database.exec(`DROP TRIGGER ${String(row['name'])}`);
  }

  row(position: number): EventRow {
    const found = this.rows[position];
    if (!found) throw new Error(`nothing at ${position}`);
    return found;
  }

  /** With a checksum that is right, or with the one that was there. */
  change(position: number, over: Partial<EventRow>, checksum: 'right' | 'stale'): void {
    const row = { ...this.row(position), ...over };
    for (const [name, column] of Object.entries(columns))
      this.database.prepare(`UPDATE events SET ${column} = ? WHERE position = ?`).run(row[name as Column], position);
    if (checksum === 'right') this.#check(position, row);
  }

  remove(position: number): void {
    this.database.prepare('DELETE FROM events WHERE position = ?').run(position);
  }

  /** Moves rows to other positions, each with a right checksum. */
  move(moves: ReadonlyMap<number, number>): void {
    const put = this.database.prepare('UPDATE events SET position = ? WHERE position = ?');
    for (const from of moves.keys()) put.run(-1 - from, from);
    for (const [from, to] of moves) {
      put.run(to, -1 - from);
      this.#check(to, { ...this.row(from), position: to });
    }
  }

  insert(row: EventRow): void {
    const { position, stream, revision, id, type, recordedAt, keyId, nonce, ciphertext, commitment } = row;
    this.database
      .prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(position, stream, revision, id, type, recordedAt, keyId, nonce, ciphertext, commitment, checksumOf(row));
  }

  /** A tree over the rows as they stand now. */
  regrow(): { readonly size: number; readonly root: Uint8Array } {
    this.database.exec('DELETE FROM nodes');
    const tree = new StoredTree(this.database);
    for (const row of everyRow(this.database)) tree.add(row);
    return { size: tree.size, root: rootAt(sha256, (level, place) => tree.node(level, place), tree.size) };
  }

  /** Puts the triggers back: at a glance nothing was done. */
  done(): void {
    for (const sql of this.#triggers) this.database.exec(sql);
    this.database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
    this.database.close();
  }

  #check(position: number, row: EventRow): void {
    this.database.prepare('UPDATE events SET checksum = ? WHERE position = ?').run(checksumOf({ ...row, position }), position);
  }
}
