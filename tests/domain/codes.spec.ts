import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { senType, senTypes, upnFault } from '@heard/domain/codes';
import { receiptCode } from '@heard/domain/kernel';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const sound = 'B801200005001';

/** A check letter found by trying: the one that is accepted. */
const complete = (rest: string): string => [...letters].map((letter) => letter + rest).find((upn) => upnFault(upn) === null) ?? '';
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const aUpn = fc.oneof(
  digits(12).map(complete),
  fc.tuple(digits(11), fc.constantFrom(...letters)).map(([first, last]) => complete(first + last)),
);

describe('a unique pupil number', () => {
  it('given a published one, when it is checked, then it is sound', () => expect(upnFault(sound)).toBeNull());
  it('given any sound one, when any one digit or letter becomes another, then it is refused', () => {
    fc.assert(
      fc.property(aUpn, fc.nat(12), fc.constantFrom(...'0123456789', ...letters), (upn, at, sign) => {
        // In the last place the letter H weighs what the digit 7 weighs: the scheme itself cannot tell them apart.
        fc.pre(upn[at] !== sign && /\d/.test(upn[at] ?? '') === /\d/.test(sign));
        expect(upnFault(upn)).toBeNull();
        expect(upnFault(upn.slice(0, at) + sign + upn.slice(at + 1))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
  it('given the published one, when any one digit is changed, then the check letter tells', () => {
    for (let at = 1; at <= 12; at += 1)
      for (const digit of [...'0123456789'].filter((one) => one !== sound[at]))
        expect(upnFault(sound.slice(0, at) + digit + sound.slice(at + 1))).toContain('check letter');
  });
  it('given any rest, when a check letter is sought, then there is exactly one', () => {
    fc.assert(fc.property(digits(12), (rest) => expect([...letters].filter((letter) => upnFault(letter + rest) === null)).toHaveLength(1)));
  });
  it.each(['', 'b801200005001', 'B80120000500', 'B8012000050011', 'B80120000500 ', '8012000050011', 'B8012000A5001', `${sound}\n`])(
    'given %j, when it is checked, then its form is refused',
    (upn) => expect(upnFault(upn)).toContain('letter and 12 digits'),
  );
  it.each(['I', 'O', 'S'])('given a temporary one that ends in %s, when it is checked, then that is refused', (last) =>
    expect(upnFault(`A80120000500${last}`)).toContain('never ends in'),
  );
});

describe('a receipt’s code', () => {
  const aLeaf = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((signs) => signs.join(''));
  it('given any leaf, when its code is cut, then it has no letter that is read wrongly', () => {
    fc.assert(fc.property(aLeaf, (leaf) => expect(receiptCode(leaf)).toMatch(/^HRD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)));
  });
  it('given two leaves, when their first 40 bits differ, then so do their codes, and else not', () => {
    fc.assert(fc.property(aLeaf, aLeaf, (a, b) => expect(receiptCode(a) === receiptCode(b)).toBe(a.slice(0, 10) === b.slice(0, 10))));
  });
  it.each([
    ['0'.repeat(64), 'HRD-0000-0000'],
    ['f'.repeat(64), 'HRD-ZZZZ-ZZZZ'],
    [`0000000001${'f'.repeat(54)}`, 'HRD-0000-0001'],
    [`00443214d4${'0'.repeat(54)}`, 'HRD-0123-456M'],
  ])('given the leaf %s, when its code is cut, then it is %s', (leaf, code) => expect(receiptCode(leaf)).toBe(code));
});

describe('codes of need', () => {
  it('given the codes of the census, when they are listed, then each has a meaning and retired ones are gone', () => {
    expect(senTypes).toHaveLength(14);
    for (const code of senTypes) expect(senType[code].length).toBeGreaterThan(5);
    expect(senTypes).not.toContain('BESD');
  });
});
