import { describe, it } from '@jest/globals';
import { child } from '@heard/domain/child';
import { given } from '../support/given.ts';
import { anId, calendar, dad, farrow, gran, mum, neighbour, okafor, on, osei, rowan, rowansFile, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { by, bySenco, circle } from '../support/story.ts';
import { assessed, hidden, lifted, noContact, ordered, seen } from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(child, ...circle, ...before);
const about = (who: { person: string }, over: object = {}) => ({ childId: rowansFile, personId: who.person, ...over });

/** Rowan turns sixteen on 3 November 2034: the rights pass after the last Friday in June. */
const lastDayOfSchoolAge = '2035-06-29';
const passes = '2035-06-30';

describe('keeping whereabouts hidden', () => {
  const hide = (who: { person: string }) => ({ type: 'HideLocation', data: about(who) });
  const show = (who: { person: string }) => ({ type: 'ShowLocation', data: about(who, { reason: 'She asked for it in person.' }) });
  it.each([
    ['she asks for it herself', mum],
    ['the SENCO does it for her', farrow],
    ['the head does it for her', okafor],
  ])('given Mum, when %s, then it is hidden where she is', (_how, who) => after().when(who, hide(mum)).then(hidden(mum).event));
  it('given it is hidden, when it is hidden again, then there is nothing to do', () =>
    after(hidden(mum)).when(mum, hide(mum)).thenNothing());
  it('given it is hidden, when she wants it shown, then it is shown', () =>
    after(hidden(mum))
      .when(mum, show(mum))
      .then({ ...show(mum), type: 'LocationShown' }));
  it('given it is not hidden, when it is shown, then there is nothing to do', () =>
    after(hidden(dad)).when(farrow, show(mum)).thenNothing());
  it('given a stranger, when they are hidden, then that is refused', () =>
    after().when(farrow, hide(neighbour)).thenRefused('not-in-the-circle', { personId: neighbour.person }));
  it.each([
    ['Dad hides or shows Mum', dad],
    ['his teacher does', osei],
    ['Rowan does', rowan],
    ['another school does', vale],
  ])('given Mum, when %s, then nobody hears it', (_who, who) => {
    after().when(who, hide(mum)).thenUnseen();
    after(hidden(mum)).when(who, show(mum)).thenUnseen();
  });
});

describe('whether a young person can decide', () => {
  const assess = (data: object) => ({ type: 'AssessCapacity', data });
  const assessment = (data: object) => ({ type: 'CapacityAssessed', data });
  it.each([
    ['that he decides', assessed(true, [])],
    ['that Mum decides for him', assessed(false, [mum])],
    ['that both decide for him', assessed(false, [mum, dad])],
  ])('given Rowan, when the SENCO records %s, then it is recorded', (_what, data) =>
    after().when(farrow, assess(data)).then(assessment(data)),
  );
  it('given an assessment, when the same is said again, then there is nothing to do', () =>
    after(bySenco(assessment(assessed(false, [mum]))))
      .when(farrow, assess(assessed(false, [mum])))
      .thenNothing());
  it('given tomorrow, when he was assessed then, then that is refused', () =>
    after()
      .when(farrow, assess({ ...assessed(true, []), on: '2026-09-08' }))
      .thenRefused('assessed-in-the-future', { on: '2026-09-08' }));
  it('given that he does not decide, when nobody decides for him, then that is refused', () =>
    after()
      .when(farrow, assess(assessed(false, [])))
      .thenRefused('represented-by-nobody'));
  it('given a stranger, when they decide for him, then that is refused', () =>
    after()
      .when(farrow, assess(assessed(false, [mum, neighbour])))
      .thenRefused('not-in-the-circle', { personId: neighbour.person }));
  it('given Rowan, when Mum assesses him, then nobody hears it', () =>
    after()
      .when(mum, assess(assessed(false, [mum])))
      .thenUnseen());
});

describe('whom a young person lets see', () => {
  const invite = (who: { person: string }) => ({ type: 'InviteFamily', data: about(who) });
  const uninvite = (who: { person: string }) => ({ type: 'UninviteFamily', data: about(who) });
  const grown = on(rowan, passes);
  const invited = by(grown, 'child', { type: 'FamilyInvited', data: about(mum) });
  it('given the first day of his own rights, when he invites Mum, then she is invited', () =>
    after().when(grown, invite(mum)).then(invited.event));
  it('given the last day of school age, when he invites Mum, then that is refused: nothing needs to be done', () =>
    after().when(on(rowan, lastDayOfSchoolAge), invite(mum)).thenRefused('rights-not-passed'));
  it('given she is invited, when he invites her again, then there is nothing to do', () =>
    after(invited).when(grown, invite(mum)).thenNothing());
  it('given she is invited, when he takes it back, then it is taken back, and again there is nothing to do', () => {
    const back = { ...uninvite(mum), type: 'FamilyUninvited' };
    after(invited).when(grown, uninvite(mum)).then(back);
    after(invited, by(grown, 'child', back))
      .when(grown, uninvite(mum))
      .thenNothing();
  });
  it.each([
    ['a stranger', neighbour],
    ['Gran, whose line has ended', gran],
  ])('given his own rights, when he invites %s, then that is refused', (_who, who) =>
    after().when(grown, invite(who)).thenRefused('not-in-the-circle'),
  );
  it.each([
    ['Mum', on(mum, passes)],
    ['the SENCO', on(farrow, passes)],
    ['the calendar', on(calendar, passes)],
  ])('given his own rights, when %s invites Mum, then nobody hears it', (_who, who) => after().when(who, invite(mum)).thenUnseen());
});

describe('what a day brings by itself', () => {
  const turn = { type: 'EndOrders', data: { childId: rowansFile } };
  const ranOut = { type: 'OrderEnded', data: { childId: rowansFile, orderId: noContact, on: '2026-12-19', how: 'ran-out', reason: null } };
  const passed = { type: 'RightsPassed', data: { childId: rowansFile, on: passes } };
  const under = [seen(), ordered()];
  it('given an order, when its last day dawns, then nothing ends; when the day after dawns, then it has run out', () => {
    after(...under)
      .when(on(calendar, '2026-12-18'), turn)
      .thenNothing();
    after(...under)
      .when(on(calendar, '2026-12-19'), turn)
      .then(ranOut);
  });
  it('given a house that was off for a month, when it wakes, then the order ended on its own day', () =>
    after(...under)
      .when(on(calendar, '2027-01-19'), turn)
      .then(ranOut));
  it('given it ran out, or was lifted, or names no last day, when days go by, then there is nothing to do', () => {
    const late = on(calendar, '2027-01-19');
    after(...under, by(late, 'calendar', ranOut))
      .when(late, turn)
      .thenNothing();
    after(...under, lifted('2026-10-01'))
      .when(late, turn)
      .thenNothing();
    after(seen(), ordered({ lastDay: null }))
      .when(late, turn)
      .thenNothing();
  });
  it('given two orders, when both are over, then each is written down', () => {
    const other = { orderId: anId(0x44), lastDay: '2026-12-10' };
    after(...under, ordered(other))
      .when(on(calendar, '2026-12-19'), turn)
      .then(ranOut, { ...ranOut, data: { ...ranOut.data, ...{ orderId: other.orderId }, on: '2026-12-11' } });
  });
  it('given the end of compulsory school age, when the day after dawns, then the rights have passed, once', () => {
    after().when(on(calendar, lastDayOfSchoolAge), turn).thenNothing();
    after().when(on(calendar, passes), turn).then(passed);
    after(by(on(calendar, passes), 'calendar', passed))
      .when(on(calendar, '2036-01-01'), turn)
      .thenNothing();
  });
  it.each([
    ['the SENCO', farrow],
    ['Mum', mum],
    ['the calendar of another school', { ...calendar, school: vale.school }],
  ])('given Rowan, when %s turns the day, then nobody hears it', (_who, who) =>
    after(...under)
      .when(who, turn)
      .thenUnseen(),
  );
});
