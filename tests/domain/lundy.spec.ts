import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inputView, type InputRow } from '@heard/domain/input';
import { schoolDaysBetween } from '@heard/domain/clock';
import { childId, dayOf } from '@heard/domain/kernel';
import { fourPartsOf, heardIn, modes, schoolYearOf } from '@heard/domain/voice';
import { anId, day, farrow, halfTerm, osei, rowan, rowansFile } from '../support/people.ts';
import { randomStory } from '../support/random-story.ts';
import { storyOf, type Before } from '../support/record.ts';
import { rowsAfter, shown } from '../support/shown.ts';
import {
  by,
  bySenco,
  card,
  changed,
  circle,
  closed,
  decided,
  mumSaid,
  mumsConcern,
  reopened,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';
import { oseiSaw, rowanDrew, rowansDrawing } from '../support/voicing.ts';

const read = (id: string, who = farrow): Before =>
  by(who, who === farrow ? 'senco' : 'educator', { type: 'InputRead', data: { childId: rowansFile, inputId: id } });
const rowsOf = (...before: readonly Before[]): readonly InputRow[] => shown(inputView, storyOf([...circle, ...before]));
const rowOf = (id: string, ...before: readonly Before[]): InputRow => {
  const row = rowsAfter(inputView, storyOf([...circle, ...before])).get(`${rowansFile}/${id}`) as InputRow | undefined;
  if (!row) throw new Error('no such row');
  return row;
};
const parts = (id: string, ...before: readonly Before[]) =>
  fourPartsOf(rowOf(id, ...before), (from, to) => schoolDaysBetween(dayOf(from), dayOf(to), [halfTerm]));
const on = (at: string, before: Before): Before => ({
  ...before,
  who: { ...before.who, at: `${at}T09:00:00.000Z` as never, today: day(at) },
});

describe('the four parts of one voice', () => {
  it('given what Rowan drew and said aloud, when it is looked at, then its space, its modes and the help are as they were noted', () => {
    const { space, voice, audience } = parts(rowansDrawing, rowanDrew);
    expect(space).toEqual({ place: 'quiet-room', near: 'grown-up' });
    expect(voice).toEqual({ modes: ['faces', 'sort', 'draw', 'sound'], help: ['read-aloud'], scribed: false, readBack: null });
    expect(audience).toEqual({ chosen: [], readers: 0, readAfter: null });
  });
  it('given nobody who noted where he was, when it is looked at, then that is not known', () =>
    expect(parts(rowansVoice, rowanSaid).space).toBeNull());
  it('given two readers, when it is looked at, then each counts once and the first day counts', () => {
    const later = [on('2026-09-10', read(rowansVoice)), on('2026-09-11', read(rowansVoice, osei)), on('2026-09-14', read(rowansVoice))];
    expect(parts(rowansVoice, rowanSaid, ...later).audience).toEqual({ chosen: ['parents'], readers: 2, readAfter: 3 });
  });
  it('given a decision that it changed, when it is looked at, then it had influence and he was told, and has not looked yet', () => {
    const after = on('2026-09-14', decided({ influences: [changed(rowansVoice)], forChild: card }));
    expect(parts(rowansVoice, rowanSaid, after).influence).toEqual({
      effect: 'changed',
      answeredAfter: 5,
      told: true,
      seen: false,
      missed: 0,
    });
  });
  it('given “not what I meant”, when it is looked at, then it waits again and the miss stays', () => {
    const { influence } = parts(rowansVoice, rowanSaid, closed(rowansVoice, card), reopened(rowan, 'child', rowansVoice, null));
    expect(influence).toEqual({ effect: null, answeredAfter: null, told: true, seen: false, missed: 1 });
  });
  it('given a card that he put away, when it is looked at, then he has seen it', () => {
    const noted = by(rowan, 'child', { type: 'AnswerNoted', data: { childId: rowansFile, inputId: rowansVoice, decisionId: null } });
    expect(parts(rowansVoice, rowanSaid, closed(rowansVoice, card), noted).influence.seen).toBe(true);
  });
});

describe('a year of being heard', () => {
  const silent = childId.parse(anId(0x77));
  it('given a concern, an observation and two voices, when a year is counted, then only what children said counts', () => {
    const rows = rowsOf(
      mumSaid,
      oseiSaw,
      rowanSaid,
      rowanDrew,
      bySenco({ type: 'InputRead', data: { childId: rowansFile, inputId: mumsConcern } }),
    );
    const year = heardIn(rows, [rowansFile, silent], [halfTerm]);
    expect(year).toMatchObject({ voices: 2, children: 1, unheard: 1, space: 1, unread: 2, readAtOnce: 0, told: 0, missed: 0 });
    expect(year.byMonth).toEqual([{ month: '2026-09', voices: 2 }]);
    expect(year.modes).toEqual({ faces: 2, pictures: 1, sort: 1, draw: 1, sound: 1, photo: 0, words: 0 });
  });
  it('given any story, when it is counted, then every voice has one effect and no part is larger than the whole', () => {
    fc.assert(
      fc.property(randomStory, ({ events }) => {
        const year = heardIn(shown(inputView, events), [rowansFile], [halfTerm]);
        const { changed: did, partly, not, other, waiting } = year.effects;
        expect(did + partly + not + other + waiting).toBe(year.voices);
        expect(year.byMonth.reduce((sum, one) => sum + one.voices, 0)).toBe(year.voices);
        for (const part of [...modes.map((mode) => year.modes[mode]), year.space, year.told, year.missed, year.readAtOnce + year.unread])
          expect(part).toBeLessThanOrEqual(year.voices);
        expect(year.children + year.unheard).toBe(1);
      }),
    );
  });
  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-08-31', '2025-09-01'],
    ['2026-12-31', '2026-09-01'],
    ['2027-01-01', '2026-09-01'],
  ])('given %s, when its school year is asked for, then it began on %s', (today, began) => expect(schoolYearOf(day(today))).toBe(began));
});
