import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { BlobId } from '@heard/domain/kernel';
import { StoreUnavailable } from '../event-store/event-store.ts';
import type { BlobStore } from './blob-store.ts';

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const away = (cause: unknown): StoreUnavailable => new StoreUnavailable('The folder of attachments cannot be used.', { cause });

/** A name is known to be there after a crash only once its folder is written too. */
const settle = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const written = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** One file for each, in 256 folders by the first two digits; whole or not there, never half. */
class FolderBlobStore implements BlobStore {
  constructor(private readonly folder: string) {}

  #path(name: BlobId): string {
    return join(this.folder, name.slice(0, 2), name);
  }

  async put(name: BlobId, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name);
    const beside = `${path}.${randomUUID()}`;
    try {
      if (await this.has(name)) return;
      if (await mkdir(dirname(path), { recursive: true, mode: 0o700 })) await settle(this.folder);
      await written(beside, bytes);
      await rename(beside, path);
      await settle(dirname(path));
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw away(error);
    }
  }

  async stream(name: BlobId) {
    const stream = createReadStream(this.#path(name));
    try {
      await once(stream, 'open');
      return stream;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw away(error);
    }
  }

  async has(name: BlobId): Promise<boolean> {
    try {
      await access(this.#path(name));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw away(error);
    }
  }

  async remove(name: BlobId): Promise<void> {
    try {
      await rm(this.#path(name), { force: true });
    } catch (error) {
      throw away(error);
    }
  }

  async close(): Promise<void> {}
}

/** @throws Error when the folder cannot be made */
export const openFolderBlobStore = async (folder: string): Promise<BlobStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return new FolderBlobStore(folder);
};
