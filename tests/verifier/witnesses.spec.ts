import { describe, expect, it } from '@jest/globals';
import { verify } from '../../apps/verifier/src/verify.ts';
import { Mint, nameOf } from '../support/minting.ts';
import { MintedKey } from '../support/minting-notes.ts';

describe('witnesses', () => {
  const witness = new MintedKey('witness.example/w1', 'a witness', 4);
  const watched = new Mint();
  for (let n = 0; n < 5; n += 1) watched.records();
  watched.witnesses.push({ key: witness, seconds: 1_790_000_000 });
  const one = watched.records();
  const name = nameOf(one);
  const receipt = { name, text: watched.receipt(one) };
  it('given their key, when a receipt bears their line, then it is said who saw the record grow, and when', () => {
    const { outcome, findings } = verify([receipt], { witnesses: [witness.vkey] });
    expect([outcome, findings.find(({ code }) => code === 'witness-saw')?.says]).toEqual([
      'sound',
      'witness.example/w1, a witness outside school, signed that the record only grew (one root, last on 21 September 2026 at 15:13 BST).',
    ]);
  });
  it('given no key of theirs, when a receipt bears their line, then it is sound and that line counts for nothing', () => {
    const { outcome, findings } = verify([receipt]);
    expect([outcome, findings.map(({ code }) => code)]).toEqual(['sound', ['receipt-sound', 'key-unpinned', 'witness-unknown']]);
  });
  it('given their line of another root, when it is checked, then it is not theirs', () => {
    const other = witness.cosigned('else\n', 1_790_000_000);
    const { outcome, first } = verify([{ name, text: receipt.text.replace(/— witness.*\n$/, other) }], { witnesses: [witness.vkey] });
    expect([outcome, first?.code]).toEqual(['tampered', 'witness-forged']);
  });
});
