import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { views } from '@heard/domain';
import { ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import { filesIn } from '../house/tree.ts';
import { emptyTables, unattacked, unknownNames } from '../support/attack-complete.ts';
import { tell } from '../support/attack-count.ts';
import { readings, type Reading } from '../support/attack-doors.ts';
import { attackers, called } from '../support/attack-people.ts';
import { openRecord } from '../support/attack-record.ts';
import { sweep } from '../support/attack-sweep.ts';
import { ofTheInstallation } from '../support/attack-known.ts';
import type { World } from '../support/attack-world.ts';

/** A machine that is busy with other things takes its time; nothing here waits for a time. */
jest.setTimeout(300_000);

let world: World;
let doors: readonly Reading[];
const found = { leaks: 0 };

beforeAll(async () => {
  world = await openRecord();
  doors = await readings(world);
  world.wire.spent();
});
afterAll(() => world.close());

describe('sweep: everybody at every door that is read, with everything that can be asked there', () => {
  afterAll(() => {
    const addresses = doors.map((one) => one.address);
    const said = `${addresses.length} doors that are read, ${attackers.length} people, ${world.secrets.counts().secrets} secrets`;
    tell(world, 'sweep', said, addresses, found.leaks);
  });

  it.each(attackers.map((who) => [who, called[who]] as const))(
    'given %s (%s), when every door is asked for everything, then no byte is there that is not for them, and no is said to all of it alike',
    async (who) => {
      const { leaks, oracles } = await sweep(world, who, doors);
      found.leaks += leaks.length;
      expect([leaks, oracles]).toEqual([[], []]);
    },
  );
});

describe('complete: the suite is not blind', () => {
  afterAll(() => tell(world, 'complete', `${doors.length} doors and ${views.length} views looked through`, [], 0));

  it('given the running house, when its doors and messages are listed, whoever put them there, then each is attacked', async () => {
    expect(doors.length).toBeGreaterThan(25);
    expect(await unattacked(world)).toEqual([]);
  });

  it('given every door, when the parameters and fields that it takes are listed, then there is something to put into each', async () => {
    expect(await unknownNames(world, filesIn('apps/api/src'))).toEqual([]);
    expect(doors.filter((one) => one.params.length > 0).length).toBeGreaterThan(10);
  });

  it('given what the house keeps, when its tables are looked through, then both homes have something to be found in each', () => {
    const models = world.house.get(ReadModels);
    expect(views.filter((view) => models.rows(view.name).length === 0).map((view) => view.name)).toEqual([]);
    expect(emptyTables(world)).toEqual([]);
  });

  it('given all that was hidden, when everybody has looked, then each secret was met by somebody who may, or it is said why by nobody', () => {
    expect(world.secrets.unmet()).toEqual([]);
    expect(world.secrets.counts().secrets).toBeGreaterThan(300);
    for (const [, reason] of world.secrets.kept()) expect(reason.split(' ').length).toBeGreaterThan(4);
  });

  it('given doors that tell of the installation, when they are listed, then they are these and tell of nobody', () => {
    expect(doors.filter((one) => ofTheInstallation.test(one.address)).map((one) => one.address)).toEqual([
      'GET /api/health/metrics',
      'GET /api/health/ready',
    ]);
  });
});
