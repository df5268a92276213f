import { dayOf, type Asker, type Instant, type PersonId } from '@heard/domain/kernel';
import type { RollKind } from '@heard/domain/roll';
import { RollImport } from '../../../apps/api/src/roll/roll.import.ts';
import { MemorySchool } from './memory-school.ts';

export const school = '018f4e6a-0000-7000-8000-000000000001' as Asker['school'];
export const at = '2026-09-02T08:00:00.000Z' as Instant;
export const senco: Asker = {
  person: '018f4e6a-0000-7000-8000-000000000002' as PersonId,
  school,
  roles: ['senco', 'operator'],
  classes: [],
  agencies: [],
  safeguards: false,
  at,
  today: dayOf(at),
  closures: [],
};
export const run = '018f4e6a-0000-4000-8000-00000000000a';

export const opened = async () => {
  const house = new MemorySchool();
  await house.carry({ type: 'OpenSchool', data: { schoolId: school, name: 'Test', urn: null, closures: [] } }, senco);
  const roll = new RollImport({ carry: house, accounts: house, roll: house });
  const take = (kind: RollKind, text: string | Uint8Array, id = run) =>
    roll.run({ kind, bytes: typeof text === 'string' ? Buffer.from(text) : text }, senco, id);
  return { house, roll, take };
};

export const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
export const upn = (serial: number): string => {
  const digits = `0002417${String(serial).padStart(5, '0')}`;
  return (letters[[...digits].reduce((sum, digit, index) => sum + Number(digit) * (index + 2), 0) % 23] ?? '') + digits;
};
export const heading = 'UPN,Legal name,Called,Date of birth,Year group,Class,SEN provision,Needs';
export const line = (serial: number, name = `Child ${serial}`): string => `${upn(serial)},${name},,03/11/2018,Year 3,Kestrels,N,`;
export const pupils = (...lines: readonly string[]): string => [heading, ...lines].join('\r\n');
export const contacts = (...lines: readonly string[]): string =>
  ['UPN,Contact reference,Name,Called,Relationship,Parental responsibility,E-mail,Writes', ...lines].join('\n');
