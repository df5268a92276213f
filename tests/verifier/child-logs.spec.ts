import { describe, expect, it } from '@jest/globals';
import { fileOf, verify, type Finding } from '../../apps/verifier/src/verify.ts';
import { child, Mint, momentAt, sibling } from '../support/minting.ts';
import { MintedKey } from '../support/minting-notes.ts';

const mint = new Mint();
for (let n = 0; n < 30; n += 1) mint.records(n % 3 === 1 ? sibling : child);
/** Every third line is one that whoever asked is not shown. */
const isClear = ({ revision }: { readonly revision: number }): boolean => revision % 3 !== 2;
const text = mint.childLog(child, { isClear, since: [4, 12] });
const lines = text.trimEnd().split('\n');
const file = 'heard-2026-09-07.jsonl';
const pinned = { keys: [mint.key.sign] };

const faultsOf = (all: readonly string[] | string): readonly Finding[] => {
  const altered = typeof all === 'string' ? all : all.map((line) => `${line}\n`).join('');
  const { outcome, findings, first } = verify([{ name: file, text: altered }], pinned);
  const faults = findings.filter(({ level }) => level === 'fault');
  expect([outcome, first]).toEqual(faults.length > 0 ? ['tampered', faults[0]] : ['sound', null]);
  return faults;
};
const told = (all: readonly string[] | string) => faultsOf(all).map(({ code, line, revision }) => [code, line, revision]);
const changed = (at: number, change: (line: string) => string) => lines.map((line, place) => (place === at ? change(line) : line));
const without = (...places: readonly number[]) => lines.filter((_, place) => !places.includes(place));
const swapped = (a: number, b: number) => lines.map((line, at) => lines[at === a ? b : at === b ? a : at] ?? line);

describe('the log of a child', () => {
  it('given one as the school writes it, when it is checked, then it is sound; what is in clear is shown in order', () => {
    expect(faultsOf(text)).toEqual([]);
    const { shown, findings } = verify([{ name: file, text }], pinned);
    expect(shown.map(({ revision }) => revision)).toEqual(
      mint.events.filter((one) => one.stream === child && isClear(one)).map(({ revision }) => revision),
    );
    expect(findings[0]?.says).toBe(
      `${file}: its 20 entries are all there, unaltered and in order, as school sealed it on 7 September 2026 at 15:00 BST.`,
    );
  });
  it('given a child of whom nothing is written, when the log is checked, then it is sound', () => {
    const { outcome, findings } = verify([{ name: file, text: mint.childLog('child-018f4e6a-0000-7000-8000-0000000009ff') }]);
    expect([outcome, findings[0]?.says]).toEqual(['sound', expect.stringContaining('its 0 entries are all there')]);
  });
});

