import { EventEmitter, once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackOff } from './back-off.ts';
import { doublingBackOff } from './back-off.ts';
import type {
  Appended,
  BatchHandler,
  EventStore,
  ExpectedRevision,
  LogTree,
  Position,
  Revision,
  SealedEvent,
  StoredEvent,
  StreamName,
  Subscription,
} from './event-store.ts';
import { StoreUnavailable, WrongExpectedRevision } from './event-store.ts';
import { FollowedLog } from './followed-log.ts';
import type { AppendOutcome, PackedEvent } from './sqlite.messages.ts';
import { LogReader } from './sqlite.reader.ts';
import { WriterThread } from './sqlite.writer-thread.ts';

export interface SqliteEventStoreOptions {
  /** How long a subscription waits before it hands a rejected batch over again. */
  readonly backOff?: BackOff;
}

const numberOf = (count: string): number => {
  const number = Number(count);
  if (!/^\d+$/.test(count) || !Number.isSafeInteger(number)) throw new TypeError(`Not a decimal number: ${count}`);
  return number;
};

/** A view into a pooled buffer would be cloned with the whole pool. */
const owned = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes));

const packed = ({ id, type, recordedAt, keyId, nonce, ciphertext, commitment }: SealedEvent): PackedEvent => ({
  id,
  type,
  recordedAt,
  keyId,
  nonce: owned(nonce),
  ciphertext: owned(ciphertext),
  commitment: owned(commitment),
});

const positionOf = (position: number): Position | null => (position < 0 ? null : (String(position) as Position));
const revisionOf = (revision: number): ExpectedRevision => (revision < 0 ? 'no-stream' : (String(revision) as Revision));

const answerOf = (outcome: AppendOutcome, stream: StreamName, expected: ExpectedRevision): Appended => {
  switch (outcome.kind) {
    case 'appended':
      return { revision: String(outcome.revision) as Revision, position: String(outcome.position) as Position };
    case 'overtaken':
      throw new WrongExpectedRevision(stream, expected, revisionOf(outcome.actual));
    case 'unavailable':
      throw new StoreUnavailable(`The log could not be written: ${outcome.reason}`);
    case 'refused':
      throw new Error(`${stream} cannot take these events: ${outcome.reason}`);
  }
};

/** Writes in a thread of its own, many appends to one sync; reads in short batches on the caller's thread. */
class SqliteEventStore implements EventStore {
  readonly #writer: WriterThread;
  readonly #reader: LogReader;
  readonly #commits: EventEmitter;
  readonly #backOff: BackOff;
  readonly #subscriptions = new Set<Subscription>();
  #closed: Promise<void> | null = null;
  readonly tree: LogTree = {
    size: () => this.#open().head() + 1,
    node: (level, place) => this.#open().node(level, place),
    indexOf: (position) => numberOf(position),
    reached: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };

  constructor(writer: WriterThread, reader: LogReader, commits: EventEmitter, backOff: BackOff) {
    this.#writer = writer;
    this.#reader = reader;
    this.#commits = commits;
    this.#backOff = backOff;
  }

  async append(stream: StreamName, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<Appended> {
    if (events.length === 0) throw new TypeError(`Nothing to append to ${stream}`);
    const request = { stream, expected: expected === 'no-stream' ? -1 : numberOf(expected), events: events.map(packed) };
    return answerOf(await this.#writer.append(request), stream, expected);
  }

  async *read(stream: StreamName, from?: Revision): AsyncIterable<StoredEvent> {
    let next = from === undefined ? 0 : numberOf(from);
    for (;;) {
      const batch = this.#open().batchOfStream(stream, next);
      if (batch.length === 0) return;
      yield* batch;
      next += batch.length;
      await nextTurn();
    }
  }

  async *readAll(after: Position | null): AsyncIterable<StoredEvent> {
    // Somebody who polls an idle log must not keep the loop to himself.
    await nextTurn();
    const head = this.#open().head();
    let next = after === null ? 0 : numberOf(after) + 1;
    while (next <= head) {
      const batch = this.#open().batchOfLog(next, head);
      if (batch.length === 0) return;
      yield* batch;
      next += batch.length;
      await nextTurn();
    }
  }

  subscribeAll(after: Position | null, handler: BatchHandler): Subscription {
    const subscription = new FollowedLog(
      (position, signal, atHead) => this.#follow(position, signal, atHead),
      after,
      handler,
      this.#backOff,
    );
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | null> {
    return positionOf(this.#open().head());
  }

  async ping(): Promise<void> {
    if (this.#writer.ended !== null) throw new StoreUnavailable(this.#writer.ended);
    this.#open().head();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.stop()));
    this.#reader.close();
    await this.#writer.close();
  }

  /** No wake-up is missed: between an empty batch and the listener nothing else can run. */
  async *#follow(after: Position | null, signal: AbortSignal, atHead: () => void): AsyncIterable<readonly StoredEvent[]> {
    let next = after === null ? 0 : numberOf(after) + 1;
    while (!signal.aborted) {
      const batch = this.#reader.batchOfLog(next, Number.MAX_SAFE_INTEGER);
      if (batch.length > 0) {
        yield batch;
        next += batch.length;
        await nextTurn();
      } else {
        atHead();
        await once(this.#commits, 'commit', { signal }).catch(() => undefined);
      }
    }
  }

  #open(): LogReader {
    if (this.#closed !== null) throw new StoreUnavailable('The log is closed.');
    return this.#reader;
  }
}

/**
 * Opens the log in the file `path`, or makes it. One process at a time may have it open.
 * @throws Error with a sentence for the operator: open elsewhere, too old a SQLite, changed or damaged file.
 */
export const openSqliteEventStore = async (path: string, options: SqliteEventStoreOptions = {}): Promise<EventStore> => {
  const commits = new EventEmitter().setMaxListeners(0);
  const writer = await WriterThread.open(path, () => commits.emit('commit'));
  return new SqliteEventStore(writer, new LogReader(path), commits, options.backOff ?? doublingBackOff);
};
