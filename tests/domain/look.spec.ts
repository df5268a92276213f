import { describe, it } from '@jest/globals';
import { look } from '@heard/domain/look';
import { moment, alderbrook, brackenhill, farrow, mum, osei, rowansFile } from '../support/people.ts';
import { given } from '../support/given.ts';

const read = (over: object = {}) => ({
  schoolId: alderbrook as string,
  personId: osei.person as string,
  month: '2026-09',
  view: 'timeline',
  stoodOn: null,
  files: [{ childId: rowansFile, as: 'educator' }],
  ...over,
});
const command = (over: object = {}) => ({ type: 'LookAtFile', data: read(over) });
const at = (time: string) => ({ ...osei, at: moment(time) });

describe('writing down who looked', () => {
  it.each([
    ['a Monday morning in term', '2026-09-07T08:10:00.000Z', 'working'],
    ['that evening', '2026-09-07T21:10:00.000Z', 'outside'],
    ['a Saturday', '2026-09-12T10:10:00.000Z', 'outside'],
    ['half term', '2026-10-27T10:10:00.000Z', 'outside'],
  ])('given %s, when a teacher reads, then that is written down with whether it was working time', (_when, time, during) =>
    given(look)
      .when(at(time), command())
      .then({ type: 'FileLookedAt', data: { ...read(), during } }),
  );
  it('given a mother, when she reads, then it is written down in her capacity', () => {
    const hers = { personId: mum.person, files: [{ childId: rowansFile, as: 'parent' }] };
    given(look)
      .when(mum, command(hers))
      .then({ type: 'FileLookedAt', data: { ...read(hers), during: 'working' } });
  });
  it('given the record as it stood on a day, when it is read, then that day is written down', () => {
    const past = { view: 'then', stoodOn: '2026-03-03' };
    given(look)
      .when(osei, command(past))
      .then({ type: 'FileLookedAt', data: { ...read(past), during: 'working' } });
  });
  it('given somebody, when another’s look is written down in their name, or at another school, then nobody hears it', () => {
    given(look).when(farrow, command()).thenUnseen();
    given(look)
      .when(osei, command({ schoolId: brackenhill }))
      .thenUnseen();
  });
});
