import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { tell } from '../support/attack-count.ts';
import { readings, type Reading } from '../support/attack-doors.ts';
import { homes } from '../support/attack-homes.ts';
import { Ears } from '../support/attack-live.ts';
import { ending, metBy } from '../support/attack-midnight.ts';
import { called, idOf, type Who } from '../support/attack-people.ts';
import { openEvening } from '../support/attack-record.ts';
import { sweep } from '../support/attack-sweep.ts';
import type { World } from '../support/attack-world.ts';

/** A machine that is busy with other things takes its time; nothing here waits for a time. */
jest.setTimeout(300_000);

/** Midnight in England, in summer time. */
const before = '2026-09-07T22:59:59.999Z';
const after = '2026-09-07T23:00:00.000Z';
const those = Object.entries(ending).map(([who, why]) => [who as Who, why, called[who as Who]] as const);

let world: World;
let doors: readonly Reading[];
let ears: Ears;
const met = new Map<Who, number>();
const found = { leaks: 0, met: 0 };

beforeAll(async () => {
  ({ world } = await openEvening());
  doors = await readings(world);
  world.later(before);
  await world.house.get(Calendar).turn();
  ears = await Ears.open(world);
  world.wire.spent();
});
afterAll(async () => {
  const said = `${those.length} people, ${found.met} paths open to them a millisecond before and none after`;
  tell(world, 'midnight', said, [], found.leaks);
  ears.close();
  await world.close();
});

const turn = async (): Promise<readonly string[]> => {
  await ears.heard();
  world.later(after);
  await world.house.get(Calendar).turn();
  return ears.heard();
};

describe('midnight: what ends with the day ends then, and not a request later', () => {
  it.each(those)(
    'given that %s has a last day (%s), when it is a millisecond before midnight, then what was theirs is there',
    async (who) => {
      const { paths, tokens } = await metBy(world, who, doors);
      met.set(who, paths.length);
      found.met += paths.length;
      expect(paths.length).toBeGreaterThan(1);
      expect(tokens.size).toBeGreaterThan(10);
    },
  );

  it('given the stroke of midnight, when nothing is written yet, then every door is shut by the date alone', async () => {
    await world.house.get(Calendar).hold(async () => {
      world.later(after);
      for (const [who] of those) {
        const { leaks, oracles } = await sweep(world, who, doors, false);
        found.leaks += leaks.length;
        expect([who, (await metBy(world, who, doors)).paths, leaks, oracles]).toEqual([who, [], [], []]);
      }
      world.later(before);
      for (const [who] of those) expect([who, (await metBy(world, who, doors)).paths.length]).toEqual([who, met.get(who)]);
    });
  });

  it('given open pages, when the day turns, then whose access ended is told to ask again, and nobody of the other home', async () => {
    const heard = await turn();
    for (const [who] of those) expect(heard).toContain(`${who} sight`);
    expect(heard.filter((one) => /^(mum|dad|dara|sol|rowan|fern|osei|stranger|vale) sight$/.test(one))).toEqual([]);
    expect(heard.filter((one) => one.split(' ')[1] !== 'sight' && those.some(([who]) => one.startsWith(`${who} `)))).toEqual([]);
  });

  it('given pages that were left open, when there is news in the file the morning after, then no hint reaches whose access ended', async () => {
    world.later('2026-09-08T07:30:00.000Z');
    for (const { childId } of homes) {
      const phone = { personId: idOf.mum, address: null, phone: '01632 960 001', email: null };
      await world.deed('mum', 'contact/record-contact', { childId, ...phone });
      const data = {
        childId,
        about: null,
        words: 'For everybody near.',
        how: 'own-words',
        language: 'en',
        audience: ['parents', 'educators'],
      };
      await world.deed('dad', 'concern/raise-concern', { ...data, concernId: crypto.randomUUID() });
    }
    const heard = await ears.heard();
    expect(heard).toContain('mum input');
    expect(heard.filter((one) => those.some(([who]) => one.startsWith(`${who} `)))).toEqual([]);
    const leaks = ears.leaks();
    found.leaks += leaks.length;
    expect(leaks).toEqual([]);
  });
});
