import { describe, expect, it } from '@jest/globals';
import { verify } from '../../apps/verifier/src/verify.ts';
import { canonical, child, codeOf, Mint, nameOf, sibling, type Fields } from '../support/minting.ts';
import { MintedKey } from '../support/minting-notes.ts';

const mint = new Mint();
for (let n = 0; n < 40; n += 1) mint.records(n % 3 === 1 ? sibling : child);
const event = (index: number) => mint.events[index] ?? mint.records();
const one = event(20);
const name = nameOf(one);
const text = mint.receipt(one, { since: 9 });
const pinned = { keys: [mint.key.sign] };
const codesOf = (altered: string) => faultsOf(altered, pinned);
const faultsOf = (altered: string, options = {}) =>
  verify([{ name, text: altered }], options)
    .findings.filter(({ level }) => level === 'fault' || level === 'unread')
    .map(({ code }) => code);

/** A receipt with another `extra`, written as it should be. */
const withExtra = (receipt: string, change: (extra: Fields) => Fields, write: (extra: Fields) => string = JSON.stringify): string => {
  const [title, extra = '', ...rest] = receipt.split('\n');
  const fields = JSON.parse(Buffer.from(extra.slice(6), 'base64').toString()) as Fields;
  return [title, `extra ${Buffer.from(write(change(fields))).toString('base64')}`, ...rest].join('\n');
};

const leafIn = (extra: Fields): string => extra['leaf'] as string;
const saltIn = (extra: Fields): Buffer => Buffer.from(extra['salt'] as string, 'base64');

describe('a receipt', () => {
  it('given one as the school writes it, and the sign from a letter, when it is checked, then it is sound and its words are shown', () => {
    const verdict = verify([{ name, text }], pinned);
    expect(verdict.outcome).toBe('sound');
    expect(verdict.keys).toEqual([{ sign: mint.key.sign, vkey: mint.key.vkey, isPinned: true }]);
    expect(verdict.shown).toEqual([
      expect.objectContaining({
        type: 'Concern raised',
        code: codeOf(one),
        revision: one.revision,
        occurredAt: '2026-09-07T12:20:00.000Z',
      }),
    ]);
    expect(verdict.shown[0]?.data[0]).toEqual(['Words', 'What was said, the 20th time.']);
    expect(verdict.findings[0]?.says).toBe(
      `${name}: entry ${one.revision} (“Concern raised”, recorded 7 September 2026 at 13:20 BST) stands in the record with exactly these words.`,
    );
  });
  it('given it alone or with the log, when it is checked, then it is said what that proves, and what only a log of today shows', () => {
    const alone = verify([{ name, text }], pinned);
    expect([alone.proves.length, alone.provesNot.at(-1)]).toEqual([1, expect.stringContaining('add the log of your child, taken today')]);
    const both = verify(
      [
        { name, text },
        { name: 'heard.jsonl', text: mint.childLog(child) },
      ],
      pinned,
    );
    expect([both.proves.length, both.provesNot.length]).toEqual([2, 2]);
    expect(both.provesNot[0]).toContain('is true');
  });
  it('given it and no key from elsewhere, when it is checked, then it is sound and says with what to compare', () => {
    const { outcome, findings } = verify([{ name, text }]);
    expect([outcome, findings.map(({ code }) => code)]).toEqual(['sound', ['receipt-sound', 'key-unpinned']]);
    expect(findings.at(-1)?.says).toContain(`Compare its sign ${mint.key.sign}`);
  });
  it('given one without words, when it is checked, then it is sound and nothing is shown', () => {
    const { outcome, shown, findings } = verify([{ name, text: mint.receipt(one, { isWordless: true }) }], pinned);
    expect([outcome, shown, findings[0]?.code]).toEqual(['sound', [], 'receipt-wordless']);
  });
  it('given the key itself for a sign, or both in a letter, when it is checked, then it is pinned', () => {
    expect(verify([{ name, text }], { keys: [mint.key.vkey] }).keys[0]?.isPinned).toBe(true);
    const letter = { name: 'letter.txt', text: `Dear family,\nthe sign of our record is ${mint.key.sign.toLowerCase()}.\n` };
    expect(verify([letter, { name, text }]).findings.map(({ code }) => code)).toContain('key-pinned');
  });
  it('given the sign of another school, when it is checked, then it is not taken for this one’s', () => {
    const other = new MintedKey('heard.example/log/00000002', 'other');
    const { outcome, first } = verify([{ name, text }], { keys: [other.sign] });
    expect([outcome, first?.code]).toEqual(['tampered', 'key-other']);
  });
  it('given something that is no key, when it is to be compared with, then that is said and nothing is checked', () => {
    expect(() => verify([{ name, text }], { keys: ['ABCD-EFGH'] })).toThrow(RangeError);
  });
  it('given a file that was renamed, when it is checked, then it is sound and the name is spoken of', () => {
    const verdict = verify([{ name: nameOf(event(3)), text }], pinned);
    expect([verdict.outcome, verdict.findings[0]?.code]).toEqual(['sound', 'receipt-name']);
  });
});