describe('one thing that was done to it', () => {
  it('given one word altered, when it is checked, then line, number, type and time are named', () => {
    const [found] = faultsOf(changed(5, (line) => line.replace('What was said', 'What was sung')));
    expect(found?.says).toBe(
      `Line 6 of ${file}: the words of entry 4 (“Concern raised”, recorded 7 September 2026 at 11:00 BST) are not the words that were recorded. They were altered.`,
    );
    expect(found).toMatchObject({ code: 'line-words', line: 6, revision: 4, type: 'ConcernRaised', recordedAt: momentAt(60) });
  });
  it.each([
    ['the salt', 5, (line: string) => line.replace(/"salt":"..../, '"salt":"AAAA'), 'line-words'],
    ['the type in the leaf', 5, (line: string) => line.replace('\\nConcernRaised', '\\nPraiseGiven'), 'line-leaf'],
    ['the commitment', 5, (line: string) => line.replace(/[0-9a-f]{64}\\n",/, `${'0'.repeat(64)}\\n",`), 'line-leaf'],
    ['the hash of an entry that is not shown', 6 - 3, (line: string) => line.replace(/"hash":"..../, '"hash":"0000'), 'line-leaf'],
    ['the place', 5, (line: string) => line.replace('"index":6', '"index":7'), 'line-leaf'],
    ['a hash of the proof', 5, (line: string) => line.replace(/"proof":\["..../, '"proof":["AAAA'), 'line-leaf'],
    ['the form', 5, (line: string) => line.slice(0, -1), 'line-broken'],
    ['a member twice', 5, (line: string) => line.replace('{', '{"index":6,'), 'line-broken'],
    ['white space', 5, (line: string) => line.replace(',', ', '), 'line-broken'],
  ])('given %s altered, when it is checked, then that line is named and no other', (_what, at, change, code) =>
    expect(told(changed(at, change))).toEqual([[code, at + 1, at - 1]]),
  );
  it('given a letter that is no UTF-8, when it is checked, then it is not taken for what was there', () => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('What was said, the 6th')] = 0xff;
    expect(verify([fileOf(file, bytes)], pinned).first).toMatchObject({ code: 'line-words', line: 6 });
  });
  it('given a sign of its own for what cannot be read, when a byte that cannot be read is put for it, then that is not the same file', () => {
    const strange = new Mint();
    strange.records(child, { words: 'It was \ufffd that he wrote.' });
    const whole = Buffer.from(strange.childLog());
    const at = whole.indexOf('\ufffd');
    const bytes = Buffer.concat([whole.subarray(0, at), Buffer.of(0xff), whole.subarray(at + 3)]);
    expect(verify([fileOf(file, whole)]).outcome).toBe('sound');
    expect(verify([fileOf(file, bytes)]).first?.code).toBe('log-somewhere');
  });
  it.each([[1], [5], [7], [19]])('given line %i taken out, when it is checked, then it is named as removed', (at) => {
    const [found, ...more] = faultsOf(without(at));
    expect([found?.code, found?.revision, more]).toEqual(['removed', at - 1, []]);
  });
  it('given neighbours taken out, when it is checked, then they are one gap', () => {
    const [found, ...more] = faultsOf(without(7, 8, 9));
    expect([found?.says, more]).toEqual([
      `Line 8 of ${file}: 3 entries are missing here, the first is entry 6 (not shown to you). They were removed.`,
      [],
    ]);
  });
  it('given the last entry taken out and the seal kept, when it is checked, then it is named', () =>
    expect(told(without(20))).toEqual([['removed', 21, 19]]));
  it.each([
    [5, 6],
    [4, 11],
  ])('given lines %i and %i exchanged, when it is checked, then the first that is out of its place is named', (a, b) => {
    const faults = faultsOf(swapped(a, b));
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['reordered']));
    expect(faults[0]?.revision).toBe(a - 1);
  });
  it('given a line that stands twice, when it is checked, then the one that the seal does not know is named', () => {
    const [found, ...more] = faultsOf([...lines.slice(0, 7), lines[6] ?? '', ...lines.slice(7)]);
    expect([found?.code, found?.revision, more]).toEqual(['inserted', 5, []]);
  });
  it('given a forged copy that stands before the true one, when it is checked, then the forged one is named', () => {
    const forged = (lines[5] ?? '').replace('What was said', 'What was sung');
    expect(told([...lines.slice(0, 5), forged, ...lines.slice(5)])).toEqual([['inserted', 6, 4]]);
  });
  it('given an entry of the other child put in, when it is checked, then it is named as put in and nothing else is', () => {
    const theirs = mint.childLog(sibling).split('\n')[3] ?? '';
    expect(told([...lines.slice(0, 7), theirs, ...lines.slice(7)])).toEqual([['inserted', 8, 2]]);
  });
  it('given an invented entry put in at the end, when it is checked, then it is named as put in', () => {
    const invented = (lines[5] ?? '').replace('"revision":4', '"revision":20');
    expect(told([...lines.slice(0, -1), invented, lines.at(-1) ?? ''])).toEqual([['inserted', 22, 20]]);
  });
  it('given the end cut off, between lines or in one, when it is checked, then it is said where it ends', () => {
    expect(told(lines.slice(0, 10))).toEqual([['seal-missing', 10, 8]]);
    expect(told(text.slice(0, text.indexOf('"revision":9') + 40))).toEqual([['seal-missing', 10, 8]]);
    expect(told(text.slice(0, -1))).toEqual([['seal-missing', 21, 19]]);
  });
  it('given something below the seal, when it is checked, then it is named', () =>
    expect(told(`${text}{}\n`)).toEqual([['log-beyond', 23, 19]]));
});

describe('head and seal', () => {
  it.each([
    ['the day', (line: string) => line.replace(/"taken":"2026/, '"taken":"2027'), 'seal-other'],
    ['the child', (line: string) => line.replace(child, sibling), 'line-place'],
    ['the key', (line: string) => line.replace(mint.key.vkey, new MintedKey(mint.key.name, 'else').vkey), 'log-checkpoint'],
    [
      'the signed root',
      (line: string) => line.replace(JSON.stringify(mint.checkpoint(30)), JSON.stringify(mint.checkpoint(29))),
      'log-tree',
    ],
    ['the tie to a receipt', (line: string) => line.replace('"size":12', '"size":11'), 'log-since'],
    ['the form', (line: string) => line.replace('{', '{ '), 'log-head'],
    ['a note of keys', (line: string) => line.replace('"handovers":[]', '"handovers":["x"]'), 'log-handover'],
  ])('given %s altered in the head, when it is checked, then that is named first', (_what, change, code) => {
    expect(faultsOf(changed(0, change)).map((one) => one.code)).toContain(code);
  });
  it('given ties taken out of the head, when it is checked, then the file is not the one that was sealed', () => {
    const untied = mint.childLog(child, { isClear }).split('\n')[0] ?? '';
    expect(told(changed(0, () => untied))).toEqual([['log-somewhere', 22, 19]]);
  });
  it('given a seal that was altered, or is of another log, when it is checked, then it is named', () => {
    expect(told(changed(21, (line) => line.replace('\\n20\\n', '\\n19\\n')))).toEqual([['seal-broken', 22, 19]]);
    const other =
      mint
        .childLog(child, { isClear, since: [4] })
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    expect(told(changed(21, () => other))).toEqual([['log-somewhere', 22, 19]]);
  });
  it('given words altered and all of it sealed again by another key, when it is checked, then it is not school’s', () => {
    const forger = new Mint('forger');
    const forged = mint.copied(30, forger).childLog(child, { isClear });
    const { outcome, first } = verify([{ name: file, text: forged }], pinned);
    expect([outcome, first?.code]).toEqual(['tampered', 'key-other']);
  });
  it('given many lines altered, when it is checked, then the first is named first and the rest are counted', () => {
    const long = new Mint('long');
    for (let n = 0; n < 60; n += 1) long.records();
    const altered = long.childLog(child).replaceAll('What was said', 'What was sung');
    const { findings } = verify([{ name: file, text: altered }]);
    const faults = findings.filter(({ level }) => level === 'fault');
    expect([faults.length, faults[0]?.revision, faults.at(-1)?.says]).toEqual([21, 0, `${file}: 40 more places like these.`]);
  });
});
