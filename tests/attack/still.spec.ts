import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readings, type Reading } from '../support/attack-doors.ts';
import { homes } from '../support/attack-homes.ts';
import { Ears } from '../support/attack-live.ts';
import type { Attacker, Who } from '../support/attack-people.ts';
import { openRecord } from '../support/attack-record.ts';
import { deedsOf, idle, moved, outside, pathsFor, portraitsOf, type Watched } from '../support/attack-still.ts';
import type { World } from '../support/attack-world.ts';

let world: World;
let doors: readonly Reading[];
let ears: Ears;
const counts = { deeds: 0, compared: 0, people: 0 };

beforeAll(async () => {
  world = await openRecord();
  doors = await readings(world);
  ears = await Ears.open(world);
}, 60_000);
afterAll(async () => {
  process.stdout.write(
    `still: ${counts.deeds} deeds, ${counts.people} people, ${counts.compared} answers held against themselves, moved 0; ` +
      `${ears.messages} watches, ${ears.hints} hints heard, ${world.wire.requests} requests, ${(world.wire.bytes / 1e6).toFixed(0)} MB\n`,
  );
  ears.close();
  await world.close();
});

const watchedBy = (who: readonly Attacker[]): Promise<readonly Watched[]> =>
  Promise.all(who.map(async (one) => ({ who: one, paths: await pathsFor(world, one, doors) })));

const decidedIn = async (child: string): Promise<{ decisionId: string; itemId: string }> => {
  const { decided } = JSON.parse((await world.get('senco', `timeline/timeline?child=${child}`)).body) as {
    decided: { decisionId: string; items: { itemId: string }[] }[];
  };
  return { decisionId: decided[0]!.decisionId, itemId: decided[0]!.items[0]!.itemId };
};

const near: Partial<Record<Who, readonly Attacker[]>> = { mum: ['dad', 'sol', 'rowan', 'worker'], dad: ['mum', 'dara', 'rowan', 'worker'] };

describe.each(['mum', 'dad'] as const)('what %s does in private', (actor) => {
  const home = homes[0]!;
  const other: Who = actor === 'mum' ? 'dad' : 'mum';

  it('given everybody at every door, when it is done, then not one byte moves for whom it is not, and no hint reaches them', async () => {
    const deeds = deedsOf(world, home, actor, doors, await decidedIn(home.childId));
    const close = await watchedBy(near[actor]!);
    const always = deeds.reduce<ReadonlySet<Attacker>>(
      (all, one) => new Set([...all].filter((who) => !(one.may as readonly Attacker[]).includes(who))),
      new Set(outside([])),
    );
    const far = await watchedBy([...always].filter((who) => !near[actor]!.includes(who)));
    await idle(world, home, other);
    const told = await idle(world, home, other);
    const wide = await portraitsOf(world, far);
    let before = await portraitsOf(world, close);
    await ears.heard();
    const faults: string[] = [];
    for (const deed of deeds) {
      await deed.does();
      const expected = Object.entries(deed.hints).flatMap(([view, may]) => may.map((who) => `${who} ${view}`));
      const heard = await ears.heard();
      faults.push(...heard.filter((one) => !expected.includes(one)).map((one) => `${deed.name}: hint to ${one}`));
      faults.push(...expected.filter((one) => !heard.includes(one)).map((one) => `${deed.name}: no hint to ${one}`));
      const after = await portraitsOf(world, close);
      faults.push(...moved(before, after).map((one) => `${deed.name}: ${one}`));
      before = after;
    }
    faults.push(...moved(wide, await portraitsOf(world, far)).map((one) => `all of it: ${one}`));
    expect(faults).toEqual([]);
    expect(await idle(world, home, other)).toBe(told);
    counts.deeds += deeds.length;
    counts.people = Math.max(counts.people, close.length + far.length);
    counts.compared += [...far, ...close.flatMap((one) => deeds.map(() => one))].reduce((sum, one) => sum + one.paths.length, 0);
  }, 120_000);
});
