import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Clock } from '../../../apps/api/src/kernel/clock.ts';
import { WitnessKey } from '../../../apps/api/src/kernel/ledger/witness-key.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { onlyGrew } from '../../../apps/api/src/witness/consistency.ts';
import { CosignedTable } from '../../../apps/api/src/witness/cosigned.table.ts';
import { Cosigning } from '../../../apps/api/src/witness/cosigning.ts';
import { newFolder } from '../../support/house.ts';
import { offerOf, InventedLog } from '../../support/invented-log.ts';
import { isSigned } from '../../support/reading-notes.ts';

const most = 300;
const log = new InventedLog('log.example/laws').to(most);
const dir = newFolder();
let vault: Vault;
let key: WitnessKey;

beforeAll(() => {
  vault = new Vault({ dir });
  vault.database.exec('PRAGMA synchronous = OFF');
  key = new WitnessKey(vault, 'https://witness.example', 'witness.example/log/1');
});
afterAll(() => {
  vault.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A witness that has forgotten everything. */
const fresh = () => {
  const table = new CosignedTable(vault);
  vault.database.exec('DELETE FROM cosigned');
  const cosigning = new Cosigning({ logs: [log.key], table, key, clock: new Clock() });
  return (body: string | Buffer) => cosigning.offered(Buffer.from(body));
};
const raw = (proof: readonly string[]) => proof.map((hash) => Buffer.from(hash, 'base64'));
const growthOf = (old: number, size: number) => ({
  old: { size: old, root: log.root(old) },
  size,
  root: log.root(size),
  proof: raw(log.proof(old, size)),
});
const flipped = (bytes: Uint8Array, bit: number) => {
  const other = Buffer.from(bytes);
  const at = bit % (other.length * 8);
  other[at >> 3] = (other[at >> 3] ?? 0) ^ (1 << (at & 7));
  return other;
};

const pair = fc.tuple(fc.nat(most), fc.nat(most)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

describe('the laws of a witness', () => {
  it('given every two sizes of a small tree, when the proof is walked, then it is found right, and no shorter or longer one, nor for twice the size', () => {
    for (let size = 0; size <= 40; size += 1)
      for (let old = 0; old <= size; old += 1) {
        const growth = growthOf(old, size);
        expect([old, size, onlyGrew(growth)]).toEqual([old, size, true]);
        expect(onlyGrew({ ...growth, proof: [...growth.proof, Buffer.alloc(32)] })).toBe(false);
        if (old > 0 && old < size) expect(onlyGrew({ ...growth, size: size * 2 + 1 })).toBe(false);
        if (growth.proof.length > 0) expect(onlyGrew({ ...growth, proof: growth.proof.slice(0, -1) })).toBe(false);
        if (growth.proof.length > 0) expect(onlyGrew({ ...growth, proof: growth.proof.slice(1) })).toBe(false);
      }
  });

  it('given any growth, when one bit of a root or of the proof is another, or two hashes change places, then it is found wrong', () => {
    fc.assert(
      fc.property(
        pair.filter(([old, size]) => old > 0 && old < size),
        fc.nat(),
        fc.nat(),
        ([old, size], which, bit) => {
          const growth = growthOf(old, size);
          const at = which % growth.proof.length;
          expect(onlyGrew(growth)).toBe(true);
          expect(onlyGrew({ ...growth, root: flipped(growth.root, bit) })).toBe(false);
          expect(onlyGrew({ ...growth, old: { size: old, root: flipped(growth.old.root, bit) } })).toBe(false);
          expect(onlyGrew({ ...growth, proof: growth.proof.with(at, flipped(growth.proof[at]!, bit)) })).toBe(false);
          const swapped = growth.proof.with(at, growth.proof[0]!).with(0, growth.proof[at]!);
          if (at > 0) expect(onlyGrew({ ...growth, proof: swapped })).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('given a log that grows in any steps, when it offers each, then each is signed; and a history that forks anywhere before is not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }), fc.nat(), (steps, where) => {
        const offered = fresh();
        let old = 0;
        for (const step of steps) {
          const size = Math.min(old + step, most);
          const { status, body } = offered(log.offer(old, size));
          expect([status, isSigned(log.checkpoint(size) + body, key.vkey)]).toEqual([200, true]);
          old = size;
        }
        if (old === 0) return;
        const fork = new InventedLog(log.name, 'another', log).to(old + (where % 9), where % old);
        expect([409, 422]).toContain(offered(fork.offer(old)).status);
        expect(offered(log.offer(old, old)).status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });

  it('given what is offered rightly, when any one byte of it is another, then it is not signed, and nothing is remembered', () => {
    const sizes = pair.filter(([old, size]) => old > 0 && old < size);
    fc.assert(
      fc.property(sizes, fc.nat(), fc.integer({ min: 1, max: 127 }), ([old, size], where, other) => {
        const offered = fresh();
        expect(offered(log.offer(0, old)).status).toBe(200);
        const right = Buffer.from(log.offer(old, size));
        const at = where % right.length;
        const wrong = Buffer.from(right);
        wrong[at] = (wrong[at] ?? 0) ^ other;
        const { status, body } = offered(wrong);
        expect([at, status === 200, body.includes('—')]).toEqual([at, false, false]);
        expect(offered(right.toString()).status).toBe(200);
      }),
      { numRuns: 400 },
    );
  });

  it('given signatures of strangers below that of the log, when it is offered, then they change nothing', () => {
    const stranger = new InventedLog('log.example/stranger');
    const note = log.checkpoint(9);
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    expect(fresh()(offerOf(0, [], note + stranger.line(text).repeat(15))).status).toBe(200);
  });
});
