import { describe, expect, it } from '@jest/globals';
import { changesBetween, headings, profileView, type ProfileRow } from '@heard/domain/profile';
import { farrow, mum, now, rowan, rowansFile } from '../support/people.ts';
import { chose, mumsLine, oseisLine, published, rowansLine, sealed, threeLines, toldLine, took, unsealed } from '../support/profiling.ts';
import { storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { circle, rowanSaid, rowansVoice } from '../support/story.ts';

const row = (...before: readonly Before[]): ProfileRow => shown(profileView, storyOf([...circle, ...before]))[0] as ProfileRow;
const told = [rowanSaid, took(farrow, 'senco', { audience: ['parents', 'educators'] })];
const openly = chose(['parents', 'educators']);
const whole = [...threeLines, rowanSaid, openly, ...told.slice(1), published({ lines: [mumsLine, rowansLine, toldLine] })];

describe('a profile, as it is written down', () => {
  it('given three lines and a page, when they are shown, then with who, whose and since when', () => {
    expect(row(...threeLines, published())).toMatchObject({
      childId: rowansFile,
      audience: ['educators', 'parents', 'child'],
      lines: [
        { lineId: mumsLine, heading: 'admire', by: mum.person, speaker: { as: 'parent' }, written: true, at: now, published: 1 },
        { lineId: rowansLine, heading: 'important', picture: 'dog', speaker: { as: 'child' }, written: true },
        { lineId: oseisLine, heading: 'support', speaker: { as: 'staff' } },
      ],
      pages: [{ version: 1, lines: [mumsLine, rowansLine, oseisLine], lookAgainOn: '2027-03-01', by: farrow.person, at: now }],
    });
  });
  it('given a line taken from a voice, when it is shown, then it is the child’s and says that another wrote it', () => {
    const [line] = row(...told).lines;
    expect(line).toMatchObject({
      speaker: { personId: rowan.person, as: 'child' },
      by: farrow.person,
      written: false,
      inputId: rowansVoice,
    });
  });
  it('given two pages, when the second is held against the first, then what came and what went is there', () => {
    const [first, second] = row(...whole, published({ version: 2, lines: [mumsLine, oseisLine] })).pages;
    expect(changesBetween(first, second!)).toEqual({ added: [oseisLine], gone: [rowansLine, toldLine] });
    expect(changesBetween(undefined, first!)).toEqual({ added: [mumsLine, rowansLine, toldLine], gone: [] });
  });
  it('given a line on two pages, when it is shown, then it stands since the first', () => {
    expect(row(...threeLines, published(), published({ version: 2 })).lines[0]?.published).toBe(1);
  });
  it('given a file without a profile, when a voice is heard, said anew or sealed, then there is no profile still', () => {
    expect(shown(profileView, storyOf([...circle, rowanSaid, openly, sealed(), unsealed()]))).toEqual([]);
  });
  it('given the headings, when they are counted, then they are the three of a one-page profile', () => {
    expect(headings).toEqual(['admire', 'important', 'support']);
  });
});
