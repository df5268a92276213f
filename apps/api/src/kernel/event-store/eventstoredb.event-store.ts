/** The one file that knows the EventStoreDB client; why it is this client: docs/decisions/0002-event-store.md. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AllStreamSubscription } from '@eventstore/db-client';
import { BACKWARDS, END, ErrorType, EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import type { BackOff } from './back-off.ts';
import { doublingBackOff } from './back-off.ts';
import type {
  Appended,
  BatchHandler,
  EventStore,
  ExpectedRevision,
  Position,
  Revision,
  SealedEvent,
  StoredEvent,
  StreamName,
  Subscription,
} from './event-store.ts';
import { comparePositions, StoreUnavailable, WrongExpectedRevision } from './event-store.ts';
import { sign, translated } from './eventstoredb.absence.ts';
import type { Recorded } from './eventstoredb.wire.ts';
import { isSystem, noPosition, positionOf, storedEventOf, wireEventOf } from './eventstoredb.wire.ts';
import { FollowedLog } from './followed-log.ts';

export interface EventStoreDbOptions {
  /** How long a subscription waits before it connects again or hands a rejected batch over again. */
  readonly backOff?: BackOff;
  /** Milliseconds after which an append without an answer is given up. The client's own deadline does not cover its first call. */
  readonly patience?: number;
}

const mostAttempts = 3;
/** Events held on our side of a subscription; with the bytes of an event at most a megabyte this bounds the memory. */
const windowOfEvents = 128;

const within = async <Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new StoreUnavailable(`EventStoreDB gave no answer in ${milliseconds} ms.`)), milliseconds);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
};

/** Without explicit transactions, and we use none, commit and prepare position of an event are one number. */
const placeOf = (position: Position) => ({ commit: BigInt(position), prepare: BigInt(position) });

/** A Readable; only the types that the client brings are older than its `iterator`. */
interface Leavable {
  cancel(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): { resume(): unknown };
}

/**
 * A stream of the client that may be left early. The call below it must be told, and what has arrived must flow off:
 * a cancelled call with unread messages never ends, and the client waits for it when it is closed.
 */
async function* eventsOf(reading: Leavable): AsyncIterable<Recorded> {
  const resolved = (reading as unknown as Readable).iterator({ destroyOnReturn: false }) as AsyncIterable<{ event?: Recorded }>;
  try {
    for await (const { event } of resolved) if (event) yield event;
  } catch (error) {
    if (sign(error, 'type') !== ErrorType.STREAM_NOT_FOUND) throw translated(error);
  } finally {
    await reading.cancel().catch(() => undefined);
    reading.on('error', () => undefined).resume();
  }
}

/** What has arrived, at once; waits for the first. Ends when `signal` fires; throws when the connection has gone. */
async function* arrivals(
  subscription: AllStreamSubscription,
  signal: AbortSignal,
  onEmpty: () => void,
): AsyncIterable<readonly StoredEvent[]> {
  const lost = new AbortController();
  subscription.on('error', (error: Error) => lost.abort(translated(error)));
  subscription.on('close', () => lost.abort(new StoreUnavailable('EventStoreDB has ended the subscription.')));
  const either = AbortSignal.any([signal, lost.signal]);
  while (!either.aborted) {
    const batch: StoredEvent[] = [];
    while (batch.length < windowOfEvents) {
      const arrived = subscription.read() as { event?: Recorded } | null;
      if (arrived === null) break;
      if (arrived.event && !isSystem(arrived.event)) batch.push(storedEventOf(arrived.event));
    }
    if (batch.length > 0) yield batch;
    else {
      onEmpty();
      await once(subscription, 'readable', { signal: either }).catch(() => undefined);
    }
  }
  if (!signal.aborted) throw lost.signal.reason;
}

class EventStoreDb implements EventStore {
  readonly tree = null;
  readonly #client: EventStoreDBClient;
  readonly #backOff: BackOff;
  readonly #patience: number;
  readonly #subscriptions = new Set<Subscription>();
  #closed = false;

  constructor(client: EventStoreDBClient, { backOff = doublingBackOff, patience = 15_000 }: EventStoreDbOptions) {
    this.#client = client;
    this.#backOff = backOff;
    this.#patience = patience;
  }

