import { describe, expect, it } from '@jest/globals';
import {
  besideOn,
  calledIn,
  capacitiesIn,
  child,
  familyOn,
  isKinOn,
  mayNotConsent,
  ordersOn,
  whoMayConsent,
  type ChildState,
  type Circle,
} from '@heard/domain/child';
import {
  anId,
  calendar,
  carerToBe,
  dad,
  dara,
  day,
  farrow,
  gran,
  lark,
  mum,
  neighbour,
  okafor,
  on,
  osei,
  rowan,
  rowansFile,
  shaw,
  vale,
} from '../support/people.ts';
import { stateAfter, storyOf, type Before } from '../support/record.ts';
import { bySenco, circle, relationship } from '../support/story.ts';
import { hasSupporter, lifted, noContact, ordered, seen, supporterEnded } from '../support/who-is-who.ts';

const circleOf = (...before: readonly Before[]): Circle => (stateAfter(child, storyOf([...circle, ...before])) as ChildState).circle;
const related = (who: { person: string }, over: object = {}): Before =>
  bySenco({ type: 'RelationshipRecorded', data: { ...relationship(who as never, 'Somebody', 'other'), ...over } });
const sees = (whole: Circle, who: { person: never }, ...days: readonly string[]) =>
  days.map((one) => familyOn(whole, who.person, day(one)));
const mayNot = (whole: Circle, who: { person: string }, date = '2026-09-07') => mayNotConsent(whole, who.person as never, day(date));

describe('who sees a child’s file', () => {
  it.each([
    ['Mum', mum, ['parent']],
    ['Rowan', rowan, ['child']],
    ['Gran, whose line ended today', gran, []],
    ['Gran yesterday', on(gran, '2026-09-06'), ['parent']],
    ['Jo, whose line begins tomorrow', carerToBe, []],
    ['Jo tomorrow', on(carerToBe, '2026-09-08'), ['parent']],
    ['a neighbour', neighbour, []],
    ['his teacher', osei, ['educator']],
    ['another teacher', lark, []],
    ['the SENCO', farrow, ['senco']],
    ['another school’s SENCO', vale, []],
    ['the calendar', calendar, ['calendar']],
    ['Dara, beside Mum', dara, ['supporter']],
    ['somebody with two roles', { ...farrow, roles: ['senco', 'head', 'operator'] as const }, ['senco', 'head']],
  ])('given Rowan’s circle, when %s asks, then it is in these capacities', (_who, who, capacities) => {
    expect(capacitiesIn(circleOf(hasSupporter()), who)).toEqual(capacities);
  });

  it('given an order that takes sight from Dad, when its days go by, then he is shut out on the first and the last and back the day after', () => {
    const whole = circleOf(seen(), ordered({ from: '2026-09-08', lastDay: '2026-09-10' }));
    expect(sees(whole, dad as never, '2026-09-07', '2026-09-08', '2026-09-10', '2026-09-11')).toEqual(['parent', null, null, 'parent']);
    expect(sees(whole, mum as never, '2026-09-08')).toEqual(['parent']);
  });
  it('given an order that is lifted, when that day dawns, then it no longer holds; without a last day it holds on', () => {
    const open = circleOf(seen(), ordered({ lastDay: null }));
    expect(sees(open, dad as never, '2036-01-01')).toEqual([null]);
    const whole = circleOf(seen(), ordered({ lastDay: null }), lifted('2026-10-01'));
    expect(sees(whole, dad as never, '2026-09-30', '2026-10-01')).toEqual([null, 'parent']);
    expect(ordersOn(whole, day('2026-09-30')).map((one) => one.orderId)).toEqual([noContact]);
  });
  it('given an order that takes consent alone, when Dad looks, then he sees', () => {
    const whole = circleOf(seen(), ordered({ limits: [{ personId: dad.person, cannot: ['consent'] }] }));
    expect(sees(whole, dad as never, '2026-09-07')).toEqual(['parent']);
    expect(mayNot(whole, dad)).toBe('order-forbids');
  });
  it('given the head is his aunt, when she asks, then as family or not at all, never as staff: not even while an order shuts her out', () => {
    const aunt = related(okafor);
    expect(capacitiesIn(circleOf(aunt), okafor)).toEqual(['parent']);
    const shut = ordered({ limits: [{ personId: okafor.person, cannot: ['see'] }] });
    expect(capacitiesIn(circleOf(aunt, seen(), shut), okafor)).toEqual([]);
    expect(isKinOn(circleOf(aunt, seen(), shut), okafor.person, day('2026-09-07'))).toBe(true);
  });
});

describe('who stands beside whom', () => {
  const beside = (whole: Circle, date = '2026-09-07') => besideOn(whole, dara.person, day(date))?.personId;
  it('given Dara beside Mum, when her days go by, then from the first through the last and not the day after', () => {
    const whole = circleOf(hasSupporter());
    expect(['2026-08-31', '2026-09-01', '2027-07-21', '2027-07-22'].map((one) => beside(whole, one))).toEqual([
      undefined,
      mum.person,
      mum.person,
      undefined,
    ]);
  });
  it('given she is ended, when that day dawns, then she stands beside nobody', () => {
    const whole = circleOf(hasSupporter(), supporterEnded(dara, '2026-09-10'));
    expect([beside(whole, '2026-09-09'), beside(whole, '2026-09-10')]).toEqual([mum.person, undefined]);
  });
  it('given an interpreter, when they ask, then they see nothing', () => {
    expect(besideOn(circleOf(hasSupporter({ kind: 'interpreter' })), dara.person, day('2026-09-07'))).toBeNull();
  });
  it('given Dara beside Dad, when an order takes sight from him or from her, then from her', () => {
    const besideDad = hasSupporter({ beside: dad.person });
    expect(beside(circleOf(besideDad, seen(), ordered()))).toBeUndefined();
    expect(beside(circleOf(besideDad))).toBe(dad.person);
    expect(beside(circleOf(besideDad, seen(), ordered({ limits: [{ personId: dara.person, cannot: ['see'] }] })))).toBeUndefined();
  });
  it('given a social worker for the local authority and an advocate beside Rowan, when the rights pass, then the one goes and the other stays', () => {
    const whole = circleOf(
      hasSupporter({ personId: shaw.person, kind: 'social-worker', beside: null, lastDay: '2040-01-01' }),
      hasSupporter({ kind: 'advocate', beside: rowan.person, lastDay: '2040-01-01' }),
    );
    const both = (date: string) => [shaw, dara].map((who) => besideOn(whole, who.person, day(date)));
    expect(both('2035-06-29')).toEqual([
      { childId: rowansFile, personId: null },
      { childId: rowansFile, personId: rowan.person },
    ]);
    expect(both('2035-06-30')).toEqual([null, { childId: rowansFile, personId: rowan.person }]);
  });
});

describe('a file that is not there', () => {
  it('given no file, when anybody asks, then nobody stands to it', () => {
    const none = (stateAfter(child, []) as ChildState).circle;
    for (const who of [mum, rowan, farrow, osei, calendar]) expect(capacitiesIn(none, who)).toEqual([]);
    expect(whoMayConsent(none, day('2026-09-07'))).toEqual([]);
  });
  it('given people around Rowan, when they are named, then as the family calls them', () => {
    const whole = circleOf(hasSupporter());
    expect([mum, dara, rowan, { person: anId(9) as never }].map((one) => calledIn(whole, one.person))).toEqual([
      'Mum',
      'Dara',
      'Rowan',
      'Somebody',
    ]);
  });
});
