import { describe, expect, it } from '@jest/globals';
import { linesOn, sourceOf, waiting } from '../../../apps/portal/src/app/profile/lines.ts';
import { begun, chosenOf, gapsIn, halfAYearAfter, moved, runOff, turned } from '../../../apps/portal/src/app/profile/making.ts';
import {
  familyWrote,
  line,
  mumsLine,
  oseisLine,
  oseiWrote,
  page,
  profile,
  rowansLine,
  rowanTold,
  rowanWrote,
  toldLine,
} from './rowans-profile.ts';

const off = { by: 'x', at: 'x', reason: null } as never;
const ids = (lines: readonly { readonly lineId: string }[]): readonly string[] => lines.map((one) => one.lineId);
const four = [line(), rowanWrote(), rowanTold(), oseiWrote()];

describe('given a page and lines', () => {
  it('when the sheet is made then it has the lines of the page, and none that was taken back or is kept by the child', () => {
    expect(ids(linesOn(page(), four))).toEqual([mumsLine, rowansLine, toldLine]);
    expect(ids(linesOn(page(), [line({ withdrawn: off }), rowanWrote(), rowanTold({ audience: ['parents'] })]))).toEqual([rowansLine]);
    expect(linesOn(undefined, four)).toEqual([]);
  });
  it('when it is said whose a line is then a family’s has no name, for school neither: the sheet may hang on a wall', () => {
    const of = profile();
    expect(four.map((one) => sourceOf(one, of))).toEqual([
      ['family', 'Rowan'],
      ['child', 'Rowan'],
      ['told', 'Rowan'],
      ['staff', 'Mr Osei'],
    ]);
    expect(sourceOf(familyWrote(), of)).toEqual(['family', 'Rowan']);
  });
  it('when it is asked what waits then it is what is on no page, newest first', () => {
    expect(ids(waiting(profile({ lines: four, pages: [page({ lines: [rowansLine] })] })))).toEqual([oseisLine, toldLine, mumsLine]);
    expect(ids(waiting(profile({ lines: [line({ followed: true }), rowanWrote({ withdrawn: off })] })))).toEqual([]);
  });
});

describe('given a page that is being made', () => {
  it('when it begins then with all that may stand on the first, and with what the last one has after that', () => {
    expect(begun(profile({ lines: four })).lines).toEqual([mumsLine, rowansLine, toldLine, oseisLine]);
    expect(begun(profile({ lines: four, pages: [page({ lines: [rowansLine, mumsLine] })] })).lines).toEqual([rowansLine, mumsLine]);
    expect(begun(profile({ lines: [rowanTold({ anew: true }), rowanWrote({ audience: ['parents'] })] })).lines).toEqual([]);
  });
  it('when a line of the last page was said better then the better stands in its place', () => {
    const better = line({ lineId: oseisLine, rewords: mumsLine });
    expect(begun(profile({ lines: [line({ followed: true }), better], pages: [page({ lines: [mumsLine] })] })).lines).toEqual([oseisLine]);
  });
  it('when a line is moved then it changes places under its own heading alone', () => {
    const lines = [line(), line({ lineId: oseisLine }), rowanWrote()];
    expect(moved(lines, oseisLine, -1)).toEqual([oseisLine, mumsLine, rowansLine]);
    expect(moved(lines, oseisLine, 1)).toEqual([mumsLine, oseisLine, rowansLine]);
    expect(moved(lines, rowansLine, -1)).toEqual([mumsLine, oseisLine, rowansLine]);
    expect(turned([mumsLine, rowansLine], mumsLine)).toEqual([rowansLine]);
    expect(turned([rowansLine], mumsLine)).toEqual([rowansLine, mumsLine]);
  });
  it('when lines have gone since it was kept then they are left out', () => {
    const making = { ...begun(profile({ lines: four })), lines: [mumsLine, toldLine, rowansLine] };
    expect(ids(chosenOf(making, profile({ lines: [line(), rowanTold({ audience: [] })] })))).toEqual([mumsLine]);
  });
  it('when something is missing then each gap is named at its field', () => {
    const of = profile({ lines: four });
    const gaps = (over: object) => gapsIn({ ...begun(of), ...over }, of).map(([field, word]) => [field, word]);
    expect(gaps({})).toEqual([]);
    expect(gaps({ lines: [], withoutChild: 'Too young.' })).toEqual([['make-lines', 'profile.make.gap-lines']]);
    expect(gaps({ lines: [mumsLine] })).toEqual([['make-without', 'profile.make.gap-child']]);
    expect(gaps({ lines: [mumsLine], withoutChild: 'Too young.' })).toEqual([]);
    expect(gaps({ lookAgainOn: '2026-09-10' })).toEqual([['make-again', 'profile.make.gap-again']]);
  });
  it('when it is more than one side then the lines that run off are the last of the page, and it is not sent', () => {
    const many = Array.from({ length: 14 }, (_, at) => line({ lineId: `many-${at}` as never, heading: 'support', words: 'w'.repeat(180) }));
    const of = profile({ lines: [...many, rowanWrote()] });
    expect(runOff(begun(of), of).length).toBeGreaterThan(3);
    expect(gapsIn(begun(of), of).map(([field]) => field)).toEqual(['make-lines']);
  });
  it.each([
    ['2026-09-10', '2027-03-10'],
    ['2026-08-31', '2027-02-28'],
    ['2026-12-31', '2027-06-30'],
  ])('when it is %s then half a year later is %s', (today, later) => expect(halfAYearAfter(today)).toBe(later));
});
