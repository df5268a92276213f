import { describe, expect, it } from '@jest/globals';
import { safeguardingOn, safeguardingView, school, type SafeguardingRow } from '@heard/domain/school';
import { given } from '../support/given.ts';
import { alderbrook, day, farrow, okafor, on, operator, osei, vale } from '../support/people.ts';
import { rowsAfter } from '../support/shown.ts';
import { storyOf, type Before } from '../support/record.ts';
import { appointed, by, openSchool } from '../support/story.ts';

const name = (who: typeof osei, as: string, over: object = {}) => ({
  type: 'NameSafeguardingLead',
  data: { schoolId: alderbrook, personId: who.person, as, from: '2026-09-01', ...over },
});
const named = (who: typeof osei, as: string, called: string, over: object = {}) => ({
  type: 'SafeguardingLeadNamed',
  data: { ...name(who, as, over).data, name: `${called} of Alderbrook`, called },
});
const end = (who: typeof osei, day = '2026-10-01') => ({
  type: 'EndSafeguardingLead',
  data: { schoolId: alderbrook, personId: who.person, on: day },
});
const ended = (who: typeof osei, day?: string) => ({ ...end(who, day), type: 'SafeguardingLeadEnded' });
const publish = (from: string, to: string) => ({ type: 'PublishSafeguardingHours', data: { schoolId: alderbrook, from, to, note: null } });
const leads = by(okafor, 'head', named(okafor, 'lead', 'Mrs Okafor'));
const helps = by(okafor, 'head', named(osei, 'deputy', 'Mr Osei'));
const begun = (...more: readonly Before[]) => given(school, ...openSchool, ...more);

describe('naming who safeguards', () => {
  it('given a school, when its head names a lead, then they are named as families say it', () =>
    begun()
      .when(okafor, name(osei, 'lead'))
      .then(named(osei, 'lead', 'Mr Osei')));
  it('given a school that is being opened, when its operator names a lead, then they are named', () =>
    begun()
      .when(operator, name(okafor, 'lead'))
      .then(named(okafor, 'lead', 'Mrs Okafor')));
  it.each([
    ['its SENCO', farrow],
    ['a teacher', osei],
    ['the SENCO of another school', vale],
    ['a head from next year on', on(okafor, '2025-08-31')],
  ] as const)('given a school, when %s names themself, then nobody hears it', (_who, who) =>
    begun().when(who, name(who, 'lead')).thenUnseen(),
  );
  it('given somebody who does not work here, when they are named, then that is refused', () =>
    begun().when(okafor, name(vale, 'lead')).thenRefused('not-staff-here'));
  it('given somebody who worked here, when they are named, then that is refused', () =>
    begun(
      by(farrow, 'senco', {
        type: 'StaffAppointmentEnded',
        data: { schoolId: alderbrook, personId: osei.person, role: 'educator', on: '2026-09-07' },
      }),
    )
      .when(okafor, name(osei, 'deputy'))
      .thenRefused('not-staff-here'));
  it('given a lead, when the same is said again, then there is nothing to do', () =>
    begun(leads).when(okafor, name(okafor, 'lead')).thenNothing());
  it('given two leads, when one becomes a deputy, then that is recorded', () =>
    begun(leads, by(okafor, 'head', named(osei, 'lead', 'Mr Osei')))
      .when(okafor, name(osei, 'deputy'))
      .then(named(osei, 'deputy', 'Mr Osei')));
  it('given one lead, when they are named a deputy, then that is refused', () =>
    begun(leads, helps).when(okafor, name(okafor, 'deputy')).thenRefused('last-safeguarding-lead'));
});

