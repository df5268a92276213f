import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilesAnswer } from '../../apps/api/src/retention/files.read-model.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, rowansFile } from '../support/people.ts';
import { adasFile, cast, type Name } from '../support/small-school.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
  const deputy = { schoolId: alderbrook, personId: cast.idowu.person, as: 'deputy', from: '2026-09-01' };
  await house.done('okafor', 'school/name-safeguarding-lead', deputy);
  // The head is Ada’s aunt.
  const kin = { name: 'Ruth Okafor', called: 'Aunt Ruth', relationship: 'other', parentalResponsibility: 'no', writes: 'en' };
  await house.done('farrow', 'child/record-relationship', { childId: adasFile, personId: cast.okafor.person, ...kin, from: '2026-09-01' });
});
afterAll(() => house.close());

const moved = { ground: 'record-moved' };
const filesOf = async (name: Name, seen?: string | null) =>
  (await house.query(name, `retention/files${seen ? `?seen=${seen}` : ''}`)).body as FilesAnswer;
const keptBy = (name: Name, child: string) => house.query(name, `retention/retention?child=${child}`);

describe('how long a file is kept, to each', () => {
  it('given a file, when those around it ask, then each who sees the child sees the day, and only who leads decides', async () => {
    for (const [name, leads] of Object.entries({ farrow: true, okafor: true, mum: false, dara: false, rowan: false, osei: false }))
      expect([name, (await keptBy(name as Name, rowansFile)).body]).toMatchObject([
        name,
        { keptUntil: '2049-11-03', leads, retention: null },
      ]);
    for (const name of ['adasMum', 'idowu', 'vale', 'pereira', 'gran'] as const)
      expect([name, (await keptBy(name, rowansFile)).status]).toEqual([name, 404]);
  });

  it('given a hold and then a proposal, when each asks, then holds are for who leads, and the family is told what is proposed', async () => {
    const hold = { childId: rowansFile, holdId: randomUUID() };
    await house.done('farrow', 'retention/place-hold', { ...hold, ground: 'claim' });
    expect((await keptBy('okafor', rowansFile)).body).toMatchObject({ retention: { holds: [{ ground: 'claim' }] } });
    expect((await keptBy('mum', rowansFile)).body).toMatchObject({ retention: null });
    await house.done('okafor', 'retention/lift-hold', hold);
    const { position } = await house.done('okafor', 'retention/propose-erasure', { childId: rowansFile, ...moved });
    for (const name of ['mum', 'dad', 'dara', 'rowan'] as const) {
      const { body } = await house.query(name, `retention/retention?child=${rowansFile}&seen=${position}`);
      expect([name, body]).toMatchObject([name, { retention: { holds: [], erasure: moved }, people: { [cast.okafor.person]: {} } }]);
    }
    expect((await keptBy('osei', rowansFile)).body).toMatchObject({ retention: null });
  });

  it('given a proposal, when a deputy asks who is nothing else to the child, then they are told whose it is, and stop it', async () => {
    expect(await filesOf('idowu')).toMatchObject({
      leads: false,
      decided: [{ childId: rowansFile, name: 'Rowan Ashby' }],
      over: [],
      erased: [],
    });
    const hold = { childId: rowansFile, holdId: randomUUID() };
    const { position } = await house.done('idowu', 'retention/place-hold', { ...hold, ground: 'safeguarding' });
    expect(await filesOf('farrow', position)).toMatchObject({ decided: [{ holds: [{ as: 'safeguarding' }], erasure: null }] });
    expect((await house.ask('okafor', 'retention/lift-hold', hold)).body).toMatchObject({ code: 'hold-of-safeguarding' });
    expect((await house.ask('okafor', 'retention/agree-erasure', { childId: rowansFile, ...moved })).body).toMatchObject({
      code: 'no-erasure-proposed',
    });
    await house.done('idowu', 'retention/lift-hold', hold);
  });

  it('given a head of whose family a child is, when its end is proposed, then it is not theirs to agree, nor theirs to see', async () => {
    const { position } = await house.done('farrow', 'retention/propose-erasure', { childId: adasFile, ...moved });
    expect((await filesOf('farrow', position)).decided.map((one) => one.childId)).toContain(adasFile);
    expect((await house.ask('okafor', 'retention/agree-erasure', { childId: adasFile, ...moved })).status).toBe(404);
    expect((await filesOf('okafor', position)).decided.map((one) => one.childId)).not.toContain(adasFile);
  });

  it('given a teacher, a parent and somebody of another school, when they ask for all files, then there is no such page, or nothing of this school', async () => {
    for (const name of ['osei', 'mum', 'rowan', 'pereira'] as const)
      expect([name, (await house.query(name, 'retention/files')).status]).toEqual([name, 404]);
    expect(await filesOf('vale')).toMatchObject({ decided: [], over: [], erased: [] });
  });

  it('given a hint of what is decided, when it comes, then only those who see it have it', async () => {
    const [mine, teachers] = [await house.live('adasMum'), await house.live('osei')];
    for (const page of [mine, teachers]) await page.watch('retention');
    await house.done('farrow', 'retention/withdraw-erasure', { childId: adasFile, reason: 'mistake' });
    await mine.hinted({ view: 'retention', key: adasFile });
    expect(teachers.hints.filter((one) => one.view === 'retention')).toEqual([]);
  });
});
