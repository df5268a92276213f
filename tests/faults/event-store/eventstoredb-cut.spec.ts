import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, StoredEvent } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { StoreUnavailable } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { openEventStoreDb } from '../../../apps/api/src/kernel/event-store/eventstoredb.event-store.ts';
import { eventually } from '../../support/eventually.ts';
import { EventStoreDbServer } from '../../support/eventstoredb-server/eventstoredb-server.ts';
import { after, anyStream, revision, sealedEvents } from '../../support/sealed-event.ts';

describe('the EventStoreDB adapter on a bad day', () => {
  let server: EventStoreDbServer;
  let store: EventStore;
  beforeEach(async () => {
    server = await EventStoreDbServer.started();
    store = await openEventStoreDb(server.url, { backOff: () => 5, patience: 2_000 });
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
  });
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'was not refused',
      (error: unknown) => error,
    );
  const count = async (stream: ReturnType<typeof anyStream>): Promise<number> => {
    let events = 0;
    for await (const event of store.read(stream)) events += event ? 1 : 0;
    return events;
  };

  it('given the server has gone, when the store is used, then it is unavailable; and when it is back, then the next call works', async () => {
    const stream = anyStream();
    await store.append(stream, 'no-stream', sealedEvents(1));
    await server.stop();
    for (const use of [store.append(stream, revision(0), sealedEvents(1)), count(stream), store.head(), store.ping()]) {
      expect(await refusal(use)).toBeInstanceOf(StoreUnavailable);
    }
    await server.start();
    await eventually(
      () =>
        store.ping().then(
          () => true,
          () => false,
        ),
      'an answer',
    );
    expect(await store.append(stream, revision(0), sealedEvents(1))).toMatchObject({ revision: '1' });
    expect(await count(stream)).toBe(2);
  });

  it('given no server, when the store is opened, then it is unavailable', async () => {
    await server.stop();
    expect(await refusal(openEventStoreDb(server.url))).toBeInstanceOf(StoreUnavailable);
  });

  it('given a subscription, when the server goes and comes back three times, then it resumes by itself and each event is handed over once', async () => {
    const seen: StoredEvent[] = [];
    const subscription = store.subscribeAll(null, async (events) => void seen.push(...events));
    const all: string[] = [];
    for (const _ of [1, 2, 3]) {
      const events = sealedEvents(5);
      await eventually(
        () =>
          store.append(anyStream(), 'no-stream', events).then(
            () => true,
            () => false,
          ),
        'appended',
      );
      all.push(...events.map(({ id }) => id));
      await eventually(() => seen.length === all.length, 'seen');
      await server.stop();
      await eventually(() => subscription.status().state === 'waiting-to-resume', 'waiting');
      expect(subscription.status().lastError).toContain('EventStoreDB');
      await server.start();
    }
    await eventually(() => subscription.status().state === 'live', 'live again');
    await subscription.stop();
    expect(seen.map(({ id }) => id)).toEqual(all);
  });

  it('given a subscription under load, when the server drops it again and again, then it misses nothing', async () => {
    const seen: string[] = [];
    const subscription = store.subscribeAll(null, async (events) => {
      seen.push(...events.map(({ id }) => id));
      server.dropSubscriptions();
    });
    const stream = anyStream();
    for (let round = 0; round < 30; round += 1) await store.append(stream, after(round), sealedEvents(1));
    await eventually(() => seen.length >= 30, 'all seen');
    await subscription.stop();
    const stored: string[] = [];
    for await (const { id } of store.readAll(null)) stored.push(id);
    expect(seen).toEqual(stored);
  });

  it('given the answer is lost, when the same append is made again, then it is answered and stored once', async () => {
    const [stream, events] = [anyStream(), sealedEvents(2)];
    server.loseAnswers(1);
    expect(await refusal(store.append(stream, 'no-stream', events))).toBeInstanceOf(StoreUnavailable);
    expect(await store.append(stream, 'no-stream', events)).toMatchObject({ revision: '1' });
    expect(await count(stream)).toBe(2);
  });

  it('given the node is not the leader, when events are appended, then they go to the leader, once', async () => {
    const stream = anyStream();
    server.answerNotLeader(1);
    expect(await store.append(stream, 'no-stream', sealedEvents(1))).toMatchObject({ revision: '0' });
    expect(server.appends).toBe(2);
    server.answerNotLeader(9);
    expect(await refusal(store.append(stream, revision(0), sealedEvents(1)))).toBeInstanceOf(StoreUnavailable);
  });

  it('given a server that does not answer in time, when events are appended, then the store is unavailable', async () => {
    const impatient = await openEventStoreDb(server.url, { patience: 100 });
    server.delay(400);
    expect(await refusal(impatient.append(anyStream(), 'no-stream', sealedEvents(1)))).toBeInstanceOf(StoreUnavailable);
    server.delay(0);
    await impatient.close();
  });

  it('given a connection string that would hide lost appends, when the store is opened, then it is refused', async () => {
    await expect(openEventStoreDb(`${server.url}&throwOnAppendFailure=false`)).rejects.toThrow('throwOnAppendFailure');
  });
});
