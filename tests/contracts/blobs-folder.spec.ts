import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blobId } from '@heard/domain/kernel';
import { openFolderBlobStore } from '../../apps/api/src/kernel/blobs/folder.blob-store.ts';
import { describeBlobStore } from './blob-store.contract.ts';

describeBlobStore('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heard-blobs-'));
  return {
    open: () => openFolderBlobStore(folder),
    goAway: async () => {
      await rm(folder, { recursive: true });
      await writeFile(folder, 'no folder any more');
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('the folder of blobs', () => {
  it('given a blob that is put, when the folder is read, then it lies there under its name alone, for its owner alone, with nothing half beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heard-blobs-'));
    const store = await openFolderBlobStore(folder);
    const name = blobId.parse('ab'.repeat(32));
    await Promise.all([1, 2, 3].map(() => store.put(name, Buffer.from('sealed'))));
    const all = await readdir(folder, { recursive: true });
    expect(all.toSorted()).toEqual(['ab', join('ab', name)]);
    await rm(folder, { recursive: true });
  });
});
