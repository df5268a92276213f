import { randomUUID } from 'node:crypto';
import { kidSpeaks, parents, staff, type Home } from './attack-homes.ts';
import { idOf, lead, type Who } from './attack-people.ts';
import { withBeside } from './attack-settlement.ts';
import type { World } from './attack-world.ts';

/** Everybody near a child, the child too. */
const near = ({ kid }: Home): readonly Who[] => [...parents, ...staff, kid];

interface Writing {
  readonly by: Who;
  readonly name: string;
  readonly heading: string;
  /** Who meets the words and the id. */
  readonly may: readonly Who[];
  /** Who meets the moment at which it was written. */
  readonly when: readonly Who[];
  readonly inputId?: string;
  readonly rewords?: string;
}

const writes = async (world: World, { childId }: Home, { by, name, heading, may, when, ...more }: Writing): Promise<string> => {
  const lineId = randomUUID() as string;
  world.secrets.keep(lineId, `id of ${name}`, may);
  const data = { childId, lineId, heading, words: world.secrets.words(name, may), ...more };
  await world.deed(by, 'profile/offer-profile-line', data, { name, may: when });
  return lineId;
};

const withdraws = (world: World, { childId }: Home, by: Who, lineId: string, name: string, may: readonly Who[]) =>
  world.deed(by, 'profile/withdraw-profile-line', { childId, lineId, reason: world.secrets.words(name, may) }, { name, may });

/** What one adult adds: for the page, for none, and what was taken off with a reason. Answers the line for the page. */
const adultWrites = async (world: World, home: Home, by: Who): Promise<string> => {
  const when = [...withBeside(by), ...staff];
  const line = (name: string, may: readonly Who[], more: object = {}) =>
    writes(world, home, { by, name: `${name} of ${by}`, heading: 'admire', may, when, ...more });
  const shown = await line('a line on the page', near(home));
  await line('a line on no page', when);
  const alone = [...withBeside(by), ...lead];
  const off = await line('a line that was taken off', alone);
  await withdraws(world, home, 'senco', off, `why a line of ${by} was taken off`, alone);
  return shown;
};

/** A line that the SENCO takes from something the child said. */
const taken = async (world: World, home: Home, name: string, may: readonly Who[], audience: readonly string[]) => {
  const { inputId } = await kidSpeaks(world, home, `what ${name} was taken from`, may, audience);
  const lineId = await writes(world, home, { by: 'senco', name, heading: 'support', may, when: [home.kid, ...staff], inputId });
  return { lineId, inputId };
};

/** A one-page profile with lines of both homes, the child and the teacher: some on the page, some not, one that the child took from it. */
export const profiles = async (world: World, home: Home): Promise<void> => {
  const { childId, kid } = home;
  const pages: string[] = [];
  for (const by of ['mum', 'dad'] as const) pages.push(await adultWrites(world, home, by));
  await writes(world, home, {
    by: kid,
    name: 'a line of the child on no page',
    heading: 'important',
    may: [kid, ...staff],
    when: [kid, ...staff],
  });
  await writes(world, home, { by: 'osei', name: 'a line of the teacher on no page', heading: 'support', may: staff, when: staff });
  await taken(world, home, 'a line from a voice kept to itself', [kid, ...lead], []);
  const told = await taken(world, home, 'a line from a voice for everybody', near(home), ['parents', 'educators']);
  const narrowed = await taken(world, home, 'a line from a voice that was narrowed', [kid, ...lead], ['parents', 'educators']);
  const asked = (['mum', 'dad', kid] as const).map((who) => idOf[who]);
  const page = { childId, lines: [...pages, told.lineId, narrowed.lineId], asked, lookAgainOn: '2027-03-01' };
  await world.deed('senco', 'profile/publish-profile', page, { name: 'a page', may: near(home) });
  for (const [at, by] of (['mum', 'dad'] as const).entries()) {
    const when = [...withBeside(by), ...staff];
    const better = { by, name: `a better line of ${by}, on no page yet`, heading: 'admire', may: when, when };
    await writes(world, home, { ...better, rewords: pages[at]! });
  }
  await world.deed(kid, 'input/choose-audience', { childId, inputId: narrowed.inputId, audience: [] });
};
