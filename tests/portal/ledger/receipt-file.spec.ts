import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode } from 'uqr';
import { onOneSide } from '../../../apps/portal/src/app/ledger/on-one-side.ts';
import { eventIn, withoutWords } from '../../../apps/portal/src/app/ledger/receipt-file.ts';
import { entryIn, wordsIn } from '../../../apps/portal/src/app/ledger/words-given.ts';
import { piecesOf } from '../../../apps/portal/src/app/ui/receipt-squares.ts';
import { paperOf, proofOf, worryData } from '../support/proof.ts';

describe('given a receipt as a file', () => {
  it('when it is read then what was recorded is there, to the letter', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) =>
        expect(eventIn(proofOf({ data: { words } }))).toMatchObject({ type: 'ConcernRaised', data: { words } }),
      ),
    ));

  it('when the words are cut out then every other byte is as it was', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => expect(withoutWords(proofOf({ data: { words } }))).toBe(paperOf()))));

  it('when there are none in it then it stays as it is', () => expect(withoutWords(paperOf())).toBe(paperOf()));
});

describe('given what somebody gave', () => {
  it.each([
    ['a worry', worryData, ['It is the noise at dinner, not the food.']],
    ['a yes without a word', { words: null, how: 'here' }, []],
    ['answers to questions', { answers: [{ question: { words: 'How is it?' }, words: 'Loud.' }] }, ['Loud.']],
    [
      'a decision',
      { items: [{ words: 'He eats in the Nest.' }], influences: [{ because: 'Ada is there.' }], forChild: { words: 'x' } },
      ['He eats in the Nest.', 'Ada is there.'],
    ],
    ['nothing', undefined, []],
  ])('when it is %s then its own words are found, and never those of a question', (_, data, words) => expect(wordsIn(data)).toEqual(words));

  it('when it is something said then its entry is named, and nothing else is', () => {
    expect(entryIn(worryData)).toBe(worryData.concernId);
    expect(entryIn({ consentId: 'c' })).toBeUndefined();
  });
});

describe('given words for one side of paper', () => {
  it('when there are few then all are printed, large', () =>
    expect(onOneSide('Loud.')).toEqual({ size: 'large', words: 'Loud.', of: null }));

  it('when there are more than fit then as many as fit are, and how many are missing is said', () => {
    const { size, words, of } = onOneSide('It is loud. '.repeat(800));
    expect([size, of?.all]).toEqual(['small', 9600]);
    expect(of?.shown).toBeGreaterThan(1500);
    expect(words.endsWith('…')).toBe(true);
  });

  it('when the proof takes a second square then there is less room for words', () => {
    const words = 'It is loud. '.repeat(120);
    expect([onOneSide(words).of, onOneSide(words, 2).of?.all]).toEqual([null, words.length]);
  });

  it('when they are any then what is printed begins them, and all of it is printed or it says so', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 900 }), { maxLength: 40 }), (lines) => {
        const all = lines.join('\n');
        const { words, of } = onOneSide(all);
        expect(all.startsWith(of ? words.slice(0, -1) : words)).toBe(true);
        expect(of === null).toBe(words === all);
      }),
    ));
});

describe('given a proof as squares', () => {
  const text = fc
    .array(fc.stringMatching(/^[A-Za-z0-9+/=— ]{1,2000}$/), { minLength: 1, maxLength: 8 })
    .map((lines) => `${lines.join('\n')}\n`);

  it('when it is cut then each piece fits a square, and the pieces together are the proof', () =>
    fc.assert(
      fc.property(text, (proof) => {
        const pieces = piecesOf(proof);
        expect(pieces.join('')).toBe(proof);
        for (const piece of pieces) expect(() => encode(piece, { ecc: 'L' })).not.toThrow();
      }),
      { numRuns: 30 },
    ));

  it('when it is cut in two then no cut is at white space, which whatever reads a square may drop', () => {
    const pieces = piecesOf(`${'a'.repeat(2_000)}\n${'b'.repeat(1_999)}\n`);
    expect(pieces).toHaveLength(2);
    expect([pieces[0]?.at(-1), pieces[1]?.[0]].join('')).not.toMatch(/\s/);
  });
});
