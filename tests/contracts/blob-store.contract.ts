/** What every blob store does. Run on a folder, and on an S3-speaking server. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blobId, type BlobId } from '@heard/domain/kernel';
import type { BlobStore } from '../../apps/api/src/kernel/blobs/blob-store.ts';

export interface BlobsUnderTest {
  /** Opens the store anew; every one of them sees the same blobs. */
  open(): Promise<BlobStore>;
  /** Nothing of it answers any more. */
  goAway(): Promise<void>;
  /** Takes away what the run left behind. */
  dispose(): Promise<void>;
}

const blob = (size = 100): { readonly name: BlobId; readonly bytes: Buffer } => {
  const bytes = randomBytes(size);
  return { name: blobId.parse(createHash('sha256').update(bytes).digest('hex')), bytes };
};

const read = async (store: BlobStore, name: BlobId): Promise<Buffer | null> => {
  const stream = await store.stream(name);
  return stream && Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>));
};

export const describeBlobStore = (called: string, prepare: () => Promise<BlobsUnderTest>): void => {
  describe(`blob store: ${called}`, () => {
    let underTest: BlobsUnderTest;
    let store: BlobStore;
    beforeAll(async () => {
      underTest = await prepare();
      store = await underTest.open();
    });
    afterAll(async () => {
      await store.close();
      await underTest.dispose();
    });

    it.each([1, 65_536, 3_000_000])('given %d bytes, when they are put, then they are there and come back as they were', async (size) => {
      const { name, bytes } = blob(size);
      await store.put(name, bytes);
      expect(await store.has(name)).toBe(true);
      expect((await read(store, name))?.equals(bytes)).toBe(true);
    });

    it('given a name that nothing has, when it is asked for, then there is nothing, and taking it away is no harm', async () => {
      const { name } = blob();
      expect([await store.has(name), await store.stream(name)]).toEqual([false, null]);
      await store.remove(name);
      expect(await store.has(name)).toBe(false);
    });

    it('given a blob, when it is put again, also by many at once, then it is there once, as it was', async () => {
      const { name, bytes } = blob(200_000);
      await Promise.all(Array.from({ length: 8 }, () => store.put(name, bytes)));
      await store.put(name, bytes);
      expect((await read(store, name))?.equals(bytes)).toBe(true);
      await store.remove(name);
      expect([await store.has(name), await read(store, name)]).toEqual([false, null]);
    });

    it('given two blobs, when one is removed, then the other stays', async () => {
      const [one, other] = [blob(), blob()];
      await Promise.all([one, other].map(({ name, bytes }) => store.put(name, bytes)));
      await store.remove(one.name);
      expect([await store.has(one.name), await store.has(other.name)]).toEqual([false, true]);
    });

    it('given a stream that nobody reads to its end, when the next is asked for, then it comes all the same', async () => {
      const { name, bytes } = blob(3_000_000);
      await store.put(name, bytes);
      for (let times = 0; times < 60; times += 1) (await store.stream(name))?.destroy();
      expect((await read(store, name))?.length).toBe(bytes.length);
    });

    it('given a blob, when the store is closed and opened again, then it is there', async () => {
      const { name, bytes } = blob();
      await store.put(name, bytes);
      await store.close();
      store = await underTest.open();
      expect((await read(store, name))?.equals(bytes)).toBe(true);
    });

    it('given a store that has gone away, when it is asked, then each answer is that it is away, never that there is nothing', async () => {
      const { name, bytes } = blob();
      await store.put(name, bytes);
      await underTest.goAway();
      const asked = [store.put(blob().name, bytes), store.has(name), store.stream(name), store.remove(name)];
      const answers = await Promise.allSettled(asked);
      for (const one of answers) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailable' } });
    });
  });
};
