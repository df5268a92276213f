import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AppendOutcome, AppendRequest, PackedEvent } from './sqlite.messages.ts';
import type { EventRow } from './sqlite.row.ts';
import { checksumOf } from './sqlite.row.ts';
import { StoredTree } from './sqlite.tree.ts';

/** SQLite's words for "this statement is wrong": too big, constraint, mismatch, out of range. Everything else is the store's own trouble. */
const faultsOfTheAppend = new Set([18, 19, 20, 25]);

const isFaultOfTheAppend = (error: unknown): boolean =>
  !(error instanceof Error && 'errcode' in error) || faultsOfTheAppend.has(Number(error.errcode) & 0xff);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The only one who writes. Commits many appends with one sync; an append that loses leaves the others alone. */
export class LogWriter {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #headOfLog: StatementSync;
  readonly #headOfStream: StatementSync;
  readonly #range: StatementSync;
  readonly #tree: StoredTree;
  readonly #say: Readonly<Record<'begin' | 'commit' | 'savepoint' | 'undo' | 'release', StatementSync>>;
  #next = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#headOfLog = database.prepare('SELECT max(position) AS position FROM events');
    this.#headOfStream = database.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
    this.#range = database.prepare('SELECT id, revision, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?');
    this.#tree = new StoredTree(database);
    this.#say = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      commit: database.prepare('COMMIT'),
      savepoint: database.prepare('SAVEPOINT one_append'),
      undo: database.prepare('ROLLBACK TO one_append'),
      release: database.prepare('RELEASE one_append'),
    };
  }

  /** One commit, one sync. When it fails, nothing of it is stored and every append is answered as unavailable. */
  commit(requests: readonly AppendRequest[]): readonly AppendOutcome[] {
    try {
      this.#say.begin.run();
      this.#next = Number(this.#headOfLog.get()?.['position'] ?? -1) + 1;
      this.#tree.reload();
      if (this.#tree.size !== this.#next) throw new Error('The tree does not stand over every event. Somebody has changed the file.');
      const outcomes = requests.map((request) => this.#append(request));
      this.#say.commit.run();
      return outcomes;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      return requests.map(({ ticket }) => ({ ticket, kind: 'unavailable', reason: reasonOf(error) }));
    }
  }

  #append(request: AppendRequest): AppendOutcome {
    const actual = Number(this.#headOfStream.get(request.stream)?.['revision'] ?? -1);
    if (actual === request.expected) return this.#store(request);
    return this.#sameAnswerAgain(request) ?? { ticket: request.ticket, kind: 'overtaken', actual };
  }

  #store(request: AppendRequest): AppendOutcome {
    const next = this.#next;
    this.#say.savepoint.run();
    try {
      request.events.forEach((event, place) => this.#insertRow(request.stream, request.expected + 1 + place, event));
      this.#say.release.run();
      return { ticket: request.ticket, kind: 'appended', revision: request.expected + request.events.length, position: this.#next - 1 };
    } catch (error) {
      if (!isFaultOfTheAppend(error)) throw error;
      this.#say.undo.run();
      this.#say.release.run();
      this.#next = next;
      this.#tree.reload();
      return { ticket: request.ticket, kind: 'refused', reason: reasonOf(error) };
    }
  }

  #insertRow(stream: string, revision: number, event: PackedEvent): void {
    const row: EventRow = { position: this.#next, stream, revision, ...event };
    this.#insert.run(
      row.position,
      stream,
      revision,
      row.id,
      row.type,
      row.recordedAt,
      row.keyId,
      row.nonce,
      row.ciphertext,
      row.commitment,
      checksumOf(row),
    );
    this.#tree.add(row);
    this.#next += 1;
  }

  /** A retry after a lost answer: all the ids are there already, at exactly these revisions. */
  #sameAnswerAgain({ ticket, stream, expected, events }: AppendRequest): AppendOutcome | undefined {
    const rows = this.#range.all(stream, expected, events.length);
    const last = rows.at(-1);
    const same = rows.length === events.length && rows.every((row, place) => row['id'] === events[place]?.id);
    if (!same || last === undefined) return undefined;
    return { ticket, kind: 'appended', revision: Number(last['revision']), position: Number(last['position']) };
  }
}
