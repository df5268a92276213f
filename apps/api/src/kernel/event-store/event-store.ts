/**
 * The port behind which the log lives. Two adapters carry it (SQLite, EventStoreDB) and
 * `tests/contracts/event-store.contract.ts` says what both must do.
 */
declare const brand: unique symbol;
/** Place of an event in the whole log; opaque, compared only with `comparePositions`. */
export type Position = string & { readonly [brand]: 'Position' };
/** Place of an event in its stream: '0', '1', '2' … in decimal. */
export type Revision = string & { readonly [brand]: 'Revision' };
/** `child-<uuid>`, `school-<uuid>` or `person-<uuid>`. */
export type StreamName = string & { readonly [brand]: 'StreamName' };

export type ExpectedRevision = Revision | 'no-stream';

/** What the store is given. Everything personal is inside `ciphertext` (see `docs/log-format.md`). */
export interface SealedEvent {
  /** UUIDv7. */
  readonly id: string;
  readonly type: string;
  /** RFC 3339 in UTC with milliseconds; set by the server. */
  readonly recordedAt: string;
  /** Which data key opened `ciphertext`: an opaque id in the vault. */
  readonly keyId: string;
  /** 12 bytes. */
  readonly nonce: Uint8Array;
  /** AES-256-GCM of the salt and the canonical event, tag appended. */
  readonly ciphertext: Uint8Array;
  /** 32 bytes: HMAC-SHA-256(salt, canonical event). */
  readonly commitment: Uint8Array;
}

/** What the store gives back. */
export interface StoredEvent extends SealedEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

export interface Appended {
  /** Revision of the last event appended. */
  readonly revision: Revision;
  /** Position of the last event appended. */
  readonly position: Position;
}

/** Somebody else appended first. Nothing of this append was stored. */
export class WrongExpectedRevision extends Error {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly actual: ExpectedRevision;

  constructor(stream: StreamName, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(`${stream} is at ${actual}, not at ${expected}`);
    this.name = 'WrongExpectedRevision';
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The store cannot be reached or cannot write just now. Nothing was acknowledged; asking again is safe. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

export interface SubscriptionState {
  readonly state: 'catching-up' | 'live' | 'waiting-to-resume' | 'stopped';
  /** Last position handed to the handler. */
  readonly position: Position | null;
  /** Why the last connection ended, when it did. */
  readonly lastError: string | null;
}

export interface Subscription {
  status(): SubscriptionState;
  /** Resolves when the handler in progress has ended; nothing is handed over afterwards. */
  stop(): Promise<void>;
}

/**
 * Handles one batch, in log order. The next batch comes when the promise resolves.
 * A rejection hands the same batch over again, after a pause: skipping an event is the
 * handler's own decision, never the store's.
 */
export type BatchHandler = (events: readonly StoredEvent[]) => Promise<void>;

/**
 * The Merkle tree over the whole log (RFC 6962), a leaf for each event in log order. A node stands over 2^level leaves, from
 * leaf `place` · 2^level on; only whole ones are kept.
 */
export interface LogTree {
  /** Leaves that are in it, each durable in the log. */
  size(): number;
  /** 32 bytes. @throws Error when it is not whole yet, or gone */
  node(level: number, place: number): Uint8Array;
  /** Which leaf the event at this position is; null while the tree has not reached it. */
  indexOf(position: Position): number | null;
  /** Resolves when the event at this position is a leaf. */
  reached(position: Position): Promise<void>;
  close(): Promise<void>;
}

export interface EventStore {
  /** Of a store that grows the tree in the transaction of each event; null: whoever wants one follows the log. */
  readonly tree: LogTree | null;
  /**
   * Stores all events or none, durably, before it resolves. `events` is not empty.
   * @throws WrongExpectedRevision, StoreUnavailable
   */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<Appended>;
  /** Events of one stream from `from` on (inclusive; the beginning when absent), oldest first. An unknown stream is empty. */
  read(stream: StreamName, from?: Revision): AsyncIterable<StoredEvent>;
  /** Every event after `after` (exclusive; the beginning when null), in log order. Ends at the head. */
  readAll(after: Position | null): AsyncIterable<StoredEvent>;
  /** As `readAll`, then live, for ever; survives the store going away and coming back. */
  subscribeAll(after: Position | null, handler: BatchHandler): Subscription;
  /** Position of the newest event, or null when the log is empty. */
  head(): Promise<Position | null>;
  /** Resolves when the store answers; rejects with StoreUnavailable. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Order of two positions of one store: negative, zero or positive. Both adapters write decimal numbers. */
export const comparePositions = (a: Position | null, b: Position | null): number => {
  const [x, y] = [BigInt(a ?? -1), BigInt(b ?? -1)];
  return x < y ? -1 : x > y ? 1 : 0;
};
