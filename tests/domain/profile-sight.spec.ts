import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sightOf, type Standing } from '@heard/domain/child';
import type { Asker, Sight } from '@heard/domain/kernel';
import { profileSeenBy, profileView, type ProfileRow } from '@heard/domain/profile';
import { anId, dad, dara, farrow, mum, now, osei, rowan, rowansFile, shaw } from '../support/people.ts';
import {
  chose,
  mumsLine,
  mumWrote,
  oseisLine,
  oseiWrote,
  published,
  rowansLine,
  sealed,
  threeLines,
  toldLine,
  took,
  unsealed,
  withdrawnLine,
  wrote,
} from '../support/profiling.ts';
import { storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { by, circle, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';

const stands = (asker: Asker, ...as: readonly Omit<Standing, 'childId'>[]): Sight =>
  sightOf(asker, { standings: as.map((one) => ({ ...one, childId: rowansFile })), openTo: [], hidden: [], kin: [] });
const eyes = {
  mum: stands(mum, { as: 'parent', beside: null }),
  dad: stands(dad, { as: 'parent', beside: null }),
  rowan: stands(rowan, { as: 'child', beside: null }),
  osei: stands(osei, { as: 'educator', beside: null }),
  farrow: stands(farrow),
  besideMum: stands(dara, { as: 'supporter', beside: mum.person }),
  besideRowan: stands(dara, { as: 'supporter', beside: rowan.person }),
  worker: stands(shaw, { as: 'supporter', beside: null }),
};
type Eyes = keyof typeof eyes;
const all = Object.keys(eyes) as Eyes[];

const row = (...before: readonly Before[]): ProfileRow => shown(profileView, storyOf([...circle, ...before]))[0] as ProfileRow;
const seen = (who: Eyes, ...before: readonly Before[]): ProfileRow | null => profileSeenBy(row(...before), eyes[who]);
const linesOf = (who: Eyes, ...before: readonly Before[]) => seen(who, ...before)?.lines.map((one) => one.lineId) ?? null;
const lineOf = (who: Eyes, id: string, ...before: readonly Before[]) => seen(who, ...before)?.lines.find((one) => one.lineId === id);
const whoSees = (id: string, ...before: readonly Before[]) => all.filter((who) => linesOf(who, ...before)?.includes(id as never));

const told = [rowanSaid, took(farrow, 'senco', { audience: ['parents', 'educators'] })];
const openly = chose(['parents', 'educators']);
const page = published({ lines: [mumsLine, rowansLine, toldLine] });
const whole = [...threeLines, rowanSaid, openly, ...told.slice(1), page];

describe('a line before it is on a page', () => {
  it.each([
    ['Mum’s', mumsLine, ['mum', 'osei', 'farrow', 'besideMum']],
    ['Rowan’s own', rowansLine, ['rowan', 'osei', 'farrow', 'besideRowan']],
    ['Mr Osei’s', oseisLine, ['osei', 'farrow']],
  ])('given %s, when everybody looks, then only its author, who stands beside them, and school meet it', (_whose, id, who) =>
    expect(whoSees(id, ...threeLines)).toEqual(who),
  );
  it('given Mum’s line alone, when Dad looks, then there is no profile at all', () => {
    expect(seen('dad', mumWrote)).toBeNull();
    expect(seen('worker', mumWrote)).toBeNull();
  });
  it('given words of Rowan’s for Ms Farrow alone, when she takes a line from them, then nobody but he meets it', () => {
    const alone = took(farrow, 'senco', { audience: [] });
    expect(whoSees(toldLine, rowanSaid, chose([]), alone)).toEqual(['rowan', 'farrow', 'besideRowan']);
  });
  it('given words of Rowan’s for his teacher too, when a line is taken from them, then the teacher meets it, and no parent', () => {
    expect(whoSees(toldLine, rowanSaid, took(farrow, 'senco', { audience: ['educators'] }))).toEqual([
      'rowan',
      'osei',
      'farrow',
      'besideRowan',
    ]);
  });
  it('given Mum took a line from what Rowan told her, when others look, then it is hers, his and the school’s', () => {
    expect(whoSees(toldLine, rowanSaid, took(mum, 'parent'))).toEqual(['mum', 'rowan', 'farrow', 'besideMum', 'besideRowan']);
  });
});

describe('a page', () => {
  it('given a page, when everybody near looks, then everybody reads each line of it', () => {
    for (const id of [mumsLine, rowansLine, toldLine]) expect(whoSees(id, ...whole)).toEqual(all);
    expect(whoSees(oseisLine, ...whole)).toEqual(['osei', 'farrow']);
  });
  it('given Mum’s line on it, when the other home and Rowan read it, then it is the family’s: not whose, not from where, not when', () => {
    const from = wrote(mum, 'parent', { inputId: mumsConcern });
    const story = [from, ...threeLines.slice(1), published()];
    for (const who of ['dad', 'rowan', 'worker', 'besideRowan'] as const) {
      expect(lineOf(who, mumsLine, ...story)).toMatchObject({
        words: 'He always waits for whoever is last.',
        speaker: { personId: null, as: 'parent' },
        by: null,
        inputId: null,
        at: null,
      });
      expect(JSON.stringify(lineOf(who, mumsLine, ...story))).not.toContain(mum.person);
    }
    for (const who of ['mum', 'besideMum', 'farrow'] as const)
      expect(lineOf(who, mumsLine, ...story)).toMatchObject({ by: mum.person, inputId: mumsConcern });
    expect(lineOf('osei', mumsLine, ...story)).toMatchObject({ by: mum.person, inputId: null });
  });
  it('given Rowan’s line that Mum took, when Dad reads it, then it is Rowan’s, and not from whom', () => {
    const story = [rowanSaid, openly, took(mum, 'parent', { audience: ['parents', 'educators'] }), published({ lines: [toldLine] })];
    expect(lineOf('dad', toldLine, ...story)).toMatchObject({
      speaker: { personId: rowan.person, as: 'child' },
      by: null,
      at: null,
      written: false,
    });
  });
  it('given Mr Osei’s line on it, when family reads it, then it says who', () => {
    expect(lineOf('dad', oseisLine, ...threeLines, published())).toMatchObject({ by: osei.person, speaker: { personId: osei.person } });
  });
  it('given who was asked, when a family reads it, then they learn of themselves and Rowan', () => {
    const story = [...threeLines, published({ asked: [rowan.person, mum.person, dad.person] })];
    const asked = (who: Eyes) => seen(who, ...story)?.pages[0]?.asked;
    expect(asked('mum')).toEqual([rowan.person, mum.person]);
    expect(asked('dad')).toEqual([rowan.person, dad.person]);
    expect(asked('osei')).toEqual([rowan.person]);
    expect(asked('farrow')).toEqual([rowan.person, mum.person, dad.person]);
  });
  it('given Rowan narrows who reads what he told, when parents look at the page, then that line is gone from it, and nothing says so', () => {
    const narrowed = [...whole, chose(['educators'])];
    expect(whoSees(toldLine, ...narrowed)).toEqual(['rowan', 'osei', 'farrow', 'besideRowan']);
    for (const who of ['mum', 'dad', 'worker', 'besideMum'] as const) {
      expect(seen(who, ...narrowed)?.pages[0]?.lines).toEqual([mumsLine, rowansLine]);
      expect(JSON.stringify(seen(who, ...narrowed))).not.toContain(toldLine);
    }
    expect(lineOf('farrow', toldLine, ...narrowed)?.audience).toEqual(['educators']);
    expect(lineOf('osei', toldLine, ...narrowed)?.audience).toEqual(['educators']);
    expect(lineOf('mum', toldLine, ...whole)?.audience).toBeNull();
  });
  it('given what he told is sealed, when anybody looks, then that line is nowhere; unsealed, it is there again', () => {
    expect(whoSees(toldLine, ...whole, sealed())).toEqual([]);
    expect(whoSees(toldLine, ...whole, sealed(), unsealed())).toEqual(all);
    for (const who of all) expect(JSON.stringify(seen(who, ...whole, sealed()))).not.toContain(toldLine);
  });
  it('given he says it anew, when the page is read, then school and he are told that the line is older', () => {
    const anew = { ...(rowanSaid.event.data as object), voiceId: anId(0x93), insteadOf: rowansVoice };
    const story = [...whole, by(rowan, 'child', { ...rowanSaid.event, data: anew })];
    expect(all.filter((who) => lineOf(who, toldLine, ...story)?.anew)).toEqual(['rowan', 'osei', 'farrow', 'besideRowan']);
  });
});

describe('a line that was taken back', () => {
  const off = withdrawnLine(farrow, 'senco', mumsLine, 'It names another child.');
  it('given it was on a page, when everybody looks, then only its author and whoever leads meet it, with the reason', () => {
    expect(whoSees(mumsLine, ...whole, off)).toEqual(['mum', 'farrow', 'besideMum']);
    expect(lineOf('mum', mumsLine, ...whole, off)?.withdrawn).toEqual({ by: farrow.person, at: now, reason: 'It names another child.' });
    expect(seen('dad', ...whole, off)?.pages[0]?.lines).toEqual([rowansLine, toldLine]);
  });
  it('given Mr Osei’s line, when he takes it back, then family never hear of it', () =>
    expect(seen('dad', oseiWrote, withdrawnLine(osei, 'educator', oseisLine))).toBeNull());
});

describe('a line that was said better', () => {
  const better = wrote(mum, 'parent', { lineId: anId(0xb4), rewords: mumsLine });
  it('given Mum’s newer words are on no page, when others read the older, then nothing says that there are newer', () => {
    expect(lineOf('dad', mumsLine, ...whole, better)).toMatchObject({ followed: false });
    expect(JSON.stringify(seen('dad', ...whole, better))).toEqual(JSON.stringify(seen('dad', ...whole)));
    expect(lineOf('mum', mumsLine, ...whole, better)).toMatchObject({ followed: true });
  });
  it('given the newer are on the next page, when Dad reads it, then he sees which they follow', () => {
    const story = [...whole, better, published({ version: 2, lines: [anId(0xb4), rowansLine] })];
    expect(lineOf('dad', anId(0xb4), ...story)).toMatchObject({ rewords: mumsLine });
    expect(lineOf('dad', mumsLine, ...story)).toMatchObject({ followed: true });
  });
  it('given the older was never on a page, when the newer is, then the older stays unknown', () => {
    const story = [mumWrote, better, published({ lines: [anId(0xb4)] })];
    expect(lineOf('dad', anId(0xb4), ...story)).toMatchObject({ rewords: null });
    expect(JSON.stringify(seen('dad', ...story))).not.toContain(mumsLine);
  });
});

describe('what one home does, in the eyes of the other', () => {
  const deed = fc.constantFrom(
    wrote(mum, 'parent', { lineId: anId(0xc1), inputId: mumsConcern }),
    wrote(mum, 'parent', { lineId: anId(0xc2), rewords: mumsLine }),
    withdrawnLine(mum, 'parent', anId(0xc1)),
    withdrawnLine(farrow, 'senco', anId(0xc2), 'Because.'),
    took(mum, 'parent', { lineId: anId(0xc3) }),
  );
  it('given any of Mum’s deeds that put nothing on a page, when Dad looks before and after, then he sees the same', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
        for (const who of ['dad', 'worker'] as const) expect(seen(who, ...whole, ...deeds)).toEqual(seen(who, ...whole));
      }),
      { numRuns: 100 },
    );
  });
});
