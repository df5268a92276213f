import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { views } from '@heard/domain';
import { addDays, asPerson, dayOf, type Row } from '@heard/domain/kernel';
import { notKnownThen, stoodOn, underToday, wasKnown } from '@heard/domain/then';
import { day, moment, rowan, rowansFile } from '../support/people.ts';
import { firstDay, longStory, midnightAfter, recordedBy, someDay } from '../support/long-story.ts';
import { storyOf } from '../support/record.ts';
import { rowsAfter } from '../support/shown.ts';
import { dadsConcern, dadSaid, enrolled, mumSaid } from '../support/story.ts';

const plainly = (rows: ReadonlyMap<string, Row> | undefined) => Object.fromEntries(rows ?? []);

describe('the record as it stood at the end of a day', () => {
  it('given any story and any day, when it is asked what stood, then it is what a replay of the events up to that midnight shows', () => {
    fc.assert(
      fc.property(longStory, someDay, (story, on) => {
        const until = recordedBy(story, on);
        const stood = stoodOn(views, story, on);
        for (const view of views) expect(plainly(stood.get(view.name))).toEqual(plainly(rowsAfter(view, until)));
      }),
      { numRuns: 150 },
    );
  });

  it('given any story, when a day to come is asked for, then it is today; when a day before the beginning is, then nothing stood', () => {
    fc.assert(
      fc.property(longStory, fc.nat(400), (story, days) => {
        const last = story.map((event) => dayOf(event.meta.recordedAt)).reduce((a, b) => (a > b ? a : b));
        const [after, before] = [stoodOn(views, story, addDays(last, days)), stoodOn(views, story, addDays(firstDay, -1 - days))];
        for (const view of views) expect(plainly(after.get(view.name))).toEqual(plainly(rowsAfter(view, story)));
        expect([...before.values()].every((rows) => rows.size === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('given any story, when two days are compared, then what was known on the earlier was known on the later', () => {
    fc.assert(
      fc.property(longStory, someDay, fc.nat(60), (story, on, days) => {
        const [earlier, later] = [stoodOn(views, story, on), stoodOn(views, story, addDays(on, days))];
        for (const [view, rows] of earlier) for (const key of rows.keys()) expect(later.get(view)?.has(key)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('given two nodes whose clocks differ at midnight, when it is asked what stood, then what was recorded in time stands, whatever was appended before it', () => {
    const story = storyOf([enrolled, mumSaid, dadSaid]).map((event, index) => {
      const recordedAt = moment(['2026-03-20T09:00:00.000Z', '2026-03-21T00:00:00.000Z', '2026-03-20T23:59:59.999Z'][index] ?? '');
      return { ...event, meta: { ...event.meta, recordedAt } };
    });
    const stood = stoodOn(views, story, firstDay).get('input');
    expect([...(stood?.values() ?? [])]).toMatchObject([{ inputId: dadsConcern }]);
  });

  it('given an event that a fold cannot take, when it is asked what stood, then it is set aside there and the others go on, as in the tables', () => {
    const broken = {
      name: 'broken',
      version: 1,
      on: {
        ChildEnrolled: { keys: () => ['a'], fold: () => ({}) as never },
        ChildPlaced: {
          keys: () => ['a'],
          fold: () => {
            throw new Error('no');
          },
        },
      },
    };
    const story = ['ChildEnrolled', 'ChildPlaced'].map((type) => ({ type, meta: { recordedAt: moment('2026-03-20T09:00:00.000Z') } }));
    expect(plainly(stoodOn([broken as never], story as never, day('2026-03-20')).get('broken'))).toEqual({ a: {} });
  });
});

describe('the end of a day in England', () => {
  it.each([
    ['summer time begins', '2025-03-30', '2025-03-30T22:59:59.999Z', '2025-03-30T23:00:00.000Z'],
    ['the day before it', '2025-03-29', '2025-03-29T23:59:59.999Z', '2025-03-30T00:00:00.000Z'],
    ['summer time ends', '2025-10-26', '2025-10-26T23:59:59.999Z', '2025-10-27T00:00:00.000Z'],
    ['the day before that', '2025-10-25', '2025-10-25T22:59:59.999Z', '2025-10-25T23:00:00.000Z'],
  ])(
    'given the day on which %s, when something is recorded a millisecond before and at its end, then one was known and the other not',
    (_what, on, before, after) => {
      expect([wasKnown(moment(before), day(on)), wasKnown(moment(after), day(on))]).toEqual([true, false]);
      expect(midnightAfter(day(on))).toBe(Date.parse(after));
    },
  );

  it.each([
    ['on the day, recorded on the day', '2025-03-03T09:00:00.000Z', '2025-03-03T23:59:59.999Z', false],
    ['on the day, recorded the next', '2025-03-03T23:59:59.999Z', '2025-03-04T00:00:00.000Z', true],
    ['the day after', '2025-03-04T00:00:00.000Z', '2025-03-05T09:00:00.000Z', false],
    ['long before, recorded long after', '2024-12-01T09:00:00.000Z', '2025-06-01T09:00:00.000Z', true],
  ])(
    'given something that happened %s, when it is asked whether it was not known then, then: %s %s %s',
    (_when, happened, recordedAt, is) =>
      expect(notKnownThen({ occurredAt: moment(happened), recordedAt: moment(recordedAt) }, day('2025-03-03'))).toBe(is),
  );
});

describe('a row of then under the rights of today', () => {
  const row = {
    schoolId: rowan.school,
    childId: rowansFile,
    words: 'then',
    audience: ['parents'],
    own: [rowan.person],
    openTo: ['a'],
    sealed: null,
  };
  it('given rights that are others today, when it is put under them, then all of them are today’s and what it says is of then', () => {
    const rights = { audience: [], own: [asPerson(rowansFile)], openTo: [], sealed: [] };
    expect(underToday(row as never, { ...row, ...rights, words: 'now' } as never)).toEqual({ ...row, ...rights });
  });
  it('given a row that is never opened to an agency nor sealed, when it is put under today, then it has no such field', () => {
    const { openTo: _, sealed: __, ...plain } = row;
    expect(Object.keys(underToday(plain as never, plain as never))).toEqual(Object.keys(plain));
  });
});
