import { describe, expect, it } from '@jest/globals';
import { fileOf, verify } from '../../apps/verifier/src/verify.ts';
import { child, Mint, nameOf, sibling } from '../support/minting.ts';
import { kindsOfMutation, Pool } from '../support/mutating.ts';

describe('receipts that were tampered with', () => {
  const pool = new Pool(60, 20_260_907);
  const keys = [pool.mint.key.sign];

  it('given the receipts as the school wrote them, when each is checked, then it is sound', () => {
    for (const { name, text } of pool.receipts) expect(verify([{ name, text }], { keys }).outcome).toBe('sound');
  });

  const tried = new Map<string, number>();
  // Twenty thousand in all; the million is run by hand (tests/performance/mutations.ts).
  it.each(['first', 'second', 'third', 'last'])(
    'given the %s 5,000 in which one thing was done to one of them, when each is checked, then none is sound',
    () => {
      const accepted: string[] = [];
      for (let n = 0; n < 5_000; n += 1) {
        const { kind, bytes } = pool.next();
        tried.set(kind, (tried.get(kind) ?? 0) + 1);
        if (verify([fileOf('HRD.tlog-proof', bytes)], { keys }).outcome === 'sound') accepted.push(`${kind}\n${bytes.toString()}`);
      }
      expect(accepted).toEqual([]);
    },
  );
  it('given all of these, when they are counted, then each kind of harm was done often', () => {
    expect([...tried.keys()].sort()).toEqual([...kindsOfMutation].sort());
    expect(Math.min(...tried.values())).toBeGreaterThan(500);
  });
});

describe('a thousand receipts', () => {
  it('given as many commands, when all their receipts are checked together, then all are sound', () => {
    const busy = new Mint('busy');
    const receipts = Array.from({ length: 1000 }, (_, n) => {
      const made = busy.records(n % 3 === 0 ? sibling : child);
      return { name: nameOf(made), text: busy.receipt(made, n > 3 && n % 4 === 0 ? { since: 1 + ((n * 7) % (n - 1)) } : {}) };
    });
    const { outcome, findings } = verify(receipts, { keys: [busy.key.sign] });
    expect(outcome).toBe('sound');
    expect(findings.filter(({ code }) => code === 'receipt-sound')).toHaveLength(1000);
  });
});

describe('a log of which one byte was changed', () => {
  const mint = new Mint();
  for (let n = 0; n < 12; n += 1) mint.records(child);
  const bytes = Buffer.from(mint.childLog(child, { isClear: ({ revision }) => revision % 2 === 0, since: [4] }));

  it('given it at every forty-first place, when it is checked, then it is never sound', () => {
    for (let at = 0; at < bytes.length; at += 41) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      const { outcome } = verify([fileOf('heard-2026-09-07.jsonl', altered)], { keys: [mint.key.sign] });
      if (outcome === 'sound') throw new Error(`byte ${at} of ${bytes.length}`);
    }
  });
});
