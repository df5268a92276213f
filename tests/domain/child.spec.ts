import { describe, it } from '@jest/globals';
import { child } from '@heard/domain/child';
import { given } from '../support/given.ts';
import { brackenhill, carerToBe, dad, farrow, gran, lark, mum, neighbour, okafor, osei, rowansFile, vale } from '../support/people.ts';
import { bySenco, circle, enrolled, enrolment, relationship } from '../support/story.ts';

const enrol = (over: object = {}) => ({ type: 'EnrolChild', data: { ...enrolment, ...over } });
const place = (yearGroup: string, className: string) => ({
  type: 'PlaceChild',
  data: { childId: rowansFile, place: { yearGroup, className } },
});
const record = (over: object = {}) => ({ type: 'RecordRelationship', data: { ...relationship(mum, 'Mum', 'mother'), ...over } });
const end = (personId: string, day: string) => ({
  type: 'EndRelationship',
  data: { childId: rowansFile, personId, on: day, reason: 'Recorded for the wrong child.' },
});

describe('enrolling a child', () => {
  it('given nothing, when the SENCO enrols Rowan, then he has a file', () =>
    given(child).when(farrow, enrol()).then({ type: 'ChildEnrolled', data: enrolment }));
  it('given a file, when he is enrolled again, then that is refused', () =>
    given(child, enrolled).when(farrow, enrol()).thenRefused('child-already-enrolled'));
  it("given a file, when another school's SENCO enrols the child under her own school, then it does not exist for her", () =>
    given(child, enrolled)
      .when(vale, enrol({ schoolId: vale.school }))
      .thenUnseen());
  it('given a birthday to come, when he is enrolled, then that is refused with the day', () =>
    given(child)
      .when(okafor, enrol({ dateOfBirth: '2026-09-08' }))
      .thenRefused('born-in-the-future', { dateOfBirth: '2026-09-08' }));
  it.each([
    ['a teacher', osei, {}],
    ['a parent', mum, {}],
    ['another school', vale, {}],
    ['a SENCO for another school', farrow, { schoolId: brackenhill }],
  ])('given nothing, when %s enrols him, then nobody hears it', (_who, who, over) => given(child).when(who, enrol(over)).thenUnseen());
});

describe('placing a child', () => {
  it.each([
    ['another class', place('4', 'Herons')],
    ['the next year in the same class', place('4', 'Kestrels')],
  ])('given Rowan in year 3 with the Kestrels, when he moves to %s, then he is placed', (_where, command) =>
    given(child, ...circle)
      .when(farrow, command)
      .then({ ...command, type: 'ChildPlaced' }),
  );
  it('given Rowan in year 3 with the Kestrels, when he is placed there, then there is nothing to do', () =>
    given(child, ...circle)
      .when(farrow, place('3', 'Kestrels'))
      .thenNothing());
  it.each([
    ['his mother', mum],
    ['his teacher', osei],
    ['another school', vale],
  ])('given Rowan, when %s places him, then nobody hears it', (_who, who) =>
    given(child, ...circle)
      .when(who, place('4', 'Herons'))
      .thenUnseen(),
  );
});

describe('recording who somebody is to a child', () => {
  it('given Rowan, when the SENCO records his mother, then she is in his circle', () =>
    given(child, enrolled)
      .when(farrow, record())
      .then({ ...record(), type: 'RelationshipRecorded' }));
  it.each([
    ['her responsibility', { parentalResponsibility: 'no' }],
    ['her name', { name: 'Alice Brook' }],
    ['her language', { writes: 'pl' }],
  ])('given his mother, when %s is corrected, then that is recorded', (_what, over) =>
    given(child, ...circle)
      .when(farrow, record(over))
      .then({ ...record(over), type: 'RelationshipRecorded' }),
  );
  it('given his mother, when who cares for him and what she speaks are left out, then they stay as they stand', () => {
    const { care: _, speaks: __, ...bare } = relationship(mum, 'Mum', 'mother');
    const known = bySenco({ type: 'RelationshipRecorded', data: { ...bare, care: 'yes', speaks: 'pl' } });
    const saying = (over: object) => ({ type: 'RecordRelationship', data: { ...bare, ...over } });
    given(child, enrolled, known).when(farrow, saying({})).thenNothing();
    given(child, enrolled, known)
      .when(farrow, saying({ name: 'Alice Brook' }))
      .then({ type: 'RelationshipRecorded', data: { ...bare, name: 'Alice Brook', care: 'yes', speaks: 'pl' } });
    given(child, enrolled, known)
      .when(farrow, saying({ speaks: null }))
      .then({ type: 'RelationshipRecorded', data: { ...bare, care: 'yes', speaks: null } });
    given(child, enrolled)
      .when(farrow, saying({}))
      .then({ type: 'RelationshipRecorded', data: relationship(mum, 'Mum', 'mother') });
  });
  it('given his mother, when the same is said again, then there is nothing to do', () =>
    given(child, ...circle)
      .when(farrow, record())
      .thenNothing());
  it('given a line that has ended, when the same is said again, then it begins anew', () =>
    given(child, ...circle)
      .when(farrow, { type: 'RecordRelationship', data: relationship(gran, 'Gran', 'grandparent') })
      .then({ type: 'RelationshipRecorded', data: relationship(gran, 'Gran', 'grandparent') }));
  it.each([
    ['his mother', mum],
    ['his teacher', osei],
    ['another class', lark],
    ['another school', vale],
  ])('given Rowan, when %s records a relationship, then nobody hears it', (_who, who) =>
    given(child, ...circle)
      .when(who, { type: 'RecordRelationship', data: relationship(neighbour, 'Sam', 'other') })
      .thenUnseen(),
  );
});

describe('ending what somebody is to a child', () => {
  it('given his father, when the head ends it, then it has ended', () =>
    given(child, ...circle)
      .when(okafor, end(dad.person, '2026-12-01'))
      .then({ ...end(dad.person, '2026-12-01'), type: 'RelationshipEnded' }));
  it('given somebody who is nobody to him, when it is ended, then that is refused', () =>
    given(child, ...circle)
      .when(farrow, end(neighbour.person, '2026-12-01'))
      .thenRefused('not-in-the-circle'));
  it('given a line that has ended, when it is ended again, then there is nothing to do', () =>
    given(child, ...circle)
      .when(farrow, end(gran.person, '2026-09-07'))
      .thenNothing());
  it('given a line from tomorrow on, when it ends today, then that is refused with its first day', () =>
    given(child, ...circle)
      .when(farrow, end(carerToBe.person, '2026-09-07'))
      .thenRefused('ends-before-it-starts', { from: '2026-09-08' }));
  it('given a line recorded for the wrong child, when it ends on its first day, then it never held', () =>
    given(child, ...circle)
      .when(farrow, end(dad.person, '2018-11-03'))
      .then({ ...end(dad.person, '2018-11-03'), type: 'RelationshipEnded' }));
  it('given his father, when his mother ends it, then nobody hears it', () =>
    given(child, ...circle)
      .when(mum, end(dad.person, '2026-12-01'))
      .thenUnseen());
});
