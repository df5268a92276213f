import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Happened, Recorded, Row } from '@heard/domain/kernel';
import { inClear, type Touched } from '@heard/domain/ledger';
import { alderbrook, dad, mum, rowansFile } from '../support/people.ts';

const said = (data: object, actor: string = dad.person): Recorded<Happened> =>
  ({ type: 'ConcernRaised', stream: `child-${rowansFile}`, data, meta: { actor, school: alderbrook } }) as unknown as Recorded<Happened>;
const row = (over: object = {}): Row => ({ schoolId: alderbrook, childId: rowansFile, ...over });
const whole = (over: object): Touched => ({ row: row(over), seen: row(over) });
const words = 'It is the noise in the hall.';
const event = said({ childId: rowansFile, words, open: true });

describe('what of an event may be read in clear', () => {
  it('given a row that somebody sees whole and that says all of it, when they take the log, then it is in clear', () => {
    expect(inClear(event, [whole({ words, open: true, by: dad.person })], mum.person)).toBe(true);
  });
  it('given a row that they do not see, when they take the log, then it is not', () => {
    expect(inClear(event, [{ row: row({ words, open: true, by: dad.person }), seen: null }], mum.person)).toBe(false);
  });
  it('given a row of which they see a part, when they take the log, then it is in clear only where that part says all', () => {
    const of = (seen: object): Touched => ({ row: row({ words, open: true, by: dad.person, reason: 'theirs alone' }), seen: row(seen) });
    expect(inClear(event, [of({ words, open: true, by: dad.person })], mum.person)).toBe(true);
    expect(inClear(event, [of({ open: true, by: dad.person })], mum.person)).toBe(false);
    expect(inClear(said({ words, reason: 'theirs alone' }), [of({ words, by: dad.person })], mum.person)).toBe(false);
  });
  it('given small values about two things, when they take the log, then one does not tell what the other was', () => {
    const influences = [
      { about: 'the noise at dinner', effect: 'changed' },
      { about: 'the bell at noon', effect: 'not' },
    ];
    const shown = whole({
      by: dad.person,
      influences: [influences[0], { about: 'the bell at noon' }, { about: 'something else', effect: 'not' }],
    });
    expect(inClear(said({ influences }), [shown], mum.person)).toBe(false);
    expect(inClear(said({ influences }), [whole({ by: dad.person, influences })], mum.person)).toBe(true);
  });
  it('given words that were taken back since, when they take the log, then what the page no longer says is not in clear', () => {
    expect(inClear(event, [whole({ words: null, open: true, by: dad.person })], mum.person)).toBe(false);
    expect(inClear(event, [{ row: null, seen: null }], mum.person)).toBe(false);
    expect(inClear(event, [], mum.person)).toBe(false);
    expect(inClear(said({ childId: rowansFile }, alderbrook), [{ row: null, seen: null }], mum.person)).toBe(false);
  });
  it('given a short value under another name, when they take the log, then its standing there by chance counts for nothing', () => {
    expect(inClear(said({ answer: 'no' }), [whole({ open: 'no', by: dad.person })], mum.person)).toBe(false);
    expect(inClear(said({ answer: 'no' }), [whole({ answer: 'no', by: dad.person })], mum.person)).toBe(true);
  });
  it('given somebody whose name the rows do not tell, when they acted, then it is not in clear', () => {
    expect(inClear(event, [whole({ words, open: true })], mum.person)).toBe(false);
  });
  it('given their own act, when they take the log, then it is in clear, whatever became of it', () => {
    expect(inClear(said({ words }, mum.person), [{ row: null, seen: null }], mum.person)).toBe(true);
  });
  it('given their own act that was sealed since, when they take the log, then it is not', () => {
    expect(inClear(said({ words }, mum.person), [{ row: row({ words, sealed: [] }), seen: null }], mum.person)).toBe(false);
    expect(inClear(said({ words }, mum.person), [whole({ words, sealed: [mum.person] })], mum.person)).toBe(true);
  });
  it('given anything that a row does not say, when somebody else takes the log, then it is never in clear', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { minKeys: 1 }),
        fc.string({ minLength: 1 }),
        (data, more) => {
          const rows = [whole({ ...data, by: dad.person })];
          expect(inClear(said(data), rows, mum.person)).toBe(true);
          expect(inClear(said({ ...data, [`x${more}`]: `kept: ${more}` }), rows, mum.person)).toBe(false);
        },
      ),
    );
  });
});
