import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as agency from '@heard/domain/agency';
import * as child from '@heard/domain/child';
import { views } from '@heard/domain';
import * as referral from '@heard/domain/referral';
import * as letter from '../../apps/api/src/consent/running-out.letter.ts';
import * as visible from '../../apps/api/src/kernel/read-models/visible-to.ts';
import { asking, cutFrom, nothingOut, unseenBy, wheres, type Out } from '../support/attack-cuts.ts';
import { tell } from '../support/attack-count.ts';
import type { Reading } from '../support/attack-doors.ts';
import type { Ears } from '../support/attack-live.ts';
import type { Attacker, Who } from '../support/attack-people.ts';
import type { World } from '../support/attack-world.ts';

/** A machine that is busy with other things takes its time; nothing here waits for a time. */
jest.setTimeout(300_000);

/** What is not in the house at the moment. Only mocks of this spec read it: the house itself has no switch for any of it. */
const out: Out = nothingOut();
const first = '2026-09-07';

jest.unstable_mockModule('../../apps/api/src/kernel/read-models/visible-to.ts', () => ({
  visibleTo: (sight: Parameters<typeof visible.visibleTo>[0]) => cutFrom(visible.visibleTo(sight), out),
}));
jest.unstable_mockModule('@heard/domain/child', () => ({
  ...child,
  maySee: (...asked: Parameters<typeof child.maySee>) => out.hint || child.maySee(...asked),
  standingsIn: (circle: child.Circle, ...more: [never]) => child.standingsIn(out.order ? { ...circle, orders: {} } : circle, ...more),
}));
jest.unstable_mockModule('@heard/domain/agency', () => ({
  ...agency,
  worksOn: (...asked: Parameters<typeof agency.worksOn>) => out.working || agency.worksOn(...asked),
}));
jest.unstable_mockModule('@heard/domain/referral', () => ({
  ...referral,
  openToProfessional: (file: referral.ReferralFile, agencies: never, today: never) =>
    referral.openToProfessional(file, agencies, out.referral ? (first as never) : today),
}));
jest.unstable_mockModule('../../apps/api/src/consent/running-out.letter.ts', () => ({
  ...letter,
  boardLetter: (to: string, url: string) => {
    const plain = letter.boardLetter(to, url);
    return out.letter ? { ...plain, text: `${plain.text} It is about Rowan.` } : plain;
  },
}));

/** The suite, loaded when the mocks stand. */
const suite = async () => ({
  ...(await import('../support/attack-record.ts')),
  ...(await import('../support/attack-doors.ts')),
  ...(await import('../support/attack-sweep.ts')),
  ...(await import('../support/attack-live.ts')),
  ...(await import('../support/attack-homes.ts')),
  ...(await import('../support/attack-still.ts')),
  ...(await import('../support/attack-commands.ts')),
  ...(await import('../support/attack-complete.ts')),
  ...(await import('../support/attack-letters.ts')),
  ...(await import('../support/attack-bodies.ts')),
  ...(await import('../support/attack-sign-in.ts')),
});
let the: Awaited<ReturnType<typeof suite>>;
let world: World;
let doors: readonly Reading[];
let ears: Ears;

beforeAll(async () => {
  the = await suite();
  world = await the.openRecord(the.homes.slice(0, 1));
  doors = await the.readings(world);
  ears = await the.Ears.open(world);
});
beforeEach(() => void Object.assign(out, nothingOut()));
afterAll(async () => {
  tell(world, 'red', `${wheres.length + asking.length + 8} things taken out of a house, each of them named`, [], 0);
  ears.close();
  await world.close();
});

const namedBy = async (who: Attacker): Promise<readonly string[]> => {
  const { leaks, oracles } = await the.sweep(world, who, doors, false);
  return [...leaks, ...oracles];
};
/** A line that names a door and who met something there that is not theirs. */
const lineOf = (who: Who) => expect.stringMatching(new RegExp(`^${who} /api/[^:]+: .+ \\(\\w`));