describe('a receipt that was altered', () => {
  it.each([
    [
      'a word',
      (extra: Fields) => ({ ...extra, event: { ...(extra['event'] as Fields), data: { words: 'Never said.' } } }),
      'receipt-words',
    ],
    ['the salt', (extra: Fields) => ({ ...extra, salt: Buffer.alloc(32).toString('base64') }), 'receipt-words'],
    [
      'a longer salt of the same key',
      (extra: Fields) => ({
        ...extra,
        salt: Buffer.concat([saltIn(extra), Buffer.alloc(1)]).toString('base64'),
      }),
      'receipt-words',
    ],
    [
      'the type in the leaf',
      (extra: Fields) => ({ ...extra, leaf: leafIn(extra).replace('ConcernRaised', 'PraiseGiven') }),
      'receipt-leaf',
    ],
    ['the moment in the leaf', (extra: Fields) => ({ ...extra, leaf: leafIn(extra).replace('2026', '2025') }), 'receipt-leaf'],
    ['a leaf of other lines', (extra: Fields) => ({ ...extra, leaf: `${leafIn(extra)}more\n` }), 'receipt-form'],
    ['a field that is not known', (extra: Fields) => ({ ...extra, note: 'x', since: extra['since'] ?? null }), 'receipt-form'],
    ['no salt', ({ salt: _, ...extra }: Fields) => extra, 'receipt-form'],
    ['no since', ({ since: _, ...extra }: Fields) => extra, 'receipt-form'],
    ['another kind', (extra: Fields) => ({ ...extra, kind: 'letter' }), 'receipt-form'],
    ['another version', (extra: Fields) => ({ ...extra, v: 2 }), 'receipt-form'],
    ['the key of somebody else', (extra: Fields) => ({ ...extra, key: new MintedKey(mint.key.name, 'else').vkey }), 'receipt-unsigned'],
    ['the key of a witness', (extra: Fields) => ({ ...extra, key: new MintedKey(mint.key.name, 'else', 4).vkey }), 'receipt-form'],
    [
      'the tie to another tree',
      (extra: Fields) => ({ ...extra, since: { ...(extra['since'] as Fields), checkpoint: mint.checkpoint(8) } }),
      'receipt-since',
    ],
    [
      'a second line below its tie',
      (extra: Fields) => ({
        ...extra,
        since: { ...(extra['since'] as Fields), checkpoint: mint.checkpoint(9) + new MintedKey('a.example', 'a').line('x') },
      }),
      'receipt-form',
    ],
    ['a tie without its proof', (extra: Fields) => ({ ...extra, since: { ...(extra['since'] as Fields), proof: [] } }), 'receipt-since'],
  ])('given one with %s, when it is checked, then that is named', (_what, change, code) => {
    expect(codesOf(withExtra(text, change, canonical))).toEqual([code]);
  });
  it.each([{ id: 'another' }, { stream: sibling }, { revision: 7 }, { type: 'PraiseGiven' }, { recordedAt: '2020-01-01T00:00:00.000Z' }])(
    'given one whose leaf says %j of words that say otherwise, when it is checked, then they are not what was recorded',
    (claims) => {
      const house = new Mint('untrue');
      expect(faultsOf(house.receipt(house.recordsAs({})))).toEqual([]);
      expect(faultsOf(house.receipt(house.recordsAs(claims)))).toEqual(['receipt-words']);
    },
  );
  it('given a `since` that another key signed, when it is checked, then the tie does not hold', () => {
    const other = mint.copied(20, new Mint('another'));
    const change = (extra: Fields) => ({ ...extra, since: { ...(extra['since'] as Fields), checkpoint: other.checkpoint(9) } });
    expect(codesOf(withExtra(text, change, canonical))).toEqual(['receipt-since']);
  });
  it('given `extra` in another spelling of the same, when it is checked, then it is refused', () => {
    expect(
      codesOf(
        withExtra(
          text,
          (extra) => extra,
          (extra) => `${JSON.stringify(extra)} `,
        ),
      ),
    ).toEqual(['receipt-form']);
    expect(codesOf(withExtra(text, ({ v, ...extra }) => ({ v: v ?? 1, ...extra })))).toEqual(['receipt-form']);
  });
  it.each([
    ['another index', (all: string) => all.replace('index 20', 'index 19'), 'receipt-leaf'],
    ['an index with a zero before it', (all: string) => all.replace('index 20', 'index 020'), 'receipt-form'],
    ['a hash of the proof less', (all: string) => all.replace(/(index 20\n)[^\n]+\n/, '$1'), 'receipt-leaf'],
    ['another size', (all: string) => all.replace('\n21\n', '\n22\n'), 'receipt-leaf'],
    ['a byte after its end', (all: string) => `${all}\n`, 'receipt-form'],
    ['a byte less', (all: string) => all.slice(0, -1), 'receipt-form'],
    ['a line that signs twice', (all: string) => all + (all.match(/— .*\n$/)?.[0] ?? ''), 'receipt-form'],
    [
      'the signature of another root',
      (all: string) => all.slice(0, all.lastIndexOf('—')) + (mint.checkpoint(20).match(/— .*\n$/)?.[0] ?? ''),
      'receipt-signature',
    ],
    ['no line of the log', (all: string) => all.replace(/— .*\n$/, new MintedKey('a.example', 'a').line('x')), 'receipt-unsigned'],
    ['another title', (all: string) => all.replace('@v1', '@v2'), 'receipt-form'],
  ])('given one with %s, when it is checked, then that is named', (_what, change, code) => expect(codesOf(change(text))).toEqual([code]));
  it('given one that a mail program rewrote, when it is checked, then nobody is accused', () => {
    const { outcome, findings } = verify([{ name, text: text.replaceAll('\n', '\r\n') }], pinned);
    expect([outcome, findings[0]?.code]).toEqual(['unreadable', 'file-line-ends']);
  });
  it.each([
    ['', 'file-empty'],
    ['<!doctype html><title>Sign in</title>', 'file-unknown'],
    ['Dear school,\nthank you.\n', 'file-unknown'],
  ])('given %j under the name of a receipt, when it is checked, then it cannot be', (other, code) => {
    const { outcome, findings } = verify([{ name, text: other }], pinned);
    expect([outcome, findings[0]?.code]).toEqual(['unreadable', code]);
  });
  it('given nothing, or keys alone, when they are checked, then nothing is proven', () => {
    expect(verify([]).outcome).toBe('unreadable');
    const { outcome, findings } = verify([{ name: 'key.txt', text: mint.key.vkey }]);
    expect([outcome, findings[0]?.code]).toEqual(['unreadable', 'file-key-only']);
  });
});
