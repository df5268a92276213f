import { randomUUID } from 'node:crypto';
import { kidSpeaks, parents, staff, type Home, type Spoken } from './attack-homes.ts';
import { lead, type Who } from './attack-people.ts';
import type { World } from './attack-world.ts';

const chooses = (
  world: World,
  { childId, kid }: Home,
  { inputId }: Spoken,
  name: string,
  may: readonly Who[],
  audience: readonly string[],
) => world.deed(kid, 'input/choose-audience', { childId, inputId, audience }, { name, may });

/** What an adult saw: the adult’s words, for whom the adult says. */
const sees = async (
  world: World,
  { childId }: Home,
  by: Who,
  name: string,
  may: readonly Who[],
  audience: readonly string[],
): Promise<Spoken> => {
  const observationId = randomUUID() as string;
  world.secrets.keep(observationId, `id of ${name}`, may);
  const data = { childId, observationId, words: world.secrets.words(name, may), language: 'en', audience };
  await world.deed(by, 'voice/note-observation', data, { name, may });
  return { inputId: observationId, may, by };
};

/** School lets the parents read what the child kept: the reason is its own, the card is the child’s and whose it was opened to. */
const opens = async (world: World, { childId, kid }: Home, { inputId }: Spoken): Promise<void> => {
  const may = [kid, ...parents, ...lead];
  const reason = world.secrets.words('why a voice was opened', lead);
  const forChild = { words: world.secrets.words('how the child is told that it was opened', may), picture: 'home' };
  await world.deed('senco', 'input/widen-audience', { childId, inputId, to: 'parents', reason, forChild }, { name: 'an opening', may });
};

/**
 * What the child chose anew: taken back, opened to the teacher later, said again for nobody else; what was opened over the child’s head;
 * and what adults saw. Answers all of it that is open.
 */
export const choices = async (world: World, home: Home): Promise<readonly Spoken[]> => {
  const own = [home.kid, ...lead];
  const back = await kidSpeaks(world, home, 'a voice taken back', own, ['parents', 'educators']);
  await chooses(world, home, back, 'a taking back', own, []);
  const later = await kidSpeaks(world, home, 'a voice opened to the teacher later', [home.kid, ...staff], []);
  await chooses(world, home, later, 'an opening to the teacher', [home.kid, ...staff], ['educators']);
  const before = await kidSpeaks(world, home, 'a voice that was said anew', [home.kid, ...parents, ...lead], ['parents']);
  const anew = await kidSpeaks(world, home, 'what it was said anew as', own, [], { insteadOf: before.inputId });
  const widened = await kidSpeaks(world, home, 'a voice opened for the child’s welfare', [home.kid, ...parents, ...lead], []);
  await opens(world, home, widened);
  const shown = await sees(world, home, 'osei', 'what the teacher saw, for parents', [...parents, ...staff], ['parents']);
  const kept = await sees(world, home, 'osei', 'what the teacher saw, for school', staff, ['educators']);
  return [back, later, anew, widened, shown, kept];
};

/**
 * What is shared on one day and closed on the next: the record as it stood on the first must not show it again. Answers what closes it.
 */
export const closesByMorning = async (world: World, home: Home): Promise<() => Promise<void>> => {
  const own = [home.kid, ...lead];
  const back = await kidSpeaks(world, home, 'a voice taken back the next day', own, ['parents', 'educators']);
  const worry = randomUUID() as string;
  const may: readonly Who[] = ['osei', 'guard'];
  world.secrets.keep(worry, 'id of a concern sealed the next day', may);
  const words = world.secrets.words('a concern sealed the next day', may);
  const said = { childId: home.childId, concernId: worry, about: null, words, how: 'own-words', language: 'en' };
  const audience = ['educators', 'parents'];
  await world.deed('osei', 'concern/raise-concern', { ...said, audience }, { name: 'a concern sealed the next day', may });
  return async () => {
    await chooses(world, home, back, 'a taking back the next day', own, []);
    const reason = world.secrets.words('why a concern is sealed the next day', ['guard']);
    const sealing = { childId: home.childId, inputId: worry, reason };
    await world.deed('osei', 'input/seal-input', sealing, { name: 'sealing the next day', may: ['guard'] });
  };
};