describe('red: the suite names what is taken out of a house', () => {
  it('given the whole house, when they attack of whom more is said below, then nothing is named', async () => {
    for (const who of ['vale', 'head', 'osei', 'dad', 'rowan', 'adasMum', 'dara', 'harbour', 'barred', 'left', 'ended'] as const)
      expect([who, await namedBy(who)]).toEqual([who, []]);
  });

  it.each(wheres)('given a query that does not ask %s, when the doors are swept, then it is named', async (_, condition, instead, who) => {
    out.where = [condition, instead];
    expect(await namedBy(who)).toContainEqual(lineOf(who));
  });

  it.each(asking)('given a view “%s” that shows the whole row, when the doors are swept, then it is named', async (view, who) => {
    const back = unseenBy(view);
    try {
      expect(await namedBy(who)).toContainEqual(lineOf(who));
    } finally {
      back();
    }
    expect(await namedBy(who)).toEqual([]);
  });

  it.each([
    ['an order that keeps nobody from seeing', 'order', 'barred'],
    ['a professional whose last day is forgotten', 'working', 'left'],
    ['a referral whose last day is forgotten', 'referral', 'ended'],
  ] as const)('given %s, when the doors are swept, then it is named', async (_, what, who) => {
    out[what] = true;
    expect(await namedBy(who)).toContainEqual(lineOf(who));
  });

  it('given a view that says what of a row is for whom, when all are listed, then each has been taken out here, or has no door', () => {
    const all = views.filter((one) => 'seenBy' in one).map((one) => one.name);
    expect(all.filter((name) => !asking.some(([view]) => view === name))).toEqual(['diary']);
  });
});

describe('red: the suite names what is taken out of hints, letters, rules and doors', () => {
  const hintsOf = async (names: readonly string[]): Promise<readonly string[]> => {
    const [home] = the.homes;
    const { decided } = JSON.parse((await world.get('senco', `timeline/timeline?child=${home!.childId}`)).body) as {
      decided: { decisionId: string; items: { itemId: string }[] }[];
    };
    const one = { decisionId: decided[0]!.decisionId, itemId: decided[0]!.items[0]!.itemId };
    const deeds = the.deedsOf(world, home!, 'mum', doors, one).filter((deed) => names.includes(deed.name));
    await ears.heard();
    for (const deed of deeds) await deed.does();
    return ears.heard();
  };

  it('given hints that do not ask who may see, when Mum does something in private, then it is named that Dad and a stranger hear of it', async () => {
    out.hint = true;
    expect(await hintsOf(['can be reached elsewhere'])).toEqual(expect.arrayContaining(['dad contact', 'stranger contact']));
  });

  it('given a diary that is shown, when Mum is asked alone, then it is named that whoever leads hears of it', async () => {
    const back = unseenBy('diary');
    try {
      expect(await hintsOf(['is asked alone'])).toEqual(expect.arrayContaining(['senco diary']));
    } finally {
      back();
    }
  });

  it('given a rule that lets a teacher read anything, when commands are tried, then it is named', async () => {
    const { catalogue } = await import('@heard/domain');
    const { policy } = catalogue.find((one) => one.name === 'input') as unknown as { policy: Record<string, unknown> };
    const rule = policy['ReadInput'];
    policy['ReadInput'] = () => 'educator';
    try {
      const { oracles } = await the.storm(world, 'osei');
      expect(oracles).toContainEqual(expect.stringMatching(/^osei input\/read-input inputId/));
    } finally {
      policy['ReadInput'] = rule;
    }
  });

  it('given a letter that names a child, when letters are searched, then it is named', async () => {
    out.letter = true;
    await the.turnDays(world, '2026-09-08', [287]);
    const faults = the.letters(world).flatMap((one) => the.faultsOf(world, one));
    expect(faults).toContain('“Rowan” in a letter to senco');
  });

  it('given a door that nobody thought of, when doors are listed, then it is named', async () => {
    const known = the.bodies as Record<string, unknown>;
    const { 'POST /api/setup': setup } = known;
    delete known['POST /api/setup'];
    expect(await the.unattacked(world)).toContain('POST /api/setup');
    known['POST /api/setup'] = setup;
  });
});
