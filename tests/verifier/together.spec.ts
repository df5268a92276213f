import { describe, expect, it } from '@jest/globals';
import { verify, type FileGiven, type Options } from '../../apps/verifier/src/verify.ts';
import { child, Mint, momentAt, nameOf, sibling, speaker, type Minted } from '../support/minting.ts';

const mint = new Mint();
for (let n = 0; n < 30; n += 1) mint.records(n % 3 === 1 ? sibling : child);
const event = (index: number): Minted => mint.events[index] ?? mint.records();
const receiptOf = (index: number, from = mint): FileGiven => ({ name: nameOf(event(index)), text: from.receipt(event(index)) });
const older: FileGiven = { name: 'older.jsonl', text: mint.childLog(child, { size: 20 }) };
const newer: FileGiven = { name: 'newer.jsonl', text: mint.childLog(child, { since: [7, 13] }) };

const codesOf = (files: readonly FileGiven[], options: Options = {}) => {
  const { outcome, findings } = verify(files, options);
  return [outcome, ...findings.filter(({ level }) => level === 'fault' || level === 'warning').map(({ code }) => code)];
};
const goodOf = (files: readonly FileGiven[]) =>
  verify(files)
    .findings.filter(({ level }) => level === 'good')
    .map(({ code }) => code);

/** The school’s own key over another history: the events of `mint`, of which some are taken out, put in, exchanged or altered. */
const rewritten = (change: (events: readonly Minted[]) => readonly (Minted | 'new' | 'sung')[]): Mint => {
  const other = new Mint();
  for (const one of change(mint.events)) {
    if (one === 'new') other.records(child, { words: 'Slipped in.' }, { id: '018f4e6a-0000-7000-8000-00000000abcd' });
    else if (one === 'sung') other.records(child, { words: 'What was sung.' }, { id: event(other.tree.size).event['id'] ?? null });
    else other.repeats(one);
  }
  return other;
};
const logOf = (other: Mint): FileGiven => ({ name: 'rewritten.jsonl', text: other.childLog(child, { taken: momentAt(500) }) });
const taken = logOf(rewritten((all) => all.filter((_, at) => at !== 9)));
const slipped = logOf(rewritten((all) => [...all.slice(0, 9), 'new', ...all.slice(9)]));
const altered = logOf(rewritten((all) => all.map((one, at) => (at === 9 ? 'sung' : one))));
const cut: FileGiven = { name: 'rewritten.jsonl', text: mint.childLog(child, { size: 20, taken: momentAt(500), asker: speaker }) };

describe('receipts and a log', () => {
  it('given an honest log and the receipts that it is tied to, when they are checked together, then each stands in it and ties it', () => {
    expect(codesOf([receiptOf(6), receiptOf(12), newer])).toEqual(['sound']);
    expect(goodOf([receiptOf(6), receiptOf(12), newer])).toEqual(expect.arrayContaining(['receipt-in-log', 'tied', 'log-sound']));
  });
  it('given the receipt of another child, when it is checked with a log, then neither speaks of the other', () => {
    expect(codesOf([receiptOf(1), newer])).toEqual(['sound']);
    expect(goodOf([receiptOf(1), newer])).not.toContain('receipt-in-log');
  });
  it('given a log from which its event was taken, sealed and signed by the school, when they are checked, then it is named', () => {
    const { first, outcome } = verify([receiptOf(9), taken]);
    expect(outcome).toBe('tampered');
    expect(first).toMatchObject({ code: 'receipt-replaced', revision: 6, type: 'ConcernRaised', recordedAt: momentAt(90) });
    expect(first?.says).toContain('Line 8 of rewritten.jsonl: where HRD-');
  });
  it('given a log in which its event reads otherwise, when they are checked, then it is named as altered', () => {
    expect(codesOf([receiptOf(9), altered])[1]).toBe('receipt-altered');
  });
  it('given a log with something slipped in before its event, when they are checked, then it is found', () => {
    expect(codesOf([receiptOf(9), slipped])[0]).toBe('tampered');
  });
  it('given a log of the same person that ends before their receipt though it was taken later, when they are checked, then it was removed', () => {
    const { outcome, first } = verify([receiptOf(24), cut]);
    expect([outcome, first?.code, first?.says]).toEqual([
      'tampered',
      'receipt-missing',
      expect.stringMatching(/^rewritten.jsonl: entry 16 .* is missing, though HRD-/),
    ]);
  });
  it('given a log of somebody else that ends before the receipt, when they are checked, then that may well be', () => {
    const theirs = { name: 'theirs.jsonl', text: mint.childLog(child, { size: 20, taken: momentAt(500) }) };
    expect(codesOf([receiptOf(24), theirs])).toEqual(['sound', 'log-short']);
  });
  it('given a log that was honestly taken before, when they are checked, then it is only too old', () => {
    expect(codesOf([receiptOf(24), older])).toEqual(['sound']);
    expect(verify([receiptOf(24), older]).findings.map(({ code }) => code)).toContain('receipt-younger');
  });
  it('given the log of a rewritten record, when it is tied to the size of a receipt, then two roots are named', () => {
    const other = rewritten((all) => all.map((one, at) => (at === 1 ? 'sung' : one)));
    const files = [receiptOf(9), { name: 'rewritten.jsonl', text: other.childLog(sibling, { since: [10] }) }];
    expect(codesOf(files)).toEqual(['tampered', 'fork']);
    expect(verify(files).first?.says).toContain('for 10 entries school has signed two different records');
  });
  it('given a log that another key signed, when no note leads there, then it was signed anew', () => {
    const forged = { name: 'forged.jsonl', text: mint.copied(30, new Mint('forger')).childLog(child) };
    const { first, outcome } = verify([receiptOf(9), forged]);
    expect([outcome, first?.code, first?.revision]).toEqual(['tampered', 're-signed', 6]);
  });
  it('given two receipts of one record with two things at one place, when they are checked, then both are named', () => {
    const other = rewritten((all) => all.map((one, at) => (at === 9 ? 'sung' : one)));
    const theirs = { name: 'theirs.tlog-proof', text: other.receipt(other.events[9] ?? other.records()) };
    expect(codesOf([receiptOf(9), theirs])).toEqual(['tampered', 'two-at-one-place', 'fork']);
  });
});

