import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rootAt } from '@heard/domain/ledger';
import type { EventStore, LogTree, Position, StoredEvent } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { openEventStoreDb } from '../../apps/api/src/kernel/event-store/eventstoredb.event-store.ts';
import { openLogTree } from '../../apps/api/src/kernel/event-store/open-event-store.ts';
import { openSqliteEventStore } from '../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { sha256 } from '../../apps/api/src/kernel/sealing/canonical.ts';
import { leafHash } from '../../apps/api/src/kernel/sealing/leaf.ts';
import { EventStoreDbServer } from '../support/eventstoredb-server/eventstoredb-server.ts';
import { after, anyStream, sealedEvents } from '../support/sealed-event.ts';

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const rootsOf = (tree: LogTree): readonly string[] =>
  Array.from({ length: tree.size() + 1 }, (_, size) => hex(rootAt(sha256, (level, place) => tree.node(level, place), size)));

/** RFC 6962 §2.1 over the leaves of a log, without any store. */
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length < 2) return leaves[0] ?? sha256();
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
};

const appendedTo = async (store: EventStore, streams: number): Promise<Position> => {
  const appended = await Promise.all(
    Array.from({ length: streams }, async (_, place) => {
      const stream = anyStream();
      const first = await store.append(stream, 'no-stream', sealedEvents(1 + (place % 3)));
      return place % 2 === 0 ? first : store.append(stream, after(1 + (place % 3)), sealedEvents(2));
    }),
  );
  return appended.map((one) => one.position).reduce((last, one) => (BigInt(one) > BigInt(last) ? one : last));
};

const logOf = (store: EventStore): Promise<readonly StoredEvent[]> => Array.fromAsync(store.readAll(null));

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-tree-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const theTreeOf = (name: string, open: () => Promise<EventStore>) =>
  describe(`the tree over a log in ${name}`, () => {
    it('given appends side by side, when the tree has reached them, then each root is that of the leaves in log order', async () => {
      const store = await open();
      const tree = await openLogTree(store, join(dir, 'tree.sqlite'));
      await tree.reached(await appendedTo(store, 12));
      const log = await logOf(store);
      const leaves = log.map((event) => Buffer.from(leafHash(event), 'hex'));
      expect(tree.size()).toBe(log.length);
      expect(log.map((event) => tree.indexOf(event.position))).toEqual(log.map((_, index) => index));
      expect(rootsOf(tree)).toEqual(Array.from({ length: log.length + 1 }, (_, size) => hex(naiveRoot(leaves.slice(0, size)))));
      await tree.close();
      await store.close();
    });
    it('given a tree that was closed, when it is opened again and more is written, then it goes on, and no root changes', async () => {
      const store = await open();
      const tree = await openLogTree(store, join(dir, 'tree.sqlite'));
      await tree.reached(await appendedTo(store, 4));
      const before = rootsOf(tree);
      await tree.close();
      const written = await appendedTo(store, 4);
      const again = await openLogTree(store, join(dir, 'tree.sqlite'));
      await again.reached(written);
      expect(rootsOf(again).slice(0, before.length)).toEqual(before);
      expect(again.size()).toBeGreaterThan(before.length);
      await again.close();
      await store.close();
    });
    it('given a node that is not whole yet, when it is asked for, then that is an error and no hash', async () => {
      const store = await open();
      const tree = await openLogTree(store, join(dir, 'tree.sqlite'));
      await tree.reached(await appendedTo(store, 1));
      expect(() => tree.node(40, 0)).toThrow('no node at 40/0');
      await tree.close();
      await store.close();
    });
  });

theTreeOf('SQLite', () => openSqliteEventStore(join(dir, 'log.sqlite')));

let server: EventStoreDbServer;
beforeAll(async () => {
  server = await EventStoreDbServer.started();
});
afterAll(() => server.stop());

theTreeOf('EventStoreDB', () => openEventStoreDb(server.url));

describe('two nodes over one log', () => {
  it('given both follow while both write, when they have reached the end, then they have the same root at every size', async () => {
    const [one, other] = [await openEventStoreDb(server.url), await openEventStoreDb(server.url)];
    const trees = [await openLogTree(one, join(dir, 'one.sqlite')), await openLogTree(other, join(dir, 'other.sqlite'))] as const;
    const ends = await Promise.all([appendedTo(one, 10), appendedTo(other, 10)]);
    for (const tree of trees) for (const end of ends) await tree.reached(end);
    const late = await openLogTree(one, join(dir, 'late.sqlite'));
    for (const end of ends) await late.reached(end);
    expect(rootsOf(trees[1])).toEqual(rootsOf(trees[0]));
    expect(rootsOf(late)).toEqual(rootsOf(trees[0]));
    for (const tree of [...trees, late]) await tree.close();
    for (const store of [one, other]) await store.close();
  });
});
