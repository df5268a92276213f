import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Staging } from '../../../apps/api/src/kernel/blobs/staging.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-staging-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = randomBytes(32);
const staging = new Staging(folder, { keyFor: () => ({ keyId: 'k', key }), open: () => key });
const later = async function* (...chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
};
let count = 0;
const begun = () => ({ uploadId: `upload-${(count += 1)}`, owner: 'child-a' });
const size = fc.integer({ min: 1, max: 90_000 });

describe('what arrives piece by piece', () => {
  it('given any pieces, when they are kept one after the other, then all of it is there in clear, and nothing of it on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 4 }), async (sizes) => {
        const [one, all] = [begun(), sizes.map((each) => randomBytes(each))];
        let offset = 0;
        for (const bytes of all) expect(await staging.append(one, later(bytes))).toBe((offset += bytes.length));
        expect(await staging.offset(one)).toBe(offset);
        expect((await staging.whole(one)).equals(Buffer.concat(all))).toBe(true);
        const stored = readFileSync(join(folder, one.uploadId));
        for (const bytes of all) if (bytes.length >= 16) expect(stored.includes(bytes.subarray(0, 16))).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('given a machine that fell while a piece was written, when it goes on, then what is whole is there, and nothing is there twice or askew', async () => {
    await fc.assert(
      fc.asyncProperty(
        size,
        size,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.boolean(),
        async (a, b, part, torn) => {
          const [one, bytes] = [begun(), randomBytes(a + b)];
          await staging.append(one, later(bytes.subarray(0, a)));
          await staging.append(one, later(bytes.subarray(a)));
          const path = join(folder, one.uploadId);
          const stored = readFileSync(path);
          const cut = Math.floor(stored.length * part);
          // A disk may also have made room for what was never written.
          if (torn) writeFileSync(path, Buffer.concat([stored.subarray(0, cut), Buffer.alloc(stored.length - cut)]));
          else truncateSync(path, cut);
          const offset = await staging.offset(one);
          expect(offset).toBeLessThanOrEqual(bytes.length);
          expect(await staging.append(one, later(bytes.subarray(offset)))).toBe(bytes.length);
          expect((await staging.whole(one)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('given a connection that is cut, when it has brought something, then that is kept', async () => {
    const one = begun();
    const cut = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('twelve bytes');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    };
    expect(await staging.append(one, cut())).toBe(12);
    expect((await staging.whole(one)).toString()).toBe('twelve bytes');
  });

  it('given pieces of one upload, when they are laid into another, or stand in another order, then they do not count', async () => {
    const [one, other] = [begun(), begun()];
    await staging.append(one, later(randomBytes(100)));
    await staging.append(one, later(randomBytes(100)));
    const stored = readFileSync(join(folder, one.uploadId));
    writeFileSync(join(folder, other.uploadId), stored);
    expect(await staging.offset(other)).toBe(0);
    writeFileSync(join(folder, one.uploadId), Buffer.concat([stored.subarray(132), stored.subarray(0, 132)]));
    expect(await staging.offset(one)).toBe(0);
  });
});
