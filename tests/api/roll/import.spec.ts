import { describe, expect, it } from '@jest/globals';
import { Refused, type Asker } from '@heard/domain/kernel';
import { RollImport } from '../../../apps/api/src/roll/roll.import.ts';
import { contacts, line, opened, pupils, run, school, senco, upn } from './opened-school.ts';

describe('rows, right and wrong', () => {
  it('given right and wrong rows, when run, then the right ones go in and each wrong one is named by its own line', async () => {
    const { house, take } = await opened();
    const file = pupils(
      line(1),
      `${upn(2)},"Two\r\nLines",,03/11/2018,3,Kestrels,N,`,
      '',
      line(3, '=cmd'),
      `X${line(4).slice(1)}`,
      line(5).replace(',N,', ',K,BESD'),
      line(6),
      line(1, 'Somebody Else'),
      `${line(7)},,extra`,
      `${upn(8)},"Open,,03/11/2018,3,Kestrels,N,`,
      line(9),
    );
    const done = await take('pupils', file);
    expect(done.faults.map((one) => [one.line, one.column])).toEqual([
      [6, 'Name'],
      [7, 'UPN'],
      [8, 'Needs'],
      [10, 'Name'],
      [11, null],
      [12, null],
    ]);
    expect(done).toMatchObject({ rows: 10, good: 4, done: 4 });
    expect(house.onRoll().children.map((one) => one.name)).toEqual(['Child 1', 'Two Lines', 'Child 6', 'Child 9']);
  });
  it('given a wrong row over several lines, when previewed, then the line on which it starts is named', async () => {
    const { roll } = await opened();
    const file = pupils(line(1), `X${upn(2).slice(1)},"Two\r\nMore\r\nLines",,03/11/2018,3,Kestrels,N,`, `X${line(3).slice(1)}`);
    const { faults } = await roll.preview({ kind: 'pupils', bytes: Buffer.from(file) }, senco);
    expect(faults.map((one) => one.line)).toEqual([3, 6]);
  });
  it('given the same file twice, when run, then nothing changes', async () => {
    const { house, take } = await opened();
    const file = pupils(line(1), line(2), line(2));
    await take('pupils', file);
    const before = [house.log.length, house.accounts.size];
    expect(await take('pupils', file, '018f4e6a-0000-4000-8000-00000000000b')).toMatchObject({ good: 3, done: 3, faults: [] });
    expect([house.log.length, house.accounts.size]).toEqual(before);
    expect(before[1]).toBe(2);
  });
  it('given one adult with three children, when run, then it is one person with one account', async () => {
    const { house, take } = await opened();
    await take('pupils', pupils(line(1), line(2), line(3)));
    const done = await take(
      'contacts',
      contacts(...[1, 2, 3].map((serial) => `${upn(serial)},,Ann Ashby,Mum,Mother,yes,Ann@Example.org,English`)),
    );
    expect(done).toMatchObject({ done: 3, faults: [] });
    expect(new Set(house.onRoll().circle.map((one) => one.personId)).size).toBe(1);
    expect(house.holderOf('ann@example.org')).toMatchObject({ kind: 'family' });
  });
  it('given two people with one address, when run, then the second is named and the first goes in', async () => {
    const { house, take } = await opened();
    await take('pupils', pupils(line(1)));
    const done = await take(
      'contacts',
      contacts(
        `${upn(1)},C1,Ann Ashby,Mum,Mother,yes,us@example.org,`,
        `${upn(1)},C2,Ben Ashby,Dad,Father,yes,us@example.org,`,
        `${upn(9)},C3,Cat Ashby,,Other,no,,`,
      ),
    );
    expect(done.faults.map((one) => [one.line, one.column])).toEqual([
      [3, 'E-mail'],
      [4, 'Pupil’s UPN'],
    ]);
    expect(house.onRoll().circle).toHaveLength(1);
  });
  it('given an address that belongs to somebody in school, when previewed, then it is named before anything is opened', async () => {
    const { house, roll, take } = await opened();
    await take('pupils', pupils(line(1)));
    house.openAccounts([
      { personId: '018f4e6a-0000-7000-8000-0000000000ff', schoolId: school, kind: 'staff', name: 'Ms Farrow', email: 'f@example.org' },
    ]);
    const preview = await roll.preview(
      { kind: 'contacts', bytes: Buffer.from(contacts(`${upn(1)},C1,Ann Ashby,,Mother,yes,f@example.org,`)) },
      senco,
    );
    expect(preview.faults[0]?.reason).toContain('belongs to Ms Farrow already');
  });
  it('given a relationship that was ended, when the file comes again, then nobody gets back in', async () => {
    const { house, take } = await opened();
    await take('pupils', pupils(line(1)));
    const file = contacts(`${upn(1)},C1,Ann Ashby,Mum,Mother,yes,,`);
    await take('contacts', file);
    const { childId, personId } = house.onRoll().circle[0] ?? {};
    await house.carry({ type: 'EndRelationship', data: { childId, personId, on: '2026-09-02', reason: 'An order of the court.' } }, senco);
    expect(await take('contacts', file, '018f4e6a-0000-4000-8000-00000000000c')).toMatchObject({ done: 0, faults: [{ line: 2 }] });
    expect(house.onRoll().circle[0]?.until).toBe('2026-09-02');
  });
  it('given a rule that says no, when run, then its sentence stands at the line and the others go in', async () => {
    const { house } = await opened();
    const carry = {
      carry: (command: { type: string; data: object }, asker: Asker) =>
        'name' in command.data && command.data.name === 'Child 2'
          ? Promise.reject(new Refused('no', 'Not this one.'))
          : house.carry(command, asker),
    };
    const done = await new RollImport({ carry, accounts: house, roll: house }).run(
      { kind: 'pupils', bytes: Buffer.from(pupils(line(1), line(2), line(3))) },
      senco,
      run,
    );
    expect(done).toMatchObject({ good: 2, done: 2, faults: [{ line: 3, reason: 'Not this one.' }] });
    expect(house.accounts.size).toBe(2);
  });
  it('given the store away, when run, then it is not taken for a fault of a row', async () => {
    const { house, roll } = await opened();
    house.carry = () => Promise.reject(new Error('away'));
    await expect(roll.run({ kind: 'pupils', bytes: Buffer.from(pupils(line(1))) }, senco, run)).rejects.toThrow('away');
  });
});
