import { describe, expect, it } from '@jest/globals';
import { noCircle, type Circle } from '@heard/domain/child';
import { consentSeenBy, consentView } from '@heard/domain/consent';
import { decisionView } from '@heard/domain/decision';
import { inputView } from '@heard/domain/input';
import { consentsInForce, daysToChoose, inForceOn, laterThan, registerOn, registerView } from '@heard/domain/then';
import { whoView } from '@heard/domain/child';
import type { Sight } from '@heard/domain/kernel';
import { declined, gave, requested, step, withdrew } from '../support/consenting.ts';
import { anId, dad, day, farrow, mum, on, osei, rowansFile, type Who } from '../support/people.ts';
import { storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { bySenco, circle, concernRaised, decided, enrolled, enrolment, mumSaid, nest, nestAgain } from '../support/story.ts';

const at = ({ as, event }: Before, who: typeof mum, date: string): Before => ({ as, event, who: on(who, date) });
const happened = (before: readonly Before[], occurredAt: string) =>
  storyOf(before).map((event) => ({ ...event, meta: { ...event.meta, occurredAt: occurredAt as never } }));

describe('what was recorded later', () => {
  const late = { who: on(osei, '2026-09-14'), as: 'educator' as const, event: concernRaised(anId(9), osei, 'staff', 'He hid on Monday.') };
  const rows = shown(inputView, [...storyOf([mumSaid]), ...happened([late], '2026-09-07T12:00:00.000Z')]);
  const decisions = shown(decisionView, happened([at(decided(), farrow, '2026-09-16')], '2026-09-08T09:00:00.000Z'));

  it.each([
    ['the day before it happened', '2026-09-06', []],
    ['the day on which it happened', '2026-09-07', ['concern']],
    ['the day before it was written down', '2026-09-13', ['concern', 'decision']],
    ['the day on which it was written down', '2026-09-14', ['decision']],
    ['a day after all', '2026-09-16', []],
  ])('given %s, when it is asked what was not known then, then what happened by then and was written down later', (_what, date, what) => {
    expect(laterThan(rows, decisions, day(date)).map((one) => one.what)).toEqual(what);
  });

  it('given something that was not known then, when it is listed, then no word of it is there', () => {
    const [one] = laterThan(rows, [], day('2026-09-10'));
    expect(one).toMatchObject({ by: osei.person, as: 'staff', recordedAt: '2026-09-14T08:10:00.000Z' });
    expect(JSON.stringify(one)).not.toContain('Monday');
  });
});

describe('what was in force', () => {
  const looked = decided({ decisionId: nestAgain, from: '2026-10-05', reviewOn: '2027-03-01', follows: nest });
  const rows = shown(decisionView, storyOf([decided(), at(looked, farrow, '2026-09-28')]));
  it.each([
    ['before it begins', '2026-09-13', []],
    ['on its first day', '2026-09-14', [nest]],
    ['when it was looked at again, and the next has not begun', '2026-10-04', [nest]],
    ['when the next has begun', '2026-10-05', [nestAgain]],
  ])('given a decision %s, when it is asked what is in force, then: %s %s', (_when, date, ids) =>
    expect(inForceOn(rows, day(date))).toEqual(ids),
  );
  it('given decisions, when days to choose are asked for, then those of decisions and of reviews up to today, oldest first', () => {
    expect(daysToChoose(rows, day('2026-12-11')).map(({ day: one, why }) => `${one} ${why}`)).toEqual([
      '2026-09-07 decided',
      '2026-09-28 decided',
      '2026-12-11 review',
    ]);
  });
});

describe('consents in force', () => {
  const sight: Sight = {
    person: mum.person,
    school: mum.school,
    wholeSchool: false,
    safeguards: false,
    kin: [rowansFile],
    asEducator: [],
    asParent: [rowansFile],
    asChild: null,
    asSupporter: [],
    openTo: [],
    hidden: [],
  };
  const known = (before: readonly Before[]): Circle => shown(whoView, storyOf([...circle, ...before]))[0]?.circle ?? noCircle;
  const lead = (before: readonly Before[], date = '2026-09-10') =>
    consentsInForce(shown(consentView, storyOf(before)), known([]), day(date)).length;
  const own = (who: Who, before: readonly Before[], date = '2026-09-10') => {
    const seen = shown(consentView, storyOf(before)).map((row) =>
      consentSeenBy(row, { ...sight, person: { mum, dad, osei }[who as 'mum'].person }),
    );
    return consentsInForce(seen, null, day(date)).length;
  };
  const asked = requested();

  it('given Dad’s yes, when it is asked what is in force, then the lead is told, Dad his own yes, and Mum nothing', () => {
    const story = [asked, gave(dad)];
    expect([lead(story), own('dad', story), own('mum', story), own('osei', story)]).toEqual([1, 1, 0, 0]);
  });
  it.each([
    ['nobody answered', [asked], 0, 0],
    ['Mum agreed and Dad did not', [asked, gave(mum), declined(dad)], 0, 1],
    ['Mum agreed and took it back', [asked, gave(mum), withdrew(mum)], 0, 0],
    ['school took the request back', [asked, gave(mum), bySenco(step('Closed', { reason: 'Not needed.' }))], 0, 0],
  ])('given that %s, when it is asked what is in force, then the lead is told %s %s', (_what, story, ofLead, ofMum) => {
    expect([lead(story), own('mum', story)]).toEqual([ofLead, ofMum]);
  });
  it.each([
    ['the day before its first', '2026-09-06', 0],
    ['its first day', '2026-09-07', 1],
    ['its last day', '2027-07-21', 1],
    ['the day after', '2027-07-22', 0],
  ])('given a yes on %s, when it is asked what is in force, then: %s %s', (_when, date, count) => {
    const story = [asked, gave(mum)];
    expect([lead(story, date), own('mum', story, date)]).toEqual([count, count]);
  });
});

describe('the register as it stood', () => {
  const placed = (date: string, className: string): Before =>
    at(bySenco({ type: 'ChildPlaced', data: { childId: rowansFile, place: { yearGroup: '4', className } } }), farrow, date);
  const ada: Before = at(
    bySenco({
      type: 'ChildEnrolled',
      data: { ...enrolment, childId: anId(0x30), name: 'Ada Marlowe', called: 'Ada', sen: { provision: 'N', needs: [] } },
    }),
    farrow,
    '2026-09-10',
  );
  const rows = shown(registerView, storyOf([enrolled, ada, placed('2026-09-21', 'Owls')]));

  it.each([
    ['before the first', '2026-09-06', []],
    ['when one is there', '2026-09-07', ['Rowan Ashby 3 Kestrels K']],
    ['when both are', '2026-09-10', ['Ada Marlowe 3 Kestrels N', 'Rowan Ashby 3 Kestrels K']],
    ['after he was placed anew', '2026-09-21', ['Ada Marlowe 3 Kestrels N', 'Rowan Ashby 4 Owls K']],
  ])('given a day %s, when the register is asked for, then it has who was on it, where, and with what', (_when, date, lines) => {
    const { children } = registerOn(rows, day(date), day('2026-10-01'));
    expect(children.map((one) => `${one.name} ${one.yearGroup} ${one.className} ${one.sen.provision}`)).toEqual(lines);
  });
  it('given children with different provision, when they are counted, then each counts once', () =>
    expect(registerOn(rows, day('2026-09-30'), day('2026-10-01')).counts).toEqual({ N: 1, K: 1, E: 0 }));
  it.each([
    ['2026-09-30', '2026-05-21'],
    ['2026-10-01', '2026-10-01'],
    ['2026-01-14', '2025-10-02'],
    ['2026-01-15', '2026-01-15'],
    ['2025-05-15', '2025-05-15'],
  ])('given that today is %s, when census days are offered, then the last is %s', (today, last) =>
    expect(registerOn(rows, day('2026-09-30'), day(today)).census.at(-1)).toBe(last),
  );
  it('given a place written down late, when the days between are asked for, then it is not on the register and is listed as not known', () => {
    const late = shown(registerView, [...storyOf([enrolled]), ...happened([placed('2026-09-21', 'Owls')], '2026-09-14T09:00:00.000Z')]);
    const of = (date: string) => registerOn(late, day(date), day('2026-10-01')).later.map((one) => `${one.what} ${one.className}`);
    expect([of('2026-09-13'), of('2026-09-14'), of('2026-09-20'), of('2026-09-21')]).toEqual([[], ['placed Owls'], ['placed Owls'], []]);
    expect(registerOn(late, day('2026-09-20'), day('2026-10-01')).children[0]?.className).toBe('Kestrels');
  });
});
