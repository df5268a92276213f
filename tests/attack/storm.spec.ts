import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { byHeaders, uploadOf } from '../support/attack-blobs.ts';
import { alike, bodies } from '../support/attack-bodies.ts';
import { commands, storm, stormers } from '../support/attack-commands.ts';
import { tell } from '../support/attack-count.ts';
import { allDoors } from '../support/attack-doors.ts';
import { isKnown, known, stale } from '../support/attack-known.ts';
import { faultsOf, isOfAsking, postOf, turnDays } from '../support/attack-letters.ts';
import { faultIn, noise, type Noise } from '../support/attack-noise.ts';
import { called, people } from '../support/attack-people.ts';
import { openRecord } from '../support/attack-record.ts';
import { nextDay } from '../support/attack-settlement.ts';
import { letters } from '../support/attack-sign-in.ts';
import { leaksOf } from '../support/attack-sweep.ts';
import { together, type Asked, type Heard } from '../support/attack-wire.ts';
import type { World } from '../support/attack-world.ts';

/** A machine that is busy with other things takes its time; nothing here waits for a time. */
jest.setTimeout(300_000);

/** Doors of which somebody else’s thing and what never was have one answer, by a name. */
const aliked = (one: Asked): string | undefined =>
  alike.includes(`POST ${one.path}`) ? one.path : uploadOf(one) && `${one.method} an upload`;

let world: World;
const leaks = { storm: 0, noise: 0, letters: 0 };
const found = { carried: 0, tells: [] as string[], understood: new Set<string>() };

beforeAll(async () => {
  world = await openRecord();
  world.wire.spent();
});
afterAll(() => world.close());

describe('storm: everybody asks for every command, about everything there is', () => {
  afterAll(() => {
    const said = `${commands.length} commands, ${stormers.length} people, ${found.carried} carried out, ${found.tells.length} tells, all known`;
    tell(
      world,
      'storm',
      said,
      commands.map((one) => `POST /api/${one.address}`),
      leaks.storm,
    );
  });

  it.each(stormers.map((who) => [who, called[who]] as const))(
    'given %s (%s), when every command is tried with every id, then no answer holds what is not for them, nor tells what is there',
    async (who) => {
      const { leaks: met, oracles, carried, understood } = await storm(world, who);
      leaks.storm += met.length;
      found.carried += carried;
      found.tells.push(...oracles);
      for (const one of understood) found.understood.add(one);
      expect([met, oracles.filter((line) => !isKnown(line))]).toEqual([[], []]);
    },
  );

  it('given what is known to answer otherwise, when all is done, then each line of that list was needed', () => {
    expect(stale(found.tells)).toEqual([]);
    for (const one of known) expect(one.reason.split(' ').length).toBeGreaterThan(8);
  });

  it('given every command, when all is done, then each was understood by its door: what was said no to was the asking', () => {
    expect(commands.map((one) => one.address).filter((address) => !found.understood.has(address))).toEqual([]);
  });
});

describe('noise: broken bodies, files, methods, other ways around a door', () => {
  let asked: readonly Noise[];
  let heard: readonly Heard[];

  beforeAll(async () => {
    asked = noise(world, allDoors(world));
    heard = await together(asked, ({ who, asked: one }) => world.ask(who, one));
  });
  afterAll(() => tell(world, 'noise', `${asked.length} questions that are none`, Object.keys(bodies), leaks.noise));

  it('given all of it, when every byte is searched, then nothing is there that is not for whoever asked', () => {
    const met = asked.flatMap(({ who, asked: one }, index) =>
      leaksOf(world, who, `${one.method ?? 'GET'} ${one.path}`, heard[index]!, `${one.path} ${one.body ?? ''}`),
    );
    leaks.noise += met.length;
    expect(met).toEqual([]);
  });

  it('given all of it, when the answers are read, then none is a fault of the house, a file of its own or a word about its inside', () => {
    expect(asked.flatMap((one, index) => faultIn(world, one, heard[index]!))).toEqual([]);
  });

  it('given what is somebody else’s, when it is ended, taken or written to, then the no is that to what never was, and everybody goes on', async () => {
    const answers = asked.flatMap(({ who, proper, asked: one }, index) =>
      proper && aliked(one) ? [[`${who} ${aliked(one)}`, `${heard[index]!.status} ${heard[index]!.body}`] as const] : [],
    );
    const told = [...Map.groupBy(answers, ([name]) => name)].map(
      ([name, some]) => [name, new Set(some.map(([, answer]) => answer))] as const,
    );
    expect(told.filter(([, different]) => different.size > 1)).toEqual([]);
    const going = await Promise.all(people.map(async (who) => [who, (await world.get(who, 'session/me')).status] as const));
    expect(going.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('given every door that is written to and is no command, when it is asked rightly, then it is understood: the no is to the asking', () => {
    const understood = new Set(asked.flatMap(({ asked: one }, index) => (heard[index]!.status === 400 ? [] : [`POST ${one.path}`])));
    expect(Object.keys(bodies).filter((door) => !understood.has(door))).toEqual([]);
    const sent = new Set(
      asked.flatMap(({ proper, asked: { method, path } }, index) =>
        proper && ![400, 401, 412].includes(heard[index]!.status) ? [`${method ?? 'GET'} ${path.split('?')[0]}`] : [],
      ),
    );
    // Of an address with a part that changes, what stands before it.
    const isSent = (door: string): boolean =>
      [...sent].some((one) => one === door || (/[:*]/.test(door) && one.startsWith(door.split(/[:*]/, 1)[0]!)));
    expect(Object.keys(byHeaders).filter((door) => !isSent(door))).toEqual([]);
  });
});

describe('letters: whatever leaves the house by mail', () => {
  afterAll(() => tell(world, 'letters', `${letters(world).length} letters to ${postOf(world).size} people`, [], leaks.letters));

  it('given all that was tried, and the days on which things end, when every letter is searched, then each says what is for its reader', async () => {
    await turnDays(world, nextDay, [1, 23, 287, 330, 400]);
    const faults = letters(world).flatMap((letter) => faultsOf(world, letter));
    leaks.letters += faults.length;
    expect(faults).toEqual([]);
    expect(postOf(world).size).toBeGreaterThanOrEqual(3);
  });

  it('given letters that everybody may be sent, when they are counted, then only who signs in, agreed, leads or safeguards has had one', () => {
    expect([...postOf(world, isOfAsking).keys()].sort()).toEqual(['dad', 'guard', 'head', 'mum', 'senco', 'vale']);
  });
});
