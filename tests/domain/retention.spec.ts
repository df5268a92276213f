import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { birthday, erasedOn, keptUntil, schoolDaysBetween } from '@heard/domain/clock';
import { addDays, type Asker } from '@heard/domain/kernel';
import { retention } from '@heard/domain/retention';
import { given } from '../support/given.ts';
import { anId, calendar, day, dad, farrow, halfTerm, lark, mum, okafor, on, osei, rowansFile } from '../support/people.ts';
import { by, circle, openSchool } from '../support/story.ts';
import type { Before } from '../support/record.ts';
import { hidden } from '../support/who-is-who.ts';

const ofRowan = { childId: rowansFile };
const aHold = { ...ofRowan, holdId: anId(0xa0) };
const command = (type: string, over: object = {}) => ({ type, data: { ...ofRowan, ...over } });
const begun = (...more: readonly Before[]) => given(retention, ...openSchool, ...circle, ...more);

/** Another SENCO of the school, and a teacher of another class who is a deputy for safeguarding. */
const lead: Asker = { ...lark, safeguards: true };
const moved = { ground: 'record-moved' };
const propose = command('ProposeErasure', moved);
const agree = command('AgreeErasure', moved);
const early = command('ErasureProposed', { ...moved, early: true });
const proposed = by(farrow, 'senco', early);
const agreed = by(okafor, 'head', command('ErasureAgreed', { on: '2026-09-14' }));
const placed = (who: Asker = farrow, as: 'senco' | 'safeguarding' = 'senco', ground = 'tribunal') =>
  by(who, as, { type: 'HoldPlaced', data: { ...aHold, ground } });
const lifted = by(farrow, 'senco', { type: 'HoldLifted', data: aHold });
const erased = command('ChildErased', { ...moved, early: true, proposedBy: farrow.person, agreedBy: okafor.person });

describe('how long a file is kept', () => {
  it.each([
    ['2018-11-03', '2049-11-03'],
    ['2016-02-29', '2047-03-01'],
    ['2017-02-28', '2048-02-28'],
    ['2017-12-31', '2048-12-31'],
  ])('given a child born on %s, when the day is reckoned, then it is the thirty-first birthday, %s', (born, until) =>
    expect(keptUntil(day(born))).toBe(until),
  );
  it('given any birthday and age, when it is reckoned, then it is that day, or the first of March for a leap day', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (born, years) => {
        const turns = birthday(born, years);
        expect(Number(turns.slice(0, 4)) - Number(born.slice(0, 4))).toBe(years);
        expect([born.slice(5), ...(born.endsWith('02-29') ? ['03-01'] : [])]).toContain(turns.slice(5));
      }),
    );
  });
  it('given a yes on any day, when the end is reckoned, then five whole school days lie before it', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-09-01'), n));
    fc.assert(fc.property(days, (yes) => expect(schoolDaysBetween(yes, erasedOn(yes, [halfTerm]), [halfTerm])).toBe(5)));
  });
});

describe('proposing that a file is erased', () => {
  it('given the SENCO, when she proposes it before its time for a reason that allows it, then that it is early is written down', () =>
    begun().when(farrow, propose).then(early));
  it.each(['right-to-erasure', 'recorded-in-error', 'record-moved', 'court-order'])(
    'given a file that should be kept, when %s is the ground, then it is proposed',
    (ground) =>
      begun()
        .when(okafor, command('ProposeErasure', { ground }))
        .then(command('ErasureProposed', { ground, early: true })),
  );
  it('given a file that should be kept, when its age is the ground, then that is refused, with the day', () =>
    begun()
      .when(on(farrow, '2049-11-02'), command('ProposeErasure', { ground: 'retention-ended' }))
      .thenRefused('still-to-be-kept', { until: '2049-11-03' }));
  it('given the thirty-first birthday, when its age is the ground, then it is proposed and is not early', () =>
    begun()
      .when(on(farrow, '2049-11-03'), command('ProposeErasure', { ground: 'retention-ended' }))
      .then(command('ErasureProposed', { ground: 'retention-ended', early: false })));
  it('given a hold, when it is proposed, then that is refused, with the reasons', () =>
    begun(placed())
      .when(farrow, propose)
      .thenRefused('erasure-held', { holds: ['tribunal'] }));
  it('given a hold that was lifted, when it is proposed, then it is', () => begun(placed(), lifted).when(farrow, propose).then(early));
  it('given a proposal, when another is made, then that is refused', () =>
    begun(proposed).when(okafor, propose).thenRefused('erasure-proposed'));
  it.each([
    ['Mum', mum],
    ['Dad', dad],
    ['a teacher', osei],
    ['a safeguarding deputy who leads nothing', lead],
    ['the SENCO, who is his mother', { ...mum, roles: ['senco'] as const }],
  ] as const)('given %s, when they propose it, then there is nothing here for them', (_who, who) =>
    begun().when(who, propose).thenUnseen(),
  );
});

