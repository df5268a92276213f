/** What every event store does. Run on SQLite, on the protocol server, and on a real server when its address is given. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BackOff } from '../../apps/api/src/kernel/event-store/back-off.ts';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  Position,
  StoredEvent,
  StreamName,
} from '../../apps/api/src/kernel/event-store/event-store.ts';
import { comparePositions, StoreUnavailable, WrongExpectedRevision } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { eventually } from '../support/eventually.ts';
import { after, anyStream, revision, sealedEvent, sealedEvents } from '../support/sealed-event.ts';

export interface StoreUnderTest {
  /** Opens the store anew; every one of them sees the same log, but two are not open at once. */
  open(options: { readonly backOff: BackOff }): Promise<EventStore>;
  /** Takes away what the run left behind. */
  dispose(): Promise<void>;
}

const collect = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};
const idsOf = (events: readonly { readonly id: string }[]): readonly string[] => events.map(({ id }) => id);
const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'was not refused',
    (error: unknown) => error,
  );
const ascending = (positions: readonly Position[]): boolean =>
  positions.every((position, place) => place === 0 || comparePositions(positions[place - 1] ?? null, position) < 0);

export const describeEventStore = (name: string, prepare: () => Promise<StoreUnderTest>): void => {
  describe(`event store: ${name}`, () => {
    let underTest: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      underTest = await prepare();
      store = await underTest.open({ backOff: () => 1 });
    });
    afterAll(async () => {
      await store.close();
      await underTest.dispose();
    });

    describe('append and read', () => {
      it('given no stream, when it is read, then it is empty', async () => {
        expect(await collect(store.read(anyStream()))).toEqual([]);
      });

      it('given no stream, when events are appended, then they are read back as they were, in order', async () => {
        const [stream, events] = [anyStream(), sealedEvents(3)];
        const appended = await store.append(stream, 'no-stream', events);
        const read = await collect(store.read(stream));
        expect(read).toEqual(events.map((event, place) => ({ ...event, stream, revision: String(place), position: expect.any(String) })));
        expect(appended).toMatchObject({ revision: '2', position: read[2]?.position });
      });

      it('given a stream, when it is read from a revision, then that one is the first; past the end there is none', async () => {
        const [stream, events] = [anyStream(), sealedEvents(4)];
        await store.append(stream, 'no-stream', events);
        expect(idsOf(await collect(store.read(stream, revision(2))))).toEqual(idsOf(events.slice(2)));
        expect(await collect(store.read(stream, revision(4)))).toEqual([]);
      });

      it('given many streams, when they are read, then each holds its own events', async () => {
        const streams = Array.from({ length: 40 }, () => ({ stream: anyStream(), events: sealedEvents(2) }));
        await Promise.all(streams.map(({ stream, events }) => store.append(stream, 'no-stream', events)));
        for (const { stream, events } of streams) expect(idsOf(await collect(store.read(stream)))).toEqual(idsOf(events));
      });

      it('given words beyond ASCII, when they are stored, then they come back unharmed', async () => {
        const stream = `${anyStream()}-Zoë-🦔` as StreamName;
        const event = sealedEvent({ type: 'Ünïcode', keyId: 'schlüssel-键-🔑' });
        await store.append(stream, 'no-stream', [event]);
        expect(await collect(store.read(stream))).toMatchObject([{ stream, type: event.type, keyId: event.keyId }]);
      });

      it('given events of 350,000 bytes (in JSON half of what EventStoreDB takes in one append), when they are appended, then every byte comes back', async () => {
        const stream = anyStream();
        const events = [sealedEvent({ size: 350_000 }), sealedEvent({ size: 350_000 })];
        await store.append(stream, 'no-stream', events.slice(0, 1));
        await store.append(stream, revision(0), events.slice(1));
        const read = await collect(store.read(stream));
        expect(read.map(({ ciphertext }, place) => Buffer.compare(ciphertext, events[place]?.ciphertext ?? new Uint8Array()))).toEqual([
          0, 0,
        ]);
      });

      it('given no events, when they are appended, then that is refused', async () => {
        expect(await refusal(store.append(anyStream(), 'no-stream', []))).toBeInstanceOf(TypeError);
      });
    });

    describe('expected revisions', () => {
      it('given a stream, when another revision is expected, then it is refused with the actual one', async () => {
        const stream = anyStream();
        await store.append(stream, 'no-stream', sealedEvents(2));
        for (const expected of ['no-stream', revision(0), revision(2)] as const) {
          const error = await refusal(store.append(stream, expected, sealedEvents(1)));
          expect(error).toBeInstanceOf(WrongExpectedRevision);
          expect(error).toMatchObject({ stream, expected, actual: '1' });
        }
      });

      it('given no stream, when a revision is expected, then it is refused with no-stream', async () => {
        expect(await refusal(store.append(anyStream(), revision(0), sealedEvents(1)))).toMatchObject({
          name: 'WrongExpectedRevision',
          actual: 'no-stream',
        });
      });

      it('given a refused append, when the log is read, then it has left no trace and the next right append succeeds', async () => {
        const stream = anyStream();
        const [first, losing, right] = [sealedEvents(1), sealedEvents(3), sealedEvents(1)];
        const { position } = await store.append(stream, 'no-stream', first);
        await refusal(store.append(stream, 'no-stream', losing));
        expect(await store.append(stream, revision(0), right)).toMatchObject({ revision: '1' });
        expect(idsOf(await collect(store.read(stream)))).toEqual(idsOf([...first, ...right]));
        expect(idsOf(await collect(store.readAll(position)))).toEqual(idsOf(right));
      });

      it('given 64 writers on one stream, when all expect the same revision, then one wins each revision', async () => {
        const stream = anyStream();
        for (const round of [0, 1, 2]) {
          const answers = await Promise.allSettled(Array.from({ length: 64 }, () => store.append(stream, after(round), sealedEvents(1))));
          const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
          expect(lost).toHaveLength(63);
          expect(lost.every((error) => error instanceof WrongExpectedRevision && error.actual === revision(round))).toBe(true);
        }
        expect(await collect(store.read(stream))).toHaveLength(3);
      });
    });

    describe('a retry after a lost answer', () => {
      it('given events that are there, when the same append is made again, then it is answered as the first time and stored once', async () => {
        const [stream, events, later] = [anyStream(), sealedEvents(2), sealedEvents(2)];
        const first = await store.append(stream, 'no-stream', events);
        const second = await store.append(stream, revision(1), later);
        expect(await store.append(stream, 'no-stream', events)).toMatchObject({ ...first });
        expect(await store.append(stream, revision(1), later)).toMatchObject({ ...second });
        expect(await collect(store.read(stream))).toHaveLength(4);
      });

      it('given one append made 50 times at once, when it is answered, then all answers are one', async () => {
        const [stream, events] = [anyStream(), sealedEvents(1)];
        const answers = await Promise.all(Array.from({ length: 50 }, () => store.append(stream, 'no-stream', events)));
        expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
        expect(await collect(store.read(stream))).toHaveLength(1);
      });

      it('given only some of the events are there, when the append is made again, then it is refused', async () => {
        const [stream, events] = [anyStream(), sealedEvents(2)];
        await store.append(stream, 'no-stream', events);
        const [one = sealedEvent(), two = sealedEvent()] = events;
        for (const other of [[one, sealedEvent()], [two, one], [one, two, sealedEvent()], [two]]) {
          expect(await refusal(store.append(stream, 'no-stream', other))).toBeInstanceOf(WrongExpectedRevision);
        }
        expect(await collect(store.read(stream))).toHaveLength(2);
      });
    });

    describe('the whole log', () => {
      it('given an append, when the head is asked, then it is that position, and nothing comes after it', async () => {
        const { position } = await store.append(anyStream(), 'no-stream', sealedEvents(2));
        expect(await store.head()).toBe(position);
        expect(await collect(store.readAll(position))).toEqual([]);
      });

      it('given events in several streams, when all is read after a position, then they come in the order of their commits', async () => {
        const start = await store.head();
        const events = sealedEvents(5);
        const appended: Appended[] = [];
        for (const event of events) appended.push(await store.append(anyStream(), 'no-stream', [event]));
        const read = await collect(store.readAll(start));
        expect(idsOf(read)).toEqual(idsOf(events));
        expect(read.map(({ position }) => position)).toEqual(appended.map(({ position }) => position));
      });

      it('given more events than one batch, when all is read, then each comes once, in order', async () => {
        const start = await store.head();
        const groups = Array.from({ length: 30 }, () => sealedEvents(40));
        await Promise.all(groups.map((events) => store.append(anyStream(), 'no-stream', events)));
        const read = await collect(store.readAll(start));
        expect(idsOf(read).toSorted()).toEqual(idsOf(groups.flat()).toSorted());
        expect(ascending(read.map(({ position }) => position))).toBe(true);
      });

      it('given random interleavings of writers, when a reader polls between commits, then it sees each position once, in order', async () => {
        const writer = fc.record({
          stream: fc.integer({ min: 0, max: 3 }),
          sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(writer, { minLength: 2, maxLength: 6 }), (writers) => interleave(store, writers)),
          { numRuns: 12 },
        );
      });

      it('given positions, when they are compared, then they are numbers and null comes first', () => {
        const [nine, ten] = ['9', '10'] as Position[] as [Position, Position];
        expect(comparePositions(nine, ten)).toBeLessThan(0);
        expect(comparePositions(ten, nine)).toBeGreaterThan(0);
        expect(comparePositions(nine, nine)).toBe(0);
        expect(comparePositions(null, '0' as Position)).toBeLessThan(0);
        expect(comparePositions(null, null)).toBe(0);
      });
    });

    describe('a subscription', () => {
      it('given a log, when it is followed from the beginning, then what was there and what comes is handed over once, in order', async () => {
        const seen: StoredEvent[] = [];
        await store.append(anyStream(), 'no-stream', sealedEvents(3));
        const subscription = store.subscribeAll(null, async (events) => void seen.push(...events));
        await eventually(() => subscription.status().state === 'live', 'live');
        const { position } = await store.append(anyStream(), 'no-stream', sealedEvents(3));
        await eventually(() => subscription.status().position === position, 'handled');
        await subscription.stop();
        expect(idsOf(seen)).toEqual(idsOf(await collect(store.readAll(null))));
      });

      it('given a position, when it is followed from there, then the first event is the next one, and none is missed under load', async () => {
        const { position } = await store.append(anyStream(), 'no-stream', sealedEvents(1));
        const seen: StoredEvent[] = [];
        const subscription = store.subscribeAll(position, async (events) => void seen.push(...events));
        const events = Array.from({ length: 60 }, () => sealedEvent());
        await Promise.all(events.map((event) => store.append(anyStream(), 'no-stream', [event])));
        await eventually(() => seen.length >= events.length, 'all seen');
        await subscription.stop();
        expect(idsOf(seen)).toEqual(idsOf(await collect(store.readAll(position))));
        expect(subscription.status()).toMatchObject({ state: 'stopped', position: await store.head() });
      });

      it('given a handler that rejects, when it is called again, then it is handed the same batch until it takes it', async () => {
        const start = await store.head();
        const batches: string[][] = [];
        const subscription = store.subscribeAll(start, async (events) => {
          batches.push([...idsOf(events)]);
          if (batches.length <= 3) throw new Error('not yet');
        });
        const [first, second] = [sealedEvents(2), sealedEvents(1)];
        await store.append(anyStream(), 'no-stream', first);
        await eventually(() => batches.length >= 4, 'the fourth attempt');
        const { position } = await store.append(anyStream(), 'no-stream', second);
        await eventually(() => subscription.status().position === position, 'the next batch');
        await subscription.stop();
        expect(new Set(batches.slice(0, 4).map(String)).size).toBe(1);
        expect(batches.slice(3).flat()).toEqual(idsOf([...first, ...second]));
        expect(subscription.status().lastError).toBe('not yet');
      });

      it('given a slow handler, when more comes, then only one batch is in its hands', async () => {
        const start = await store.head();
        let [inHand, most, seen] = [0, 0, 0];
        const subscription = store.subscribeAll(start, async (events) => {
          most = Math.max(most, (inHand += 1));
          await collect(store.read(anyStream()));
          seen += events.length;
          inHand -= 1;
        });
        await Promise.all(Array.from({ length: 40 }, () => store.append(anyStream(), 'no-stream', sealedEvents(1))));
        await eventually(() => seen === 40, 'all seen');
        await subscription.stop();
        expect(most).toBe(1);
      });

      it('given it is stopped, when more comes, then nothing is handed over any more', async () => {
        let seen = 0;
        const subscription = store.subscribeAll(await store.head(), async (events) => void (seen += events.length));
        const other = store.subscribeAll(await store.head(), async () => undefined);
        await eventually(() => subscription.status().state === 'live', 'live');
        await subscription.stop();
        const { position } = await store.append(anyStream(), 'no-stream', sealedEvents(1));
        await eventually(() => other.status().position === position, 'handled by the other');
        await other.stop();
        expect(seen).toBe(0);
      });

      it('given a handler that never takes its batch, when it is stopped, then stop resolves', async () => {
        let attempts = 0;
        const subscription = store.subscribeAll(await store.head(), async () => Promise.reject(new Error(`no, ${(attempts += 1)}`)));
        await store.append(anyStream(), 'no-stream', sealedEvents(1));
        await eventually(() => attempts > 2, 'attempts');
        await subscription.stop();
        expect(subscription.status().state).toBe('stopped');
      });
    });

    describe('closing', () => {
      it('given an open store, when it is asked, then it answers', async () => {
        await expect(store.ping()).resolves.toBeUndefined();
      });

      it('given a closed store, when it is used, then it is unavailable; and when it is opened again, then all is there', async () => {
        const before = await collect(store.readAll(null));
        let handed = 0;
        const subscription = store.subscribeAll(null, async () => void (handed += 1));
        await store.close();
        expect(subscription.status().state).toBe('stopped');
        for (const use of [
          store.append(anyStream(), 'no-stream', sealedEvents(1)),
          store.head(),
          store.ping(),
          collect(store.readAll(null)),
        ]) {
          expect(await refusal(use)).toBeInstanceOf(StoreUnavailable);
        }
        store = await underTest.open({ backOff: () => 1 });
        expect(idsOf(await collect(store.readAll(null)))).toEqual(idsOf(before));
      });
    });
  });
};

