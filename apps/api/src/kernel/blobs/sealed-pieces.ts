import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from '../sealing/sealing.ts';
import { KeyDestroyed } from '../vault/data-keys.ts';

/** The format is in `docs/log-format.md` §6. */
const magic = Buffer.from('heard-blob-v1\n');
const saltBytes = 32;
const tagBytes = 16;
export const pieceBytes = 65_536;
const sealedBytes = pieceBytes + tagBytes;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The stored bytes are not what was sealed for this owner: cut, altered, in another order, or another child’s. */
export class BrokenBlob extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`this attachment does not open: ${reason}`, options);
    this.name = 'BrokenBlob';
  }
}

interface Lock {
  readonly key: Buffer;
  readonly prefix: Buffer;
  readonly owner: string;
}

const lockOf = (dataKey: Buffer, salt: Buffer, owner: string): Lock => {
  const made = Buffer.from(hkdfSync('sha256', dataKey, salt, `heard-blob-v1\n${owner}`, 40));
  return { key: made.subarray(0, 32), prefix: made.subarray(32), owner };
};

const nonceOf = ({ prefix }: Lock, count: number): Buffer => {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([prefix, counter]);
};

const boundTo = ({ owner }: Lock, count: number, last: boolean): Buffer =>
  Buffer.from(`heard-blob-v1\n${owner}\n${count}\n${last ? 'last' : 'more'}`);

const sealPiece = (lock: Lock, count: number, last: boolean, piece: Uint8Array): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', lock.key, nonceOf(lock, count)).setAAD(boundTo(lock, count, last));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
};

const openPiece = (lock: Lock, count: number, last: boolean, sealed: Buffer): Buffer => {
  if (sealed.length < tagBytes) throw new BrokenBlob('it ends too early');
  try {
    const decipher = createDecipheriv('aes-256-gcm', lock.key, nonceOf(lock, count)).setAAD(boundTo(lock, count, last));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new BrokenBlob(`piece ${count} was cut, altered or moved`, { cause });
  }
};

/** Pieces of one size, and what is left as the last one, which may be empty. Never holds more than one piece and one chunk. */
const inPieces = async function* (chunks: Chunks, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    for (; held.length > size; held = held.subarray(size)) yield { piece: held.subarray(0, size), last: false };
  }
  yield { piece: held, last: true };
};

/** Seals for one owner (`child-<uuid>`), piece by piece. @throws KeyDestroyed, KeyLost */
export const sealPieces = async function* (clear: Chunks, owner: string, keys: Keys): AsyncGenerator<Buffer> {
  const { keyId, key } = keys.keyFor(owner);
  const name = Buffer.from(keyId);
  const salt = randomBytes(saltBytes);
  yield Buffer.concat([magic, Buffer.of(name.length), name, salt]);
  const lock = lockOf(key, salt, owner);
  let count = 0;
  for await (const { piece, last } of inPieces(clear, pieceBytes)) yield sealPiece(lock, count++, last, piece);
};

interface Headed {
  readonly lock: Lock;
  /** What had been read beyond the header. */
  readonly rest: Buffer;
}

const headed = (start: Buffer, owner: string, keys: Pick<Keys, 'open'>): Headed | null => {
  if (start.length <= magic.length) return null;
  if (!start.subarray(0, magic.length).equals(magic)) throw new BrokenBlob('it does not begin as one');
  const from = magic.length + 1;
  const to = from + start.readUInt8(magic.length);
  if (start.length < to + saltBytes) return null;
  const key = keys.open(start.subarray(from, to).toString());
  if (!key) throw new KeyDestroyed(owner);
  return { lock: lockOf(key, start.subarray(to, to + saltBytes), owner), rest: start.subarray(to + saltBytes) };
};

/** Which data key sealed it, from its first 300 bytes; null for what is none of ours. */
export const keyIdIn = (start: Buffer): string | null => {
  if (start.length <= magic.length || !start.subarray(0, magic.length).equals(magic)) return null;
  const from = magic.length + 1;
  return start.subarray(from, from + start.readUInt8(magic.length)).toString();
};

/** @throws BrokenBlob, KeyDestroyed, KeyLost */
const readHead = async (chunks: AsyncIterator<Uint8Array>, owner: string, keys: Pick<Keys, 'open'>): Promise<Headed> => {
  let start = Buffer.alloc(0);
  for (;;) {
    const next = await chunks.next();
    if (next.done) throw new BrokenBlob('it ends too early');
    start = Buffer.concat([start, next.value]);
    const found = headed(start, owner, keys);
    if (found) return found;
  }
};

const going = async function* (first: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
};

/**
 * Opens what was sealed for this owner, piece by piece: no byte is given out that was not checked, and the end is an error when anything
 * is missing after it. @throws BrokenBlob, KeyDestroyed, KeyLost
 */
export const openPieces = async function* (
  sealed: AsyncIterable<Uint8Array>,
  owner: string,
  keys: Pick<Keys, 'open'>,
): AsyncGenerator<Buffer> {
  const chunks = sealed[Symbol.asyncIterator]();
  try {
    const { lock, rest } = await readHead(chunks, owner, keys);
    let count = 0;
    for await (const { piece, last } of inPieces(going(rest, chunks), sealedBytes)) yield openPiece(lock, count++, last, piece);
  } finally {
    await chunks.return?.();
  }
};
