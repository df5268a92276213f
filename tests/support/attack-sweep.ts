import { isFor, pathsOf, type Reading } from './attack-doors.ts';
import { nameOf, nowhere, type Attacker } from './attack-people.ts';
import { together, type Heard } from './attack-wire.ts';
import type { World } from './attack-world.ts';

/** What somebody met who must not: as a line for whoever reads the failure. */
export const leaksOf = (world: World, who: Attacker, asked: string, heard: Heard, sent = asked): readonly string[] =>
  world.secrets.leaksIn(heard.bytes, nameOf(who), sent).map((one) => `${who} ${asked}: ${one.secret} (${one.token})`);

export interface Swept {
  readonly leaks: readonly string[];
  /** Answers from which it could be told that something is there which the asker may not see. */
  readonly oracles: readonly string[];
}

const ofOneId = (path: string): boolean => !path.includes('&');

/** A no must be the same, to the byte, whether the thing was never there or is not for the asker. */
const tellsOf = (world: World, who: Attacker, answers: ReadonlyMap<string, Heard>): readonly string[] => {
  const alone = [...answers].filter(([path]) => ofOneId(path));
  const never = alone.find(([path]) => path.endsWith(nowhere))?.[1];
  const secret = (path: string) => world.secrets.isFrom(path.split('=').at(-1) ?? '', nameOf(who));
  return alone
    .filter(([path, one]) => never && secret(path) && one.still !== never.still)
    .map(([path, one]) => `${who} ${path}: ${one.status}, not as what never was`);
};

/** Of two parameters, every no is one no: which of the two was wrong is not told. */
const tellsOfPairs = (who: Attacker, answers: ReadonlyMap<string, Heard>): readonly string[] => {
  const noes = [...answers].filter(([path, one]) => !ofOneId(path) && one.status !== 200);
  return noes
    .filter(([, one]) => one.still !== noes[0]?.[1].still)
    .map(([path, one]) => `${who} ${path}: ${one.status}, not as another no`);
};

/** A house that stumbles tells that there is something to stumble over. */
const stumbles = (who: Attacker, answers: ReadonlyMap<string, Heard>): readonly string[] =>
  [...answers].filter(([, one]) => one.status >= 500).map(([path, one]) => `${who} ${path}: ${one.status}`);

/** Asks at a door for everything that can be asked there, and searches every byte that comes back. */
const sweepDoor = async (world: World, who: Attacker, paths: readonly string[]): Promise<Swept> => {
  const heard = await together(paths, (path) => world.ask(who, { path }), 8);
  const answers = new Map(paths.map((path, index) => [path, heard[index] as Heard] as const));
  return {
    leaks: [...answers].flatMap(([path, one]) => leaksOf(world, who, path, one)),
    oracles: [...tellsOf(world, who, answers), ...tellsOfPairs(who, answers), ...stumbles(who, answers)],
  };
};

/** One person at every door that is read, with everything that can be asked there. */
export const sweep = async (world: World, who: Attacker, doors: readonly Reading[], wide = true): Promise<Swept> => {
  const tasks = doors.filter((door) => isFor(who, door)).map((door) => pathsOf(world, door, wide));
  const swept = await together(tasks, (paths) => sweepDoor(world, who, paths), 4);
  return { leaks: swept.flatMap((one) => one.leaks), oracles: swept.flatMap((one) => one.oracles) };
};
