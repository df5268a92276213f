import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../event-store/event-store.ts';
import type { Keys } from '../sealing/sealing.ts';

/** One upload that has begun: its pieces lie sealed under its owner’s key. */
export interface Staged {
  readonly uploadId: string;
  /** `child-<uuid>` */
  readonly owner: string;
}

/** Before each piece: how many bytes it has, and its nonce. */
const headBytes = 16;
const tagBytes = 16;
const mostBytes = 65_536;

const boundTo = ({ uploadId, owner }: Staged, offset: number): Buffer => Buffer.from(`heard-upload-v1\n${owner}\n${uploadId}\n${offset}`);

const sealed = (one: Staged, key: Buffer, offset: number, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(12);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(one, offset));
  return Buffer.concat([length, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** Null when it was not written whole: the machine fell, or somebody was at the file. */
const opened = (one: Staged, key: Buffer, offset: number, piece: Buffer): Buffer | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, piece.subarray(4, headBytes)).setAAD(boundTo(one, offset));
    decipher.setAuthTag(piece.subarray(-tagBytes));
    return Buffer.concat([decipher.update(piece.subarray(headBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
};

const readAt = async (file: FileHandle, at: number, size: number): Promise<Buffer | null> => {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size, at);
  return bytesRead === size ? bytes : null;
};

/** A disk that is nearly full takes a part without a word; the next try says why. */
const writeAt = async (file: FileHandle, bytes: Buffer, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
};

interface Pieces {
  readonly clear: readonly Buffer[];
  /** Where the next piece goes, and how many bytes in clear are before it. */
  readonly end: number;
  readonly offset: number;
}

/** Whole pieces from the beginning, up to the first that is not whole. */
const piecesIn = async (file: FileHandle, one: Staged, key: Buffer): Promise<Pieces> => {
  const clear: Buffer[] = [];
  for (let end = 0, offset = 0; ;) {
    const size = headBytes + tagBytes + ((await readAt(file, end, 4))?.readUInt32BE() ?? 0);
    const piece = size <= headBytes + tagBytes + mostBytes ? await readAt(file, end, size) : null;
    const bytes = piece && opened(one, key, offset, piece);
    if (!bytes || bytes.length === 0) return { clear, end, offset };
    clear.push(bytes);
    end += size;
    offset += bytes.length;
  }
};

/** In pieces of at most 64 KiB. A connection that is cut ends it like an end: what had come is kept. */
const gathered = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      held = Buffer.concat([held, chunk]);
      for (; held.length >= mostBytes; held = held.subarray(mostBytes)) yield held.subarray(0, mostBytes);
    }
  } catch {
    // Only reading can fail in here: whoever takes the pieces fails outside.
  }
  if (held.length > 0) yield held;
};

/**
 * Uploads that are not whole yet, a file for each. What arrives is sealed before it touches the disk, and is there after a crash once
 * `append` has answered; how much there is, the file itself says.
 */
export class Staging {
  constructor(
    private readonly folder: string,
    private readonly keys: Keys,
  ) {}

  /** How many bytes in clear have arrived. @throws KeyDestroyed, StoreUnavailable */
  offset(one: Staged): Promise<number> {
    return this.#with(one, async (file, key) => (await piecesIn(file, one, key)).offset);
  }

  /** @returns how many bytes have arrived after it, also when it was cut off @throws KeyDestroyed, StoreUnavailable */
  append(one: Staged, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    return this.#with(one, async (file, key) => {
      let { end, offset } = await piecesIn(file, one, key);
      await file.truncate(end);
      for await (const bytes of gathered(chunks)) {
        const piece = sealed(one, key, offset, bytes);
        await writeAt(file, piece, end);
        end += piece.length;
        offset += bytes.length;
      }
      await file.sync();
      return offset;
    });
  }

  /** All that has arrived, in clear. @throws KeyDestroyed, StoreUnavailable */
  whole(one: Staged): Promise<Buffer> {
    return this.#with(one, async (file, key) => Buffer.concat((await piecesIn(file, one, key)).clear));
  }

  async remove(uploadId: string): Promise<void> {
    await rm(join(this.folder, uploadId), { force: true });
  }

  /** Ids of everything that lies here. */
  async all(): Promise<readonly string[]> {
    return readdir(this.folder).catch(() => []);
  }

  /** A full or broken disk is told as the store being away. */
  async #with<T>({ uploadId, owner }: Staged, work: (file: FileHandle, key: Buffer) => Promise<T>): Promise<T> {
    const { key } = this.keys.keyFor(owner);
    let file: FileHandle | undefined;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      file = await open(join(this.folder, uploadId), constants.O_RDWR | constants.O_CREAT, 0o600);
      return await work(file, key);
    } catch (cause) {
      throw new StoreUnavailable('What has arrived cannot be kept just now.', { cause });
    } finally {
      await file?.close();
    }
  }
}