describe('ending it', () => {
  it('given a deputy, when the head ends it, then it ends that day', () => begun(leads, helps).when(okafor, end(osei)).then(ended(osei)));
  it('given one lead and a deputy, when the lead ends, then that is refused', () =>
    begun(leads, helps).when(okafor, end(okafor)).thenRefused('last-safeguarding-lead'));
  it('given a second lead, when the first ends, then it ends', () =>
    begun(leads, by(okafor, 'head', named(osei, 'lead', 'Mr Osei')))
      .when(okafor, end(okafor))
      .then(ended(okafor)));
  it('given somebody who does not safeguard, when it is ended, then that is refused', () =>
    begun(leads).when(okafor, end(osei)).thenRefused('not-in-this-role'));
  it('given a deputy from September on, when it ends in August, then that is refused', () =>
    begun(leads, helps).when(okafor, end(osei, '2026-08-31')).thenRefused('ends-before-it-starts', { from: '2026-09-01' }));
  it('given the only lead, when their one post at school is ended, then that is refused', () =>
    begun(leads)
      .when(farrow, { type: 'EndAppointment', data: { schoolId: alderbrook, personId: okafor.person, role: 'head', on: '2026-10-01' } })
      .thenRefused('last-safeguarding-lead'));
  it('given the only lead with two posts, when one is ended, then it ends', () => {
    const data = { schoolId: alderbrook, personId: okafor.person, role: 'head', on: '2026-10-01' };
    return begun(leads, by(farrow, 'senco', appointed({ ...okafor, classes: ['Herons'] }, 'educator', 'Mrs Okafor')))
      .when(farrow, { type: 'EndAppointment', data })
      .then({ type: 'StaffAppointmentEnded', data });
  });
});

describe('when sealed matter is read', () => {
  it('given a school, when its head publishes the hours, then they are published', () =>
    begun()
      .when(okafor, publish('08:00', '16:00'))
      .then({ ...publish('08:00', '16:00'), type: 'SafeguardingHoursPublished' }));
  it('given hours, when the same are published, then there is nothing to do', () =>
    begun(by(okafor, 'head', { ...publish('08:00', '16:00'), type: 'SafeguardingHoursPublished' }))
      .when(okafor, publish('08:00', '16:00'))
      .thenNothing());
  it('given two times the wrong way round, when they are published, then that is refused', () =>
    begun().when(okafor, publish('16:00', '08:00')).thenRefused('hours-end-before-they-start', { from: '16:00', to: '08:00' }));
  it.each(['8:00', '24:00', '08:60', 'noon'])('given %s as a time of day, when it is read, then it is no time', (from) =>
    expect(school.commands['PublishSafeguardingHours']?.safeParse(publish(from, '16:00').data).success).toBe(false),
  );
});

describe('who safeguards on a day', () => {
  const rowAfter = (...more: readonly Before[]) =>
    [...rowsAfter(safeguardingView, storyOf([...openSchool, ...more])).values()][0] as SafeguardingRow;

  it('given a deputy named before a lead, when they are listed, then the lead comes first, and nobody before their day or from their last', () => {
    const later = by(okafor, 'head', named(farrow, 'deputy', 'Ms Farrow', { from: '2026-09-08' }));
    const row = rowAfter(helps, leads, later, by(okafor, 'head', ended(osei)));
    expect(safeguardingOn(row, day('2026-09-07')).map((one) => one.called)).toEqual(['Mrs Okafor', 'Mr Osei']);
    expect(safeguardingOn(row, day('2026-09-30')).map((one) => one.called)).toEqual(['Mrs Okafor', 'Mr Osei', 'Ms Farrow']);
    expect(safeguardingOn(row, day('2026-10-01')).map((one) => one.called)).toEqual(['Mrs Okafor', 'Ms Farrow']);
    expect(safeguardingOn(row, day('2026-08-31'))).toEqual([]);
  });
  it('given a deputy who ended and is named again, when they are listed, then once', () => {
    const row = rowAfter(
      leads,
      helps,
      by(okafor, 'head', ended(osei)),
      by(okafor, 'head', named(osei, 'deputy', 'Mr Osei', { from: '2026-11-01' })),
    );
    expect(row.leads.map((one) => [one.called, one.until])).toEqual([
      ['Mrs Okafor', null],
      ['Mr Osei', null],
    ]);
    expect(row.hours).toBeNull();
  });
});