describe('two logs of one child', () => {
  it('given both honest, in either order, when they are checked together, then the newer continues the older', () => {
    expect(codesOf([older, newer])).toEqual(['sound']);
    expect(codesOf([newer, older])).toEqual(['sound']);
    expect(goodOf([newer, older])).toContain('log-continues');
  });
  it.each([
    ['taken out', taken, 'log-removed'],
    ['slipped in', slipped, 'log-inserted'],
    ['altered', altered, 'log-altered'],
    [
      'exchanged',
      logOf(rewritten((all) => all.map((one, at) => (at === 9 ? (all[11] ?? one) : at === 11 ? (all[9] ?? one) : one)))),
      'log-reordered',
    ],
    ['replaced', logOf(rewritten((all) => all.map((one, at) => (at === 9 ? 'new' : one)))), 'log-replaced'],
  ])('given one event %s in the newer, signed and sealed by school, when they are checked, then the first is named', (_what, log, code) => {
    const { first, outcome } = verify([older, log]);
    expect([outcome, first?.code, first?.revision, first?.line]).toEqual(['tampered', code, 6, 8]);
  });
  it('given a newer one that ends before the older, when they are checked, then that is noted and no more: something may be kept from its reader since', () => {
    const short = { name: 'short.jsonl', text: mint.childLog(child, { size: 15, taken: momentAt(900) }) };
    const { outcome, findings } = verify([older, short]);
    expect([outcome, findings[0]?.code, findings[0]?.revision]).toEqual(['sound', 'log-short', 10]);
  });
  it('given two logs of one size with two roots, when they are checked, then it is a fork', () => {
    expect(
      codesOf([newer, { ...altered, text: rewritten((all) => all.map((one, at) => (at === 1 ? 'sung' : one))).childLog(child) }]),
    ).toContain('fork');
  });
});

describe('signed roots', () => {
  const root = { name: 'root.txt', text: mint.checkpoint(10) };
  it('given one with the key, a receipt or nothing, when it is checked, then it is sound or cannot be checked', () => {
    expect(codesOf([root], { keys: [mint.key.vkey] })).toEqual(['sound']);
    expect(codesOf([root, receiptOf(9)])).toEqual(['sound']);
    expect(codesOf([root])).toEqual(['unreadable']);
    expect(codesOf([{ ...root, text: root.text.replace('\n10\n', '\n11\n') }, receiptOf(9)])).toEqual(['tampered', 'checkpoint-broken']);
  });
  it('given another root of that size, when they are checked together, then it is a fork', () => {
    const other = rewritten((all) => all.map((one, at) => (at === 1 ? 'sung' : one)));
    expect(codesOf([root, receiptOf(9), { name: 'other.txt', text: other.checkpoint(10) }])).toEqual(['tampered', 'fork']);
  });
});
