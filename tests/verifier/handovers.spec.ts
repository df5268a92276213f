import { describe, expect, it } from '@jest/globals';
import { verify, type FileGiven, type Options } from '../../apps/verifier/src/verify.ts';
import { canonical, child, Mint, momentAt, nameOf, sibling, type Fields, type Minted } from '../support/minting.ts';
import { MintedKey } from '../support/minting-notes.ts';

const before = new Mint();
for (let n = 0; n < 20; n += 1) before.records(n % 3 === 1 ? sibling : child);
const receiptOf = (mint: Mint, index: number): FileGiven => {
  const one: Minted = mint.events[index] ?? mint.records();
  return { name: nameOf(one), text: mint.receipt(one) };
};
/** The same receipt with other notes in it. */
const withNotes = ({ name, text }: FileGiven, notes: readonly string[]): FileGiven => {
  const [title, extra = '', ...rest] = text.split('\n');
  const fields = { ...(JSON.parse(Buffer.from(extra.slice(6), 'base64').toString()) as Fields), handovers: notes };
  return { name, text: [title, `extra ${Buffer.from(canonical(fields)).toString('base64')}`, ...rest].join('\n') };
};
const bare = (receipt: FileGiven): FileGiven => withNotes(receipt, []);
const codesOf = (files: readonly FileGiven[], options: Options = {}) => {
  const { outcome, findings } = verify(files, options);
  return [outcome, ...findings.filter(({ level }) => level === 'fault' || level === 'warning').map(({ code }) => code)];
};

/** What comes after `before`, under another key from a size on. */
const followed = (why: 'rotated' | 'restored', size: number): { readonly after: Mint; readonly note: string } => {
  const key = why === 'rotated' ? new MintedKey(before.key.name, 'next') : new MintedKey('heard.example/log/00000002', 'next');
  const note = before.handsOver(key, why, size);
  const after = before.copied(size, new Mint('after'));
  after.key = key;
  after.handovers.push(note);
  for (let n = size; n < 30; n += 1) after.records(child, { words: `Said again, ${n}.` });
  return { after, note };
};

describe('a key that another follows', () => {
  const { after, note } = followed('rotated', 20);
  const log: FileGiven = { name: 'today.jsonl', text: after.childLog(child) };
  it('given a receipt of the old key and a log of the new, when the log holds the note, then all is sound', () => {
    expect(codesOf([receiptOf(before, 12), log])).toEqual(['sound']);
    expect(codesOf([receiptOf(before, 12), log], { keys: [before.key.sign] })).toEqual(['sound']);
    expect(codesOf([receiptOf(before, 12), log], { keys: [after.key.sign] })).toEqual(['sound']);
  });
  it('given logs of both keys, when they are checked, then the newer continues the older', () => {
    expect(codesOf([{ name: 'old.jsonl', text: before.childLog(child) }, log])).toEqual(['sound']);
  });
  it('given a receipt of the new key alone, when it is held against the sign of the old, then it brings the note itself', () => {
    expect(codesOf([receiptOf(after, 24)], { keys: [before.key.sign] })).toEqual(['sound']);
    expect(codesOf([receiptOf(before, 12), receiptOf(after, 24)])).toEqual(['sound']);
    expect(codesOf([bare(receiptOf(after, 24))], { keys: [before.key.sign] })).toEqual(['tampered', 'key-other']);
  });
  it('given a note in a receipt that one of the keys did not sign, when it is read, then the receipt is none', () => {
    const forged = note.replace(/— (\S+) (\S{8})/, '— $1 AAAAAAAA');
    expect(codesOf([withNotes(receiptOf(after, 24), [forged])])[0]).toBe('tampered');
    expect(codesOf([withNotes(receiptOf(after, 24), [`${note}— a.example AAAAAAAA\n`])])[0]).toBe('tampered');
  });
  it('given receipts of both keys without it, when the note is a file beside them, or in the page of the key, then they belong together', () => {
    const receipts = [receiptOf(before, 12), bare(receiptOf(after, 24))];
    expect(codesOf(receipts)).toEqual(['sound', 'keys-unlinked']);
    expect(codesOf([...receipts, { name: 'key-note.txt', text: note }])).toEqual(['sound']);
    const page = JSON.stringify({ key: after.key.vkey, sign: after.key.sign, handovers: [note] });
    expect(codesOf([...receipts, { name: 'key.json', text: page }])).toEqual(['sound']);
  });
  it('given a receipt that the old key signed beyond that size, when it is checked, then it was signed too late', () => {
    const secretly = before.copied(20, new Mint());
    const late = secretly.records();
    expect(
      codesOf([
        { name: nameOf(late), text: secretly.receipt(late) },
        { name: 'note.txt', text: note },
      ]),
    ).toEqual(['tampered', 'key-retired']);
  });
  it('given a note that one of the two did not sign, or that leads elsewhere, when it is checked, then it is broken', () => {
    const oneSided = note.replace(/— [^\n]+\n$/, new MintedKey(after.key.name, 'else').line('x'));
    expect(codesOf([{ name: 'note.txt', text: oneSided }])).toEqual(['tampered', 'handover-broken']);
    const [said = '', lines = ''] = note.split('\n\n');
    const [, theirs = ''] = lines.split('\n');
    const usurped = [`${said}\n\n${theirs}\n`, `${said}\n\n${new MintedKey(before.key.name, 'else').line('x')}${theirs}\n`];
    expect(usurped.map((text) => codesOf([{ name: 'note.txt', text }]))).toEqual(usurped.map(() => ['tampered', 'handover-broken']));
    expect(codesOf([{ name: 'note.txt', text: note.replace('\n20\n', '\n21\n') }])).toEqual(['tampered', 'handover-broken']);
    expect(codesOf([{ name: 'note.txt', text: note.replace('rotated', 'restored') }])).toEqual(['tampered', 'handover-broken']);
    const strange = new Mint('after');
    strange.records();
    strange.handovers.push(note);
    expect(codesOf([{ name: 'log.jsonl', text: strange.childLog(child) }])).toEqual(['tampered', 'log-handover']);
  });
  it('given a note over another tree than the log, when they are checked, then it is a fork', () => {
    const other = new Mint();
    for (let n = 0; n < 20; n += 1) other.records(sibling);
    const lying = other.handsOver(after.key, 'rotated', 20);
    expect(
      codesOf([
        { name: 'old.jsonl', text: before.childLog(child) },
        { name: 'note.txt', text: lying },
      ]),
    ).toEqual(['tampered', 'fork']);
  });
  it('given a record that was rewritten when the key was changed, when the new key signs another root of a size that a receipt has, then it is a fork', () => {
    const sly = new Mint();
    for (let n = 0; n < 20; n += 1) sly.records(n % 3 === 1 ? sibling : child, n === 1 ? { words: 'Never said.' } : {});
    sly.handovers.push(sly.handsOver(after.key, 'rotated'));
    sly.key = after.key;
    const rewritten = { name: 'today.jsonl', text: sly.childLog(child, { since: [7] }) };
    expect(codesOf([receiptOf(before, 6), rewritten])).toEqual(['tampered', 'fork']);
  });
  it('given an honest log from before and a receipt of the new key, when no note is there, then nobody is accused', () => {
    expect(codesOf([{ name: 'old.jsonl', text: before.childLog(child) }, bare(receiptOf(after, 24))])).toEqual(['sound', 'keys-unlinked']);
  });
});

