import { describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { contactIdOf } from '../../../apps/api/src/roll/person-ids.ts';
import { RollImport } from '../../../apps/api/src/roll/roll.import.ts';
import { contacts, line, opened, pupils, run, school, senco, upn } from './opened-school.ts';

const secret = v5('a secret of the vault', school);
const taking = async (namespace?: () => string) => {
  const { house } = await opened();
  const roll = new RollImport({ carry: house, accounts: house, roll: house, ...(namespace && { namespace }) });
  const take = (kind: 'pupils' | 'contacts', text: string) => roll.run({ kind, bytes: Buffer.from(text) }, senco, run);
  return { house, take };
};

describe('ids of those who are brought in', () => {
  it('given a secret, when a pupil is brought in, then whoever knows the UPN and the school cannot tell the name of the file', async () => {
    const { house, take } = await taking(() => secret);
    await take('pupils', pupils(line(1)));
    expect(house.onRoll().children[0]?.childId).toBe(v5(`pupil ${upn(1)}`, secret));
    expect(house.onRoll().children[0]?.childId).not.toBe(v5(`pupil ${upn(1)}`, school));
  });
  it('given a secret, when a pupil comes twice, then it is one file', async () => {
    const { house, take } = await taking(() => secret);
    for (const _ of [1, 2]) await take('pupils', pupils(line(1)));
    expect(house.onRoll().children).toHaveLength(1);
  });
  it('given a file that was erased, and one after it, when the pupil comes again, then each time it is another file', async () => {
    const { house, take } = await taking(() => secret);
    house.erased.add(v5(`pupil ${upn(1)}`, secret));
    await take('pupils', pupils(line(1)));
    const again = house.onRoll().children[0]?.childId ?? '';
    expect(house.erased.has(again)).toBe(false);
    const later = await taking(() => secret);
    for (const one of [...house.erased, again]) later.house.erased.add(one);
    await later.take('pupils', pupils(line(1)));
    expect([...later.house.erased]).not.toContain(later.house.onRoll().children[0]?.childId);
  });
  it('given a contact whom an older Heard named in the school’s own id, when the list comes again, then they are the same person', async () => {
    const before = await taking();
    const row = contacts(`${upn(1)},,Ann Ashby,Mum,Mother,yes,ann@example.org,English`);
    await before.take('pupils', pupils(line(1)));
    await before.take('contacts', row);
    const named = contactIdOf(school, { reference: '', email: 'ann@example.org', upn: upn(1), name: 'Ann Ashby' });
    expect(before.house.onRoll().circle[0]?.personId).toBe(named);
    const roll = new RollImport({ carry: before.house, accounts: before.house, roll: before.house, namespace: () => secret });
    await roll.run({ kind: 'contacts', bytes: Buffer.from(row) }, senco, '018f4e6a-0000-4000-8000-00000000000d');
    expect(before.house.onRoll().circle.map((one) => one.personId)).toEqual([named]);
    const anew = await taking(() => secret);
    await anew.take('pupils', pupils(line(1)));
    await anew.take('contacts', row);
    expect(anew.house.onRoll().circle[0]?.personId).not.toBe(named);
  });
});
