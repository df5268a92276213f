import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { catalogue, views } from '@heard/domain';
import type { SealedEvent, StreamName } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { loaded } from './figures.ts';

const built = (path: string): Promise<Record<string, never>> => import(join(import.meta.dirname, '../../apps/api/dist/api/src', path));

const { openSqliteEventStore } = (await built(
  'kernel/event-store/sqlite.event-store.js',
)) as unknown as typeof import('../../apps/api/src/kernel/event-store/sqlite.event-store.ts');
const { ReadModels } = (await built(
  'kernel/read-models/read-models.js',
)) as unknown as typeof import('../../apps/api/src/kernel/read-models/read-models.ts');
const { Projection } = (await built(
  'kernel/read-models/projection.js',
)) as unknown as typeof import('../../apps/api/src/kernel/read-models/projection.ts');
const { open } = (await built('kernel/sealing/sealing.js')) as unknown as typeof import('../../apps/api/src/kernel/sealing/sealing.ts');
const { Vault } = (await built('kernel/vault/vault.js')) as unknown as typeof import('../../apps/api/src/kernel/vault/vault.ts');
const { DataKeys } = (await built('kernel/vault/data-keys.js')) as unknown as typeof import('../../apps/api/src/kernel/vault/data-keys.ts');

const { lookups } = (await built(
  'kernel/read-models/lookups.js',
)) as unknown as typeof import('../../apps/api/src/kernel/read-models/lookups.ts');

const words = randomBytes(600);

const event = (): SealedEvent => ({
  id: uuid(),
  type: 'ConcernRaised',
  recordedAt: new Date().toISOString(),
  keyId: 'bench',
  nonce: words.subarray(0, 12),
  ciphertext: words,
  commitment: words.subarray(0, 32),
});

/** Durable appends a second of 600-byte events, each caller awaiting its own before the next. */
export const storeAppends = async (folder: string, callers: readonly number[], seconds: number): Promise<Record<number, number>> => {
  const store = await openSqliteEventStore(join(folder, 'store.sqlite'));
  const result: Record<number, number> = {};
  for (const many of callers) {
    const { perSecond } = await loaded(many, seconds, () => store.append(`child-${uuid()}` as StreamName, 'no-stream', [event()]));
    result[many] = perSecond;
  }
  await store.close();
  return result;
};

/** Reads the whole log, reads and opens it, then folds it into empty tables: events a second of each. */
export const scanAndRebuild = async (data: string, folder: string) => {
  const store = await openSqliteEventStore(join(data, 'log.sqlite'));
  const began = performance.now();
  let events = 0;
  for await (const _ of store.readAll(null)) events += 1;
  const scanned = performance.now();
  const keys = new DataKeys(new Vault({ dir: data }));
  const opening = performance.now();
  for await (const stored of store.readAll(null)) open(stored, keys);
  const opened = performance.now();
  const models = new ReadModels(join(folder, 'rebuilt.sqlite'), views, lookups);
  const projection = new Projection(store, keys, models, catalogue);
  const rebuilding = performance.now();
  await projection.start();
  const rebuilt = performance.now();
  await projection.stop();
  await store.close();
  models.close();
  return {
    events,
    scan: (events * 1000) / (scanned - began),
    open: (events * 1000) / (opened - opening),
    rebuild: (events * 1000) / (rebuilt - rebuilding),
  };
};