describe('a record that was put back from a backup', () => {
  const { after } = followed('restored', 12);
  const log: FileGiven = { name: 'today.jsonl', text: after.childLog(child, { taken: momentAt(600) }) };
  it('given receipts from before and after the backup, when they are checked with the log, then what is lost is named, and only that', () => {
    const { outcome, headline, findings } = verify([receiptOf(before, 9), receiptOf(before, 15), receiptOf(after, 20), log]);
    expect([outcome, headline]).toEqual(['sound', 'Sound, but something was lost']);
    const lost = findings.filter(({ code }) => code === 'lost');
    expect(lost.map(({ revision, says }) => [revision, says.includes('put back from a backup')])).toEqual([[10, true]]);
    expect(findings.filter(({ code }) => code === 'receipt-in-log')).toHaveLength(2);
  });
  it('given a log from before, when it is checked with one from after, then what is lost is counted and the rest is in its place', () => {
    const old = { name: 'old.jsonl', text: before.childLog(child) };
    const { outcome, findings } = verify([old, log]);
    expect([outcome, findings[0]?.code, findings.map(({ code }) => code).includes('log-continues')]).toEqual(['sound', 'lost', true]);
    expect(findings[0]?.says).toContain('5 entries, the first entry 8');
  });
  it('given something before the backup altered on that occasion, when it is checked, then it is not taken for lost', () => {
    const key = new MintedKey('heard.example/log/00000002', 'next');
    const sly = new Mint('after');
    for (let n = 0; n < 12; n += 1) sly.records(n % 3 === 1 ? sibling : child, n === 6 ? { words: 'Never said.' } : {});
    sly.handovers.push(before.handsOver(key, 'restored', 12));
    sly.key = key;
    expect(codesOf([receiptOf(before, 6), { name: 'today.jsonl', text: sly.childLog(child, { taken: momentAt(600) }) }])).toEqual([
      'tampered',
      'receipt-altered',
      'fork',
    ]);
  });
  it('given a root of the new log beyond the backup, when it differs from one of the old, then that is no fork', () => {
    expect(codesOf([receiptOf(before, 18), receiptOf(after, 18), log])).toEqual(['sound', 'lost']);
  });
});
