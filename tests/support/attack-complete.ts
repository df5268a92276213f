import { catalogue } from '@heard/domain';
import { allDoors, namesInControllers, plain, readings } from './attack-doors.ts';
import { kindOfField } from './attack-ids.ts';
import { messages } from './attack-live.ts';
import { byHeaders } from './attack-blobs.ts';
import { bodies, bodyFields } from './attack-bodies.ts';
import { people } from './attack-people.ts';
import { ownedIn, ownerOf } from './attack-vault.ts';
import type { World } from './attack-world.ts';

/** What stands in the list of doors and is none, with the reason. */
const none: readonly { readonly where: RegExp; readonly reason: string }[] = [
  { where: /^[A-Z-]+ \/\{\/?\*splat\}$/, reason: 'the line that is logged for each request: it answers nothing' },
];

const commandDoors = catalogue.map((one) => `POST /api/${one.name}/:command`);

/** Doors of the running house that no part of the suite attacks. */
export const unattacked = async (world: World): Promise<readonly string[]> => {
  const read = (await readings(world)).map((one) => one.address);
  const attacked = new Set([
    ...read,
    ...commandDoors,
    ...Object.keys(bodies),
    ...Object.keys(byHeaders),
    ...messages.map((one) => `socket ${one}`),
  ]);
  return allDoors(world).filter((door) => !attacked.has(door) && !none.some((one) => one.where.test(door)));
};

const isKnown = (name: string): boolean => kindOfField(name) !== undefined || name in plain || bodyFields.includes(name);

interface Malformed {
  readonly errors?: readonly { readonly pointer: string }[];
}

/** What each door asks for when it is given nothing, and what its bodies here hold. */
const fieldsAt = async (world: World, door: string): Promise<readonly string[]> => {
  const path = door.slice(door.indexOf('/'));
  const answers = await Promise.all(people.map((who) => world.ask(who, { method: 'POST', path, body: '{}' })));
  const asked = answers.flatMap(({ body }) => (JSON.parse(body || '{}') as Malformed).errors ?? []);
  const held = (bodies[door]?.(world) ?? []).flatMap((body) => Object.keys(body));
  return [...asked.map((one) => one.pointer.split('/')[1] ?? ''), ...held];
};

/** Parameters and fields that nobody here has a value for, read from the sources and asked of the doors. */
export const unknownNames = async (world: World, files: readonly string[]): Promise<readonly string[]> => {
  const asked = await Promise.all(Object.keys(bodies).map((door) => fieldsAt(world, door)));
  return [...new Set([...namesInControllers(files), ...asked.flat()])].filter((name) => name !== '' && !isKnown(name)).sort();
};

/** Tables of the vault in which rows belong to people, and in which neither parent has one: nothing there can be found. */
export const emptyTables = (world: World): readonly string[] =>
  ownedIn(world).flatMap((table) => {
    const owners = table.rows.map((row) => ownerOf(table, row));
    return (['mum', 'dad'] as const).every((who) => owners.includes(who)) ? [] : [table.name];
  });
