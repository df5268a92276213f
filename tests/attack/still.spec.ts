import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tell } from '../support/attack-count.ts';
import { readings, type Reading } from '../support/attack-doors.ts';
import { homes } from '../support/attack-homes.ts';
import { postOf } from '../support/attack-letters.ts';
import { Ears, knock, messages, strays, wanted } from '../support/attack-live.ts';
import { people, type Attacker, type Who } from '../support/attack-people.ts';
import { openRecord } from '../support/attack-record.ts';
import { signsIn, signsOut } from '../support/attack-sign-in.ts';
import { deedsOf, idle, moved, outside, pathsFor, portraitsOf, type Deed, type Watched } from '../support/attack-still.ts';
import type { World } from '../support/attack-world.ts';

/** A machine that is busy with other things takes its time; nothing here waits for a time. */
jest.setTimeout(300_000);

let world: World;
let doors: readonly Reading[];
let ears: Ears;
const counts = { deeds: 0, compared: 0, people: 0, moved: 0, leaks: 0 };

beforeAll(async () => {
  world = await openRecord();
  doors = await readings(world);
  ears = await Ears.open(world);
  world.wire.spent();
});
afterAll(async () => {
  ears.close();
  await world.close();
});

/** Which paths answer somebody, found out once. */
const known = new Map<Attacker, Promise<readonly string[]>>();
const pathsOnce = (who: Attacker): Promise<readonly string[]> => {
  const paths = known.get(who) ?? pathsFor(world, who, doors);
  known.set(who, paths);
  return paths;
};
const watchedBy = (who: readonly Attacker[]): Promise<readonly Watched[]> =>
  Promise.all(who.map(async (one) => ({ who: one, paths: await pathsOnce(one) })));

const decidedIn = async (child: string): Promise<{ decisionId: string; itemId: string }> => {
  const { decided } = JSON.parse((await world.get('senco', `timeline/timeline?child=${child}`)).body) as {
    decided: { decisionId: string; items: { itemId: string }[] }[];
  };
  return { decisionId: decided[0]!.decisionId, itemId: decided[0]!.items[0]!.itemId };
};

/** Hints and letters of one deed that came to somebody whom it is not for, or did not come to whom it is for. */
const faultsOf = async (deed: Deed): Promise<readonly string[]> => {
  const before = postOf(world);
  await deed.does();
  const expected = Object.entries(deed.hints).flatMap(([view, may]) => may.map((who) => `${who} ${view}`));
  const heard = await ears.heard();
  const post = [...postOf(world)].flatMap(([who, letters]) => (letters > (before.get(who) ?? 0) ? [who] : []));
  return [
    ...heard.filter((one) => !expected.includes(one)).map((one) => `${deed.name}: hint to ${one}`),
    ...expected.filter((one) => !heard.includes(one)).map((one) => `${deed.name}: no hint to ${one}`),
    ...post.filter((who) => !deed.post.includes(who as Who)).map((who) => `${deed.name}: letter to ${who}`),
  ];
};

/** Who is looked at after each deed; everybody else to whom none of it is told, when all is done. */
const near = { mum: ['dad', 'rowan'], dad: ['mum', 'rowan'] } as const;

describe('still: what one does in private moves nothing for anybody whom it is not for', () => {
  afterAll(() => {
    const { deeds, people: watching, compared } = counts;
    const said = `${deeds} deeds, ${watching} people, ${compared} answers held against themselves, ${ears.hints} hints heard`;
    tell(
      world,
      'still',
      said,
      doors.map((one) => one.address),
      counts.moved,
    );
  });

  it.each(['mum', 'dad'] as const)(
    'given everybody at every door, when %s does each of it, then not a byte, an order or a count moves, and no hint and no letter comes',
    async (actor) => {
      const home = homes[0]!;
      const other: Who = actor === 'mum' ? 'dad' : 'mum';
      world.pass(20);
      const deeds = deedsOf(world, home, actor, doors, await decidedIn(home.childId));
      const close = await watchedBy(near[actor]);
      const told = new Set<Attacker>(deeds.flatMap((one) => one.may));
      const far = await watchedBy(outside([]).filter((who) => !told.has(who) && !(near[actor] as readonly Attacker[]).includes(who)));
      await portraitsOf(world, [...close, ...far]);
      await idle(world, home, other);
      const receipt = await idle(world, home, other);
      const wide = await portraitsOf(world, far);
      let before = await portraitsOf(world, close);
      await ears.heard();
      const faults: string[] = [];
      for (const deed of deeds) {
        faults.push(...(await faultsOf(deed)));
        const after = await portraitsOf(world, close);
        faults.push(...moved(before, after).map((one) => `${deed.name}: ${one}`));
        before = after;
      }
      faults.push(...moved(wide, await portraitsOf(world, far)).map((one) => `all of it: ${one}`));
      counts.moved += faults.length;
      expect(faults).toEqual([]);
      expect(await idle(world, home, other)).toBe(receipt);
      counts.deeds += deeds.length;
      counts.people = Math.max(counts.people, close.length + far.length);
      counts.compared += [...far, ...close.flatMap((one) => deeds.map(() => one))].reduce((sum, one) => sum + one.paths.length, 0);
    },
  );
});

describe('live: every message to a socket, as everybody', () => {
  afterAll(() => {
    const said = `${ears.messages} messages, ${wanted.length} watches each, ${ears.hints} hints, ${ears.bytes} bytes by socket`;
    tell(
      world,
      'live',
      said,
      messages.map((one) => `socket ${one}`),
      counts.leaks,
    );
  });

  it.each(messages)(
    'given every view of every child, when everybody says %s, then what is theirs and what never was answer alike',
    async (message) => {
      for (const who of people) {
        const answers = await ears.say(who, message, wanted);
        expect([who, [...new Set(answers.map((one) => JSON.stringify(one)))]]).toEqual([who, ['{"ok":true}']]);
      }
    },
  );

  it('given what is no message, when everybody says it, then nothing comes of it, and the socket goes on', async () => {
    for (const who of people) for (const [message, body] of strays) ears.tell(who, message, body);
    expect(await ears.heard()).toEqual([]);
  });

  it('given nobody, a session that ended and a forged one, when a socket is opened either way, then it is closed and was told nothing', async () => {
    const ended = await signsIn(world, 'mum', 'x');
    await signsOut(world, ended);
    for (const cookie of [undefined, ended, `${world.cookie('mum')}x`, 'heard.session_token=forged.AAAA'])
      for (const transport of ['websocket', 'polling'] as const)
        expect([cookie, await knock(world, '', transport, cookie)]).toEqual([cookie, expect.stringMatching(/^\["io server disconnect"/)]);
  });

  it('given a room that there is not, when it is entered, then it is not there', async () => {
    expect(await knock(world, '/admin', 'websocket', world.cookie('dad'))).toMatch(/Invalid namespace/);
  });

  it('given all that sockets were sent by now, when every byte is searched, then nothing is there that is not for whoever listened', () => {
    expect(ears.hints).toBeGreaterThan(50);
    const leaks = ears.leaks();
    counts.leaks += leaks.length;
    expect(leaks).toEqual([]);
  });
});