  async append(stream: StreamName, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<Appended> {
    if (events.length === 0) throw new TypeError(`Nothing to append to ${stream}`);
    this.#demandOpen();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#append(stream, expected, events);
      } catch (error) {
        if (sign(error, 'type') === ErrorType.WRONG_EXPECTED_VERSION) return this.#afterConflict(stream, expected, events);
        // The client goes over to the leader by itself, with the next call.
        if (sign(error, 'type') !== ErrorType.NOT_LEADER || attempt === mostAttempts) throw translated(error);
        await nextTurn();
      }
    }
  }

  async *read(stream: StreamName, from?: Revision): AsyncIterable<StoredEvent> {
    this.#demandOpen();
    const reading = this.#client.readStream(stream, { fromRevision: from === undefined ? START : BigInt(from) });
    for await (const event of eventsOf(reading)) yield storedEventOf(event);
  }

  async *readAll(after: Position | null): AsyncIterable<StoredEvent> {
    this.#demandOpen();
    const reading = this.#client.readAll({ fromPosition: after === null ? START : placeOf(after) });
    for await (const event of eventsOf(reading)) {
      // A read begins with the event at its position, a subscription after it.
      if (!isSystem(event) && comparePositions(positionOf(event), after) > 0) yield storedEventOf(event);
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
    this.#demandOpen();
    for await (const event of eventsOf(this.#client.readAll({ direction: BACKWARDS, fromPosition: END }))) {
      if (!isSystem(event)) return positionOf(event);
    }
    return null;
  }

  async ping(): Promise<void> {
    this.#demandOpen();
    await within(this.#patience, this.#readLast());
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.stop()));
    await this.#client.dispose();
  }

  async #append(stream: StreamName, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<Appended> {
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected);
    const asked = this.#client.appendToStream(
      stream,
      events.map((event) => jsonEvent(wireEventOf(event))),
      { expectedRevision },
    );
    const { nextExpectedRevision, position } = await within(this.#patience, asked);
    const commit = position?.commit;
    if (commit === undefined || commit === noPosition) return this.#afterConflict(stream, expected, events);
    return { revision: String(nextExpectedRevision) as Revision, position: String(commit) as Position };
  }

  /** A retry after a lost answer finds its own events, at exactly the revisions it asked for: then it has won already. */
  async #afterConflict(stream: StreamName, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<Appended> {
    const first = (expected === 'no-stream' ? 0n : BigInt(expected) + 1n).toString() as Revision;
    const there: StoredEvent[] = [];
    for await (const event of this.read(stream, first)) {
      there.push(event);
      if (there.length === events.length) break;
    }
    const last = there.at(-1);
    if (last && there.length === events.length && there.every(({ id }, place) => id === events[place]?.id))
      return { revision: last.revision, position: last.position };
    throw new WrongExpectedRevision(stream, expected, await this.#revisionOf(stream));
  }

  async #revisionOf(stream: StreamName): Promise<ExpectedRevision> {
    const reading = this.#client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    let last: ExpectedRevision = 'no-stream';
    for await (const { revision } of eventsOf(reading)) last = String(revision) as Revision;
    return last;
  }

  async #readLast(): Promise<void> {
    for await (const event of eventsOf(this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))) if (event) return;
  }

  /** One connection's worth of following; `FollowedLog` makes the next one, after the last event that was handled. */
  async *#follow(after: Position | null, signal: AbortSignal, atHead: () => void): AsyncIterable<readonly StoredEvent[]> {
    const headAtFirst = await this.head();
    let position = after;
    const fromPosition = after === null ? START : placeOf(after);
    const filter = streamNameFilter({ regex: '^[^$]' });
    const subscription = this.#client.subscribeToAll({ fromPosition, filter }, { highWaterMark: windowOfEvents });
    try {
      const onEmpty = () => comparePositions(position, headAtFirst) >= 0 && atHead();
      for await (const batch of arrivals(subscription, signal, onEmpty)) {
        yield batch;
        position = batch.at(-1)?.position ?? position;
      }
    } finally {
      await subscription.unsubscribe().catch(() => undefined);
      subscription.resume();
    }
  }

  #demandOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The log is closed.');
  }
}

/**
 * Connects to EventStoreDB 22.6 or later, or KurrentDB. Reading `$all` takes an administrator, unless its ACL says otherwise.
 * @param connectionString as in `esdb+discover://user:password@host:2113?tls=true`
 * @throws StoreUnavailable when the server does not answer, Error when the string is wrong
 */
export const openEventStoreDb = async (connectionString: string, options: EventStoreDbOptions = {}): Promise<EventStore> => {
  if (/throwOnAppendFailure=false/i.test(connectionString))
    throw new Error('throwOnAppendFailure=false would hide lost appends: take it out.');
  const store = new EventStoreDb(EventStoreDBClient.connectionString(connectionString), options);
  await store.ping();
  return store;
};
