import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64Of, bytesOf, decimalOf, hexOf, spokenOf } from '../../apps/verifier/src/bytes.ts';
import { canonical, canonicalObjectOf, lineObjectOf, type Json } from '../../apps/verifier/src/canonical.ts';

describe('base64', () => {
  it('given any bytes, when they are written and read, then they are the same, as node writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(hexOf(bytesOf(base64Of(bytes)) ?? Uint8Array.of(1))).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it('given any text, when it is read, then it is the one text of its bytes or nothing', () => {
    const letters = fc.constantFrom(...'ABCDwxyz0189+/=-_ \n');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (all) => {
        const bytes = bytesOf(all.join(''));
        expect(bytes === null || base64Of(bytes) === all.join('')).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['QQ', 'QQ=', 'QR==', 'QUJ=', 'QUI', 'QUI=\n', ' QUI=', 'QUI=QUI=', 'Q-I=', '====', 'A===', 'Qé=='])(
    'given %j, when it is read, then it is refused',
    (text) => expect(bytesOf(text)).toBeNull(),
  );
});

describe('decimals and signs', () => {
  it.each(['', '01', '+1', '-1', '1.0', '1e3', ' 1', '9007199254740992', '99999999999999999', '１'])(
    'given %j, when it is read as a decimal, then it is refused',
    (text) => expect(decimalOf(text)).toBeNull(),
  );
  it('given decimals, when they are read, then they count', () =>
    expect(['0', '7', '9007199254740991'].map(decimalOf)).toEqual([0, 7, 9_007_199_254_740_991]));
  it('given five bytes, when they are spoken, then they are eight signs in two groups', () =>
    expect(spokenOf(Uint8Array.of(0xff, 0, 0, 0, 0x1f), 5)).toBe('ZW00-000Z'));
});

describe('canonical JSON (RFC 8785)', () => {
  it('given the example of §3.2.2, when it is written, then it is the text of §3.2.3', () => {
    const given =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    expect(canonical(JSON.parse(given) as Json)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('given the names of §3.2.3, when they are sorted, then it is by UTF-16', () => {
    const names = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
    const written = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(written) as object).filter((name) => name !== '1')).toEqual(['\r', '\u0080', 'ö', '€', '😀', '\ufb33']);
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a": 1}',
    '{"a":1.0}',
    '{"a":"\\u0041"}',
    '{"a":"\\ud800"}',
    '[1]',
    '1',
    '{"a":1}\n',
    '{"a":-0}',
  ])('given %s, when it is read, then it is not the canonical text of an object', (text) => expect(canonicalObjectOf(text)).toBeNull());
  it.each(['{"a":1,"a":1}', '{"a": 1}', '{"a":1.0}', '{"a":"\\ud800"}', '{"a":1}\r', '{"a":"\\u0041"}'])(
    'given %s, when it is read as a line, then it is refused',
    (text) => expect(lineObjectOf(text)).toBeNull(),
  );
  it('given members in any order, when they are read as a line, then they are taken', () => {
    expect(lineObjectOf('{"b":1,"a":{"d":[],"c":null}}')).toEqual({ b: 1, a: { d: [], c: null } });
    expect(lineObjectOf('{"10":1,"9":2}')).toEqual({ 9: 2, 10: 1 });
  });
  it('given any JSON, when it is written, then it is read as the same and written the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const written = canonical(JSON.parse(JSON.stringify(value)) as Json);
        expect(canonical(canonicalObjectOf(written) ?? 'none')).toBe(written);
      }),
    );
  });
});
