import { describe, it } from '@jest/globals';
import { agency } from '@heard/domain/agency';
import { given } from '../support/given.ts';
import { alderbrook, anId, farrow, harbour, mum, okafor, on, osei, pereira, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { bySenco, openSchool } from '../support/story.ts';

const service = (over: object = {}) => ({
  schoolId: alderbrook,
  agencyId: harbour as string,
  name: 'Harbour Speech and Language Therapy',
  kind: 'speech-and-language',
  ...over,
});
const professional = (over: object = {}) => ({
  schoolId: alderbrook,
  agencyId: harbour as string,
  personId: pereira.person,
  name: 'Ines Pereira',
  called: 'Ms Pereira',
  profession: 'speech and language therapist',
  from: '2026-09-01',
  lastDay: null as string | null,
  ...over,
});
const leaves = (over: object = {}) => ({ schoolId: alderbrook, agencyId: harbour, personId: pereira.person, on: '2027-01-31', ...over });

const registered = bySenco({ type: 'AgencyRegistered', data: service() });
const admitted = bySenco({ type: 'ProfessionalAdmitted', data: professional() });
const left = bySenco({ type: 'ProfessionalEnded', data: leaves() });
const register = (over: object = {}) => ({ type: 'RegisterAgency', data: service(over) });
const admit = (over: object = {}) => ({ type: 'AdmitProfessional', data: professional(over) });
const end = (over: object = {}) => ({ type: 'EndProfessional', data: leaves(over) });
const after = (...before: readonly Before[]) => given(agency, ...openSchool, ...before);

const strangers = [
  ['a teacher', osei],
  ['a mother', mum],
  ['the professional', pereira],
  ['another school', vale],
] as const;

describe('recording an agency', () => {
  it('given a school, when SENCO or head records an agency, then it is recorded', () => {
    for (const who of [farrow, okafor]) after().when(who, register()).then({ type: 'AgencyRegistered', data: service() });
  });
  it('given an agency, when the same is said again, then there is nothing to do; under another name, then that is recorded', () => {
    after(registered).when(farrow, register()).thenNothing();
    const renamed = { name: 'Harbour Therapies' };
    after(registered)
      .when(farrow, register(renamed))
      .then({ type: 'AgencyRegistered', data: service(renamed) });
  });
  it('given an agency, when another of its name is recorded, then that is refused and says which', () =>
    after(registered)
      .when(farrow, register({ agencyId: anId(0x61) }))
      .thenRefused('agency-recorded', { agencyId: harbour }));
  it.each(strangers)('given a school, when %s records an agency, then nobody hears it', (_who, who) =>
    after().when(who, register()).thenUnseen(),
  );
});

describe('who works for an agency', () => {
  it('given an agency, when somebody is admitted, then they are; said again, then there is nothing to do', () => {
    after(registered).when(farrow, admit()).then({ type: 'ProfessionalAdmitted', data: professional() });
    after(registered, admitted).when(farrow, admit()).thenNothing();
  });
  it('given somebody who left, when they are admitted again, then it begins anew', () =>
    after(registered, admitted, left)
      .when(on(farrow, '2027-03-01'), admit({ from: '2027-03-01' }))
      .then({ type: 'ProfessionalAdmitted', data: professional({ from: '2027-03-01' }) }));
  it('given no such agency, when somebody is admitted or ended there, then that is refused', () => {
    for (const command of [admit(), end()]) after().when(farrow, command).thenRefused('no-such-agency', { agencyId: harbour });
  });
  it('given a last day before the first, when somebody is admitted, then that is refused', () =>
    after(registered)
      .when(farrow, admit({ lastDay: '2026-08-31' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-01' }));
  it('given somebody who works there, when they leave, then it is recorded; said again, then there is nothing to do', () => {
    after(registered, admitted).when(farrow, end()).then({ type: 'ProfessionalEnded', data: leaves() });
    after(registered, admitted, left).when(farrow, end()).thenNothing();
  });
  it('given somebody who never worked there, when they leave, then that is refused', () =>
    after(registered).when(farrow, end()).thenRefused('not-of-this-agency', { personId: pereira.person }));
  it('given somebody who works there, when they leave before they came, then that is refused', () =>
    after(registered, admitted)
      .when(farrow, end({ on: '2026-08-31' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-01' }));
  it.each(strangers)('given an agency, when %s admits or ends somebody, then nobody hears it', (_who, who) => {
    for (const command of [admit(), end()]) after(registered, admitted).when(who, command).thenUnseen();
  });
});
