import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokenBlob, openPieces, pieceBytes, sealPieces } from '../../../apps/api/src/kernel/blobs/sealed-pieces.ts';
import { KeyDestroyed } from '../../../apps/api/src/kernel/vault/data-keys.ts';

/** Keys of files, as the vault gives them out. */
class SomeKeys {
  readonly #keys = new Map<string, Buffer>();
  readonly gone = new Set<string>();
  keyFor(owner: string) {
    const key = this.#keys.get(owner) ?? randomBytes(32);
    this.#keys.set(owner, key);
    return { keyId: `key of ${owner}`, key };
  }
  open(keyId: string): Buffer | null {
    return this.gone.has(keyId) ? null : (this.#keys.get(keyId.slice('key of '.length)) ?? null);
  }
}
const keys = new SomeKeys();
const owner = 'child-a';
const head = 14 + 1 + 'key of child-a'.length + 32;
const piece = pieceBytes + 16;

const inChunks = function* (bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const later = async function* (chunks: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
};
const sealed = async (bytes: Buffer, size = 10_000, whose = owner): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(sealPieces(inChunks(bytes, size), whose, keys)));
const opened = async (bytes: Buffer, size = 10_000, whose = owner): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(openPieces(later(inChunks(bytes, size)), whose, keys)));

/** Any length up to 300 KiB, and oftener those at which pieces end. */
const length = fc.oneof(
  fc.integer({ min: 0, max: 300 * 1024 }),
  fc.constantFrom(0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 2 * pieceBytes, 4 * pieceBytes),
);
const chunk = fc.integer({ min: 1_000, max: 200_000 });

describe('what is sealed in pieces', () => {
  it('given any length, in any chunks, when it is sealed and opened, then it comes back as it was, and nothing of it is to be seen between', async () => {
    await fc.assert(
      fc.asyncProperty(length, chunk, chunk, async (size, one, other) => {
        const bytes = randomBytes(size);
        const stored = await sealed(bytes, one);
        expect(stored.length).toBe(head + size + 16 * Math.max(1, Math.ceil(size / pieceBytes)));
        expect((await opened(stored, other)).equals(bytes)).toBe(true);
        if (size >= 16) expect(stored.includes(bytes.subarray(0, 16))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('given any length, when it is cut anywhere, then it does not open to its end, and whatever came before is right', async () => {
    await fc.assert(
      fc.asyncProperty(length, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (size, part) => {
        const bytes = randomBytes(size);
        const stored = await sealed(bytes);
        const came: Buffer[] = [];
        const reading = async () => {
          for await (const one of openPieces(later([stored.subarray(0, Math.floor(stored.length * part))]), owner, keys)) came.push(one);
        };
        await expect(reading()).rejects.toThrow(BrokenBlob);
        expect(bytes.subarray(0, Buffer.concat(came).length).equals(Buffer.concat(came))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('given any length, when one bit is another, bytes are added, or it ends where a piece ends, then it does not open', async () => {
    await fc.assert(
      fc.asyncProperty(length, fc.nat(), fc.integer({ min: 0, max: 7 }), async (size, at, bit) => {
        const stored = await sealed(randomBytes(size));
        const place = head + (at % (stored.length - head));
        const flipped = Buffer.from(stored);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        await expect(opened(flipped)).rejects.toThrow(BrokenBlob);
        await expect(opened(Buffer.concat([stored, Buffer.of(0)]))).rejects.toThrow(BrokenBlob);
        for (let end = head; end < stored.length; end += piece) await expect(opened(stored.subarray(0, end))).rejects.toThrow(BrokenBlob);
      }),
      { numRuns: 40 },
    );
  });

  it('given several pieces, when two of them change places or one stands twice, then it does not open', async () => {
    const stored = await sealed(randomBytes(4 * pieceBytes));
    const [start, ...pieces] = [stored.subarray(0, head), ...inChunks(stored.subarray(head), piece)];
    expect(pieces.length).toBe(4);
    for (const one of pieces.keys())
      for (const other of pieces.keys()) {
        if (one === other) continue;
        const swapped = pieces.with(one, pieces[other]!).with(other, pieces[one]!);
        await expect(opened(Buffer.concat([start, ...swapped]))).rejects.toThrow(BrokenBlob);
        await expect(opened(Buffer.concat([start, ...pieces.with(one, pieces[other]!)]))).rejects.toThrow(BrokenBlob);
      }
  });

  it('given the same bytes many times, when they are sealed, then no two pieces are alike, and no two blobs', async () => {
    const zeros = Buffer.alloc(4 * pieceBytes);
    const both = await Promise.all([sealed(zeros), sealed(zeros)]);
    const seen = both.flatMap((one) => [...inChunks(one.subarray(head), piece)].map((each) => each.subarray(0, 32).toString('hex')));
    expect(new Set(seen).size).toBe(8);
  });

  it('given two blobs of one child, when a piece of one stands in the other, or one begins as the other, then neither opens', async () => {
    const [one, other] = await Promise.all([sealed(randomBytes(1_000)), sealed(randomBytes(1_000))]);
    await expect(opened(Buffer.concat([one.subarray(0, head), other.subarray(head)]))).rejects.toThrow(BrokenBlob);
  });

  it('given a blob of one child, when it is moved to another, also under that child’s key, then it does not open', async () => {
    const stored = await sealed(randomBytes(1_000));
    keys.keyFor('child-b');
    await expect(opened(stored, 100, 'child-b')).rejects.toThrow(BrokenBlob);
    const renamed = Buffer.from(stored);
    renamed.write('b', head - 33);
    await expect(opened(renamed, 100, 'child-b')).rejects.toThrow(BrokenBlob);
    await expect(opened(renamed, 100, 'child-a')).rejects.toThrow(BrokenBlob);
  });

  it('given something else, or nothing, when it is opened, then it is said not to be one', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('heard-blob'),
      Buffer.from('GIF89a and more of it, which is long enough'),
      randomBytes(200),
    ])
      await expect(opened(bytes)).rejects.toThrow(/does not open/);
  });

  it('given a key that was destroyed, when what it sealed is opened, then that is said, and it is not called broken', async () => {
    const stored = await sealed(randomBytes(10), 10, 'child-c');
    keys.gone.add('key of child-c');
    await expect(opened(stored, 10, 'child-c')).rejects.toThrow(KeyDestroyed);
  });

  it('given a blob of 64 MiB, when it is read, then no more than a piece and a chunk is held at a time', async () => {
    const zeros = Buffer.alloc(1 << 20);
    const source = sealPieces(
      Array.from({ length: 64 }, () => zeros),
      owner,
      keys,
    );
    let [read, largest] = [0, 0];
    for await (const one of openPieces(source, owner, keys)) {
      read += one.length;
      largest = Math.max(largest, one.length);
    }
    expect([read, largest]).toEqual([64 << 20, pieceBytes]);
  });
});
