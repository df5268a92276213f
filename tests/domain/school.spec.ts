import { describe, it } from '@jest/globals';
import { school } from '@heard/domain/school';
import { given } from '../support/given.ts';
import { alderbrook, anId, farrow, halfTerm, lark, okafor, on, operator, osei, vale } from '../support/people.ts';
import { appointed, by, openSchool, schoolOpened } from '../support/story.ts';

const backwards = { from: '2026-12-21', to: '2026-12-01', name: 'Christmas' };
const publish = (closures: readonly object[]) => ({ type: 'PublishClosures', data: { schoolId: alderbrook, closures } });
const appoint = (over: object = {}) => ({ type: 'AppointStaff', data: { ...appointed(lark, 'educator', 'Miss Lark').data, ...over } });
const end = (personId: string, role: string, day: string) => ({
  type: 'EndAppointment',
  data: { schoolId: alderbrook, personId, role, on: day },
});
const ended = (personId: string, role: string, day: string) => ({ ...end(personId, role, day), type: 'StaffAppointmentEnded' });

describe('opening a school', () => {
  const command = { type: 'OpenSchool', data: schoolOpened.data };
  it('given nothing, when its operator opens it, then it is open', () => given(school).when(operator, command).then(schoolOpened));
  it('given a school, when its operator opens it again, then that is refused', () =>
    given(school, ...openSchool)
      .when(operator, command)
      .thenRefused('school-already-open'));
  it('given nothing, when a SENCO opens a school, then nobody hears it', () => given(school).when(farrow, command).thenUnseen());
  it('given closures that end before they start, when it is opened, then that is refused by name', () =>
    given(school)
      .when(operator, { type: 'OpenSchool', data: { ...schoolOpened.data, closures: [backwards] } })
      .thenRefused('closure-ends-before-it-starts', { name: 'Christmas' }));
});

describe('publishing closures', () => {
  it('given a school, when its SENCO publishes other closures, then they are published', () =>
    given(school, ...openSchool)
      .when(farrow, publish([]))
      .then({ type: 'ClosuresPublished', data: { schoolId: alderbrook, closures: [] } }));
  it('given closures, when the same are published again, then there is nothing to do', () =>
    given(school, ...openSchool)
      .when(farrow, publish([halfTerm]))
      .thenNothing());
  it('given a closure that ends before it starts, when it is published, then that is refused', () =>
    given(school, ...openSchool)
      .when(okafor, publish([halfTerm, backwards]))
      .thenRefused('closure-ends-before-it-starts', { name: 'Christmas' }));
  it('given a mistyped year, when a closure would last for centuries, then that is refused by name', () =>
    given(school, ...openSchool)
      .when(farrow, publish([{ from: '2026-12-21', to: '2927-01-01', name: 'Christmas' }]))
      .thenRefused('closure-too-long', { name: 'Christmas' }));
  it('given a school shut for a year, when that is published, then it is published', () =>
    given(school, ...openSchool)
      .when(farrow, publish([{ from: '2026-09-01', to: '2027-08-31', name: 'Rebuilding' }]))
      .then({
        type: 'ClosuresPublished',
        data: { schoolId: alderbrook, closures: [{ from: '2026-09-01', to: '2027-08-31', name: 'Rebuilding' }] },
      }));
  it('given another school, when its SENCO publishes here, then nobody hears it', () =>
    given(school, ...openSchool)
      .when(vale, publish([]))
      .thenUnseen());
});

describe('appointing staff', () => {
  it('given a school, when its head appoints a teacher, then they are appointed', () =>
    given(school, ...openSchool)
      .when(okafor, appoint())
      .then({ ...appoint(), type: 'StaffAppointed' }));
  it.each([
    ['a class more', { classes: ['Herons', 'Wrens'] }],
    ['a later start', { from: '2026-01-05' }],
    ['another name', { called: 'Mrs Lark' }],
  ])('given a teacher, when the appointment is said again with %s, then that is recorded', (_what, over) =>
    given(school, ...openSchool, by(farrow, 'senco', appointed(lark, 'educator', 'Miss Lark')))
      .when(farrow, appoint(over))
      .then({ ...appoint(over), type: 'StaffAppointed' }),
  );
  it('given a teacher, when the same appointment is said again, then there is nothing to do', () =>
    given(school, ...openSchool, by(farrow, 'senco', appointed(lark, 'educator', 'Miss Lark')))
      .when(farrow, appoint())
      .thenNothing());
  it('given a teacher, when a teacher appoints somebody, then nobody hears it', () =>
    given(school, ...openSchool)
      .when(osei, appoint())
      .thenUnseen());
  it('given a SENCO from next week on, when they appoint somebody today, then nobody hears it', () =>
    given(school, ...openSchool)
      .when(on(farrow, '2025-08-31'), appoint())
      .thenUnseen());
});

describe('ending an appointment', () => {
  it('given a teacher, when the SENCO ends the role, then it ends that day', () =>
    given(school, ...openSchool)
      .when(farrow, end(osei.person, 'educator', '2026-10-01'))
      .then(ended(osei.person, 'educator', '2026-10-01')));
  it('given somebody without that role, when it is ended, then that is refused', () =>
    given(school, ...openSchool)
      .when(farrow, end(osei.person, 'head', '2026-10-01'))
      .thenRefused('not-in-this-role'));
  it('given a role that has ended, when it is ended again, then that is refused', () =>
    given(school, ...openSchool, by(farrow, 'senco', ended(osei.person, 'educator', '2026-10-01')))
      .when(farrow, end(osei.person, 'educator', '2026-10-01'))
      .thenRefused('not-in-this-role'));
  it('given a role from September on, when it ends in August, then that is refused with its first day', () =>
    given(school, ...openSchool)
      .when(farrow, end(osei.person, 'educator', '2025-08-31'))
      .thenRefused('ends-before-it-starts', { from: '2025-09-01' }));
  it('given a role given by mistake, when it ends on its first day, then it never held', () =>
    given(school, ...openSchool)
      .when(farrow, end(osei.person, 'educator', '2025-09-01'))
      .then(ended(osei.person, 'educator', '2025-09-01')));
  it('given one SENCO, when that role is ended, then that is refused', () =>
    given(school, ...openSchool)
      .when(okafor, end(farrow.person, 'senco', '2026-10-01'))
      .thenRefused('last-senco'));
  it('given a second SENCO, when the first role is ended, then it ends', () =>
    given(school, ...openSchool, by(farrow, 'senco', appointed({ ...lark, classes: [] }, 'senco', 'Miss Lark')))
      .when(okafor, end(farrow.person, 'senco', '2026-10-01'))
      .then(ended(farrow.person, 'senco', '2026-10-01')));
  it('given a SENCO whose role has ended, when they appoint somebody that day, then nobody hears it', () =>
    given(
      school,
      ...openSchool,
      by(farrow, 'senco', appointed({ ...lark, classes: [] }, 'senco', 'Miss Lark')),
      by(okafor, 'head', ended(farrow.person, 'senco', '2026-09-07')),
    )
      .when(farrow, { type: 'AppointStaff', data: { ...appoint().data, personId: anId(9) } })
      .thenUnseen());
});
