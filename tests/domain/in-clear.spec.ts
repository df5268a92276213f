import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Happened, Recorded, Row } from '@heard/domain/kernel';
import { idsIn, inClear, type Touched } from '@heard/domain/ledger';
import { alderbrook, dad, mum, rowansFile } from '../support/people.ts';

const at = '2026-09-04T08:00:00.000Z';
const said = (data: object, actor: string = dad.person): Recorded<Happened> =>
  ({
    type: 'ConcernRaised',
    stream: `child-${rowansFile}`,
    leaf: 'a1'.repeat(32),
    data,
    meta: { actor, school: alderbrook, recordedAt: at, occurredAt: at },
  }) as Recorded<Happened>;
const row = (over: object = {}): Row => ({ schoolId: alderbrook, childId: rowansFile, ...over });
const shown = (over: object): Touched => ({ row: row(over), seen: row(over) });
const words = 'It is the noise in the hall.';
const event = said({ childId: rowansFile, words, open: true });
/** As the page shows it: who, when and what. */
const whole = { words, open: true, by: dad.person, recordedAt: at };
const forMum = { person: mum.person, leads: false };

describe('what of an event may be read in clear', () => {
  it('given rows that show who, when and all that was said, when the log is taken, then it is in clear', () => {
    expect(inClear(event, [shown(whole)], [], forMum)).toBe(true);
  });
  it('given a row that they do not see, when the log is taken, then it is not', () => {
    expect(inClear(event, [{ row: row(whole), seen: null }], [], forMum)).toBe(false);
  });
  it('given a row of which they see a part, when the log is taken, then it is in clear only where that part says all', () => {
    const of = (seen: object): Touched => ({ row: row({ ...whole, reason: 'theirs alone' }), seen: row(seen) });
    expect(inClear(event, [of(whole)], [], forMum)).toBe(true);
    expect(inClear(event, [of({ ...whole, words: null })], [], forMum)).toBe(false);
    expect(inClear(said({ words, reason: 'theirs alone' }), [of(whole)], [], forMum)).toBe(false);
  });
  it('given small values about two things, when the log is taken, then one does not tell what the other was', () => {
    const influences = [
      { about: 'the noise at dinner', effect: 'changed' },
      { about: 'the bell at noon', effect: 'not' },
    ];
    const parted = shown({
      ...whole,
      influences: [influences[0], { about: 'the bell at noon' }, { about: 'something else', effect: 'not' }],
    });
    expect(inClear(said({ influences }), [parted], [], forMum)).toBe(false);
    expect(inClear(said({ influences }), [shown({ ...whole, influences })], [], forMum)).toBe(true);
  });
  it('given words that were taken back since, when the log is taken, then what no page says is not in clear', () => {
    expect(inClear(event, [shown({ ...whole, words: null })], [], forMum)).toBe(false);
    expect(inClear(event, [{ row: null, seen: null }], [], forMum)).toBe(false);
    expect(inClear(said({ childId: rowansFile }, alderbrook), [], [], forMum)).toBe(false);
  });
  it('given a short value under another name, when the log is taken, then its standing there by chance counts for nothing', () => {
    expect(inClear(said({ answer: 'no' }), [shown({ ...whole, reply: 'no' })], [], forMum)).toBe(false);
    expect(inClear(said({ answer: 'no' }), [shown({ ...whole, answer: 'no' })], [], forMum)).toBe(true);
  });
  it('given rows that do not tell who did it, when the log is taken, then it is not in clear', () => {
    expect(inClear(event, [shown({ ...whole, by: null })], [], forMum)).toBe(false);
  });
  it('given rows that do not tell that it happened, when the log is taken, then only whoever leads reads it', () => {
    const unmarked = [shown({ ...whole, recordedAt: null })];
    expect(inClear(event, unmarked, [], forMum)).toBe(false);
    expect(inClear(event, unmarked, [], { ...forMum, leads: true })).toBe(true);
  });
  it('given that it names something kept from them, when the log is taken, then it is not in clear, though they see the rest', () => {
    expect(inClear(event, [shown(whole)], [[{ row: row(), seen: null }]], forMum)).toBe(false);
    expect(inClear(event, [shown(whole)], [[{ row: null, seen: null }], [shown({}), { row: row(), seen: null }]], forMum)).toBe(true);
  });
  it('given their own act, when the log is taken, then it is in clear, though no page tells of it any more', () => {
    const mine = said({ words, note: 'a note of mine' }, mum.person);
    expect(inClear(mine, [{ row: null, seen: null }], [], forMum)).toBe(true);
    expect(inClear(mine, [shown({ ...whole, words: null })], [], forMum)).toBe(true);
  });
  it.each([
    ['is sealed from them since', { row: row({ ...whole, sealed: [] }), seen: null }],
    ['stands in a part of a row that they are not shown', { row: row({ ...whole, reason: words }), seen: row({ ...whole, words: null }) }],
    ['tells whereabouts that are hidden since', shown({ ...whole, words: null, hidden: true })],
  ])('given their own act of which something %s, when the log is taken, then it is not in clear', (_, touched) => {
    expect(inClear(said({ words }, mum.person), [touched], [], forMum)).toBe(false);
  });
  it('given anything that a row does not say, when the log is taken, then it is never in clear', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 }), fc.string({ minLength: 1 }), (data, more) => {
        const rows = [shown({ ...data, by: dad.person, recordedAt: at })];
        expect(inClear(said(data), rows, [], forMum)).toBe(true);
        expect(inClear(said({ ...data, [`x${more}`]: `kept: ${more}` }), rows, [], forMum)).toBe(false);
      }),
    );
  });
  it('given what an event names, when its ids are listed, then each is there once, however deep', () => {
    const [one, other] = [rowansFile, dad.person];
    expect(idsIn({ childId: one, about: [{ inputId: other }, { inputId: one }], words, list: [other] })).toEqual([one, other]);
  });
});