interface Writer {
  readonly stream: number;
  readonly sizes: readonly number[];
}

/** Writers append as fast as they are answered, deciding again when they are overtaken; a reader polls meanwhile. */
const interleave = async (store: EventStore, writers: readonly Writer[]): Promise<void> => {
  const start = await store.head();
  const streams = [anyStream(), anyStream(), anyStream(), anyStream()];
  const write = async ({ stream, sizes }: Writer): Promise<void> => {
    let expected: ExpectedRevision = 'no-stream';
    for (const size of sizes) expected = await appendAnyhow(store, streams[stream] ?? anyStream(), expected, size);
  };
  let writing = true;
  const seen: StoredEvent[] = [];
  const poll = async (): Promise<void> => {
    for (let last = false; !last;) {
      last = !writing;
      for await (const event of store.readAll(seen.at(-1)?.position ?? start)) seen.push(event);
    }
  };
  const polled = poll();
  await Promise.all(writers.map(write)).finally(() => (writing = false));
  await polled;
  const count = writers.flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + size, 0);
  expect(seen).toHaveLength(count);
  expect(ascending(seen.map(({ position }) => position))).toBe(true);
  for (const stream of streams) {
    const own = seen.filter((event) => event.stream === stream);
    expect(own.map((event) => event.revision)).toEqual(own.map((_, place) => String(place)));
  }
};

const appendAnyhow = async (store: EventStore, stream: StreamName, expected: ExpectedRevision, size: number): Promise<ExpectedRevision> => {
  const events = sealedEvents(size);
  for (let at = expected; ;) {
    const answer = await store.append(stream, at, events).catch((error: unknown) => error);
    if (!(answer instanceof WrongExpectedRevision)) return (answer as Appended).revision;
    at = answer.actual;
  }
};
