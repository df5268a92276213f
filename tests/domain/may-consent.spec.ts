import { describe, expect, it } from '@jest/globals';
import { child, familyOn, mayNotConsent, whoMayConsent, type ChildState, type Circle } from '@heard/domain/child';
import { carerToBe, dad, day, farrow, gran, mum, neighbour, rowan, rowansFile, shaw } from '../support/people.ts';
import { stateAfter, storyOf, type Before } from '../support/record.ts';
import { by, bySenco, circle, relationship } from '../support/story.ts';
import { assessed, hasSupporter, ordered, seen } from '../support/who-is-who.ts';

const circleOf = (...before: readonly Before[]): Circle => (stateAfter(child, storyOf([...circle, ...before])) as ChildState).circle;
const related = (who: { person: string }, over: object = {}): Before =>
  bySenco({ type: 'RelationshipRecorded', data: { ...relationship(who as never, 'Somebody', 'other'), ...over } });
const sees = (whole: Circle, who: { person: never }, ...days: readonly string[]) =>
  days.map((one) => familyOn(whole, who.person, day(one)));
const mayNot = (whole: Circle, who: { person: string }, date = '2026-09-07') => mayNotConsent(whole, who.person as never, day(date));

describe('who may consent', () => {
  it.each([
    ['Mum, who has responsibility', mum, {}, null],
    ['an aunt without it', neighbour, { parentalResponsibility: 'no' }, 'no-responsibility'],
    ['an aunt of whom it is not known', neighbour, { parentalResponsibility: 'unknown' }, 'responsibility-unknown'],
    ['Gran, whose line has ended', gran, { personId: neighbour.person }, 'not-in-the-circle'],
    ['the SENCO', farrow, {}, 'not-in-the-circle'],
    ['Rowan, who is seven', rowan, {}, 'not-in-the-circle'],
  ])('given %s, when they would consent, then: %s %s %s', (_who, who, over, because) => {
    const adult = related(neighbour, over);
    expect(mayNot(circleOf(...(who === neighbour ? [adult] : [])), who)).toBe(because);
  });
  it('given an order that gives it to a social worker, when she would consent, then she may, and so may whoever has responsibility', () => {
    const worker = hasSupporter({ personId: shaw.person, kind: 'social-worker', beside: null });
    const gives = (alone: boolean) => ordered({ kind: 'care-order', limits: [], gives: [{ personId: shaw.person, alone }] });
    expect(mayNot(circleOf(worker), shaw)).toBe('no-responsibility');
    expect(whoMayConsent(circleOf(worker, seen(), gives(false)), day('2026-09-07'))).toEqual([mum.person, dad.person, shaw.person]);
    expect(whoMayConsent(circleOf(worker, seen(), gives(true)), day('2026-09-07'))).toEqual([shaw.person]);
  });
  it('given a special guardian alone, when others would consent, then they may not on its days, and may again after', () => {
    const guardian = ordered({ kind: 'special-guardianship', limits: [], gives: [{ personId: mum.person, alone: true }] });
    const whole = circleOf(seen(), guardian);
    expect([mayNot(whole, mum), mayNot(whole, dad), mayNot(whole, dad, '2026-12-19')]).toEqual([null, 'another-decides-alone', null]);
    expect(sees(whole, dad as never, '2026-09-07')).toEqual(['parent']);
  });
  it('given sight is taken, when Dad would consent, then he may not: nobody consents to what they may not see', () => {
    const whole = circleOf(
      seen(),
      ordered({ limits: [{ personId: dad.person, cannot: ['see'] }], gives: [{ personId: dad.person, alone: false }] }),
    );
    expect(mayNot(whole, dad)).toBe('order-forbids');
  });
});

describe('when the rights pass to a young person', () => {
  const [before, after] = ['2035-06-29', '2035-06-30'];
  const invited = by(rowan, 'child', { type: 'FamilyInvited', data: { childId: rowansFile, personId: mum.person } });
  const forHim = (decides: boolean, ...who: readonly (typeof mum)[]) => bySenco({ type: 'CapacityAssessed', data: assessed(decides, who) });
  it('given the last day of school age, when the next dawns, then the family sees no more, and he consents himself', () => {
    const whole = circleOf();
    expect([sees(whole, mum as never, before, after), sees(whole, rowan as never, after)]).toEqual([['parent', null], ['child']]);
    expect(whoMayConsent(whole, day(before))).toEqual([mum.person, dad.person, carerToBe.person]);
    expect(whoMayConsent(whole, day(after))).toEqual([rowan.person]);
    expect(mayNot(whole, mum, after)).toBe('rights-passed');
  });
  it('given he lets Mum see, when she looks, then she sees and does not consent', () => {
    const whole = circleOf(invited);
    expect([sees(whole, mum as never, after), sees(whole, dad as never, after), mayNot(whole, mum, after)]).toEqual([
      ['parent'],
      [null],
      'rights-passed',
    ]);
  });
  it('given he cannot decide, when Mum represents him, then she sees and consents, and he does not', () => {
    const whole = circleOf(forHim(false, mum));
    expect([sees(whole, mum as never, after), sees(whole, dad as never, after)]).toEqual([['parent'], [null]]);
    expect(whoMayConsent(whole, day(after))).toEqual([mum.person]);
    expect(mayNot(whole, rowan, after)).toBe('rights-passed');
  });
  it('given he was assessed and decides, when Mum would represent him, then she neither sees nor consents', () => {
    const whole = circleOf(forHim(true, mum));
    expect([sees(whole, mum as never, after), whoMayConsent(whole, day(after))]).toEqual([[null], [rowan.person]]);
  });
  it('given Dad represents him, when an order stands against Dad or his line has ended, then he does not consent', () => {
    const barred = circleOf(forHim(false, dad), seen(), ordered({ from: '2035-01-01', lastDay: null }));
    expect(mayNot(barred, dad, after)).toBe('order-forbids');
    const gone = bySenco({
      type: 'RelationshipEnded',
      data: { childId: rowansFile, personId: dad.person, on: '2035-01-01', reason: 'He moved away.' },
    });
    expect(mayNot(circleOf(forHim(false, dad), gone), dad, after)).toBe('not-in-the-circle');
  });
});