describe('agreeing that a file is erased', () => {
  it('given a proposal of the SENCO’s, when the head agrees, then the day is five school days on', () =>
    begun(proposed)
      .when(okafor, agree)
      .then(command('ErasureAgreed', { on: '2026-09-14' })));
  it('given half term in between, when the head agrees, then those days do not count', () =>
    begun(proposed)
      .when(on(okafor, '2026-10-22'), agree)
      .then(command('ErasureAgreed', { on: '2026-11-05' })));
  it('given her own proposal, when the SENCO agrees as well, then that is refused', () =>
    begun(proposed).when(farrow, agree).thenRefused('second-person-needed'));
  it('given her own proposal, when she agrees as head, then she is still one person', () =>
    begun(proposed)
      .when({ ...farrow, roles: ['head'] }, agree)
      .thenRefused('second-person-needed'));
  it('given no proposal, when the head agrees, then that is refused', () => begun().when(okafor, agree).thenRefused('no-erasure-proposed'));
  it('given a proposal that a hold has ended, when the head agrees, then that is refused', () =>
    begun(proposed, placed(), by(farrow, 'senco', command('ErasureWithdrawn', { reason: 'held' })))
      .when(okafor, agree)
      .thenRefused('no-erasure-proposed'));
  it('given another ground than the one she read, when the head agrees, then that is refused', () =>
    begun(proposed)
      .when(okafor, command('AgreeErasure', { ground: 'court-order' }))
      .thenRefused('erasure-is-another', { ground: 'record-moved' }));
  it('given a yes, when the head says it again, then nothing more happens', () =>
    begun(proposed, agreed).when(okafor, agree).thenNothing());
  it('given a head who is his family, when she agrees, then there is nothing here for her', () =>
    begun(proposed)
      .when({ ...mum, roles: ['head'] }, agree)
      .thenUnseen());
});

describe('stopping it', () => {
  const stop = command('WithdrawErasure', { reason: 'family-objects' });
  it.each([
    ['who proposed it', farrow],
    ['who agreed', okafor],
  ] as const)('given an erasure under way, when the one %s withdraws it, then it is over', (_who, who) =>
    begun(proposed, agreed)
      .when(who, stop)
      .then(command('ErasureWithdrawn', { reason: 'family-objects' })),
  );
  it('given nothing under way, when it is withdrawn, then nothing happens', () => begun().when(farrow, stop).thenNothing());
  it('given an erasure under way, when a hold is placed, then it is placed and the erasure is over', () =>
    begun(proposed, agreed)
      .when(farrow, { type: 'PlaceHold', data: { ...aHold, ground: 'complaint' } })
      .then({ type: 'HoldPlaced', data: { ...aHold, ground: 'complaint' } }, command('ErasureWithdrawn', { reason: 'held' })));
  it('given a deputy who is nothing else to him, when they place a hold, then it is placed', () =>
    begun(proposed)
      .when(lead, { type: 'PlaceHold', data: { ...aHold, ground: 'safeguarding' } })
      .then({ type: 'HoldPlaced', data: { ...aHold, ground: 'safeguarding' } }, command('ErasureWithdrawn', { reason: 'held' })));
  it('given a hold, when the same comes again, then nothing happens', () =>
    begun(placed())
      .when(farrow, { type: 'PlaceHold', data: { ...aHold, ground: 'tribunal' } })
      .thenNothing());
  it('given a hold, when it is lifted, then it is', () =>
    begun(placed()).when(okafor, { type: 'LiftHold', data: aHold }).then({ type: 'HoldLifted', data: aHold }));
  it('given no such hold, when it is lifted, then that is refused', () =>
    begun(placed(), lifted).when(farrow, { type: 'LiftHold', data: aHold }).thenRefused('no-such-hold'));
  it('given a hold of safeguarding, when the head lifts it, then that is refused', () =>
    begun(placed(lead, 'safeguarding', 'safeguarding'))
      .when(okafor, { type: 'LiftHold', data: aHold })
      .thenRefused('hold-of-safeguarding'));
  it('given a hold of safeguarding, when a head who safeguards lifts it, then it is lifted', () =>
    begun(placed(lead, 'safeguarding', 'safeguarding'))
      .when({ ...okafor, safeguards: true }, { type: 'LiftHold', data: aHold })
      .then({ type: 'HoldLifted', data: aHold }));
});

describe('the day itself', () => {
  const ask = command('EraseChild');
  it('given two people who agreed, when the day comes, then the file is erased, and by whom is written down', () =>
    begun(proposed, agreed).when(on(calendar, '2026-09-14'), ask).then(erased));
  it('given two people who agreed, when the calendar asks a day early, then nothing happens', () =>
    begun(proposed, agreed).when(on(calendar, '2026-09-11'), ask).thenNothing());
  it('given one person alone, when the day comes, then nothing happens', () =>
    begun(proposed).when(on(calendar, '2027-09-14'), ask).thenNothing());
  it('given a hold that was placed meanwhile, when the day comes, then nothing happens', () =>
    begun(proposed, agreed, placed()).when(on(calendar, '2026-09-14'), ask).thenNothing());
  it('given a file that was erased, when the calendar asks again, then nothing happens', () =>
    begun(proposed, agreed, by(calendar, 'calendar', erased))
      .when(on(calendar, '2026-09-15'), ask)
      .thenNothing());
  it.each([farrow, okafor])('given two people who agreed, when one who leads asks for it at once, then there is no such thing', (who) =>
    begun(proposed, agreed).when(on(who, '2026-09-14'), ask).thenUnseen(),
  );
  it('given somebody who is hidden, when the file is erased, then the same', () =>
    begun(hidden(mum), proposed, agreed).when(on(calendar, '2026-09-14'), ask).then(erased));
});
