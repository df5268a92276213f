import { randomUUID } from 'node:crypto';
import { catalogue } from '@heard/domain';
import { addressOf } from '../../apps/api/src/kernel/carrying/door-of.ts';
import { idsIn, idsOf, isId, kindOfField } from './attack-ids.ts';
import { attackers, files, idOf, nameOf, type Attacker } from './attack-people.ts';
import { leaksOf, type Swept } from './attack-sweep.ts';
import { together, type Heard } from './attack-wire.ts';
import type { World } from './attack-world.ts';

export interface Command {
  readonly address: string;
  readonly example: object;
}

/** Every command of every capability, with the example that its own description gives. */
export const commands: readonly Command[] = catalogue.flatMap((capability) =>
  Object.entries(capability.commands).map(([type, shape]) => ({
    address: `${capability.name}/${addressOf(type)}`,
    example: shape.meta()?.['example'] ?? {},
  })),
);

/** Fields of an example that carry ids, each once. */
export const fieldsOf = (example: object): readonly string[] => [...new Set(idsIn(example).map(([field]) => field))];

/** A body with other ids in it; in a list, each the same. */
const filled = (value: unknown, by: (field: string) => string | undefined, field = ''): unknown => {
  if (isId(value)) return by(field) ?? value;
  if (Array.isArray(value)) return value.map((one) => filled(one, by, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, by, name)]));
};

/** At most so many of all, spread over them. */
const spread = <T>(all: readonly T[], most: number): readonly T[] => all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

interface Try {
  readonly who: Attacker;
  readonly command: Command;
  readonly field: string;
  readonly id: string;
  readonly body: string;
}

/** What would be new is new, unless it is what is tried: an id of the record in its place would be taken by the attacker. */
const tryOf = (world: World, who: Attacker, command: Command, child: string, field: string, id: string): Try => {
  const by = (name: string): string | undefined => {
    const kind = kindOfField(name);
    if (name === field) return id;
    if (kind === 'child') return child;
    if (world.makes.has(`${command.address} ${name}`)) return randomUUID();
    if (kind === 'person') return who === 'nobody' ? idOf.mum : idOf[who];
    return kind && idsOf(world.ids, kind)[0];
  };
  const body = JSON.stringify({ commandId: randomUUID(), ...(filled(command.example, by) as object) });
  return { who, command, field, id, body };
};

/**
 * Ids to put into a field: in one file several that are kept from the asker and several that are not, in the others one; where a command
 * makes an id, those that this file has already.
 */
const idsFor = (world: World, who: Attacker, { address }: Command, child: string, field: string): readonly string[] => {
  const all = idsOf(world.ids, kindOfField(field) ?? 'child');
  if (world.makes.has(`${address} ${field}`)) return all.filter((id) => world.fileOf.get(id) === child).slice(-2);
  if (child !== files.rowan) return all.slice(0, 1);
  const secret = all.filter((id) => world.secrets.isFrom(id, nameOf(who)));
  return [
    ...spread(secret, 4),
    ...spread(
      all.filter((id) => !secret.includes(id)),
      2,
    ),
  ];
};

/** In each file, each id field with ids of its kind; then the same with one that never was. */
const triesOf = (world: World, who: Attacker, command: Command): readonly Try[] =>
  Object.values(files).flatMap((child) => {
    const fields = fieldsOf(command.example).filter((field) => kindOfField(field) !== 'child');
    const each = fields.flatMap((field) =>
      [...idsFor(world, who, command, child, field), randomUUID()].map((id) => tryOf(world, who, command, child, field, id)),
    );
    return each.length > 0 ? each : [tryOf(world, who, command, child, 'childId', child)];
  });

/** The words of a no without the ids that were sent. */
const bare = ({ id, body }: Try, heard: Heard): string => {
  const { commandId } = JSON.parse(body) as { commandId: string };
  return `${heard.status} ${heard.status === 200 ? '' : heard.body.replaceAll(id, '<id>').replaceAll(commandId, '<command>')}`;
};

/** A no to something that is not for the asker must be the no to what never was. */
const tellsOf = (world: World, heard: readonly (readonly [Try, Heard])[]): readonly string[] => {
  const groups = Map.groupBy(
    heard,
    ([one]) => `${one.who} ${one.command.address} ${one.field} ${(JSON.parse(one.body) as { childId?: string }).childId}`,
  );
  return [...groups].flatMap(([name, tries]) => {
    const [never, last] = tries.at(-1) ?? [];
    if (!never || !last) return [];
    const usual = bare(never, last);
    const secret = ([one]: readonly [Try, Heard]) => world.secrets.isFrom(one.id, nameOf(one.who));
    return tries.filter((one) => secret(one) && bare(...one) !== usual).map((one) => `${name}: ${bare(...one)} instead of ${usual}`);
  });
};

/** The head attacks one file: that of his own daughter. */
const attacks = ({ who, body }: Try): boolean => who !== 'head' || body.includes(files.ada);

/** Who attacks with commands: everybody but the SENCO, from whom nothing here is kept. */
export const stormers: readonly Attacker[] = attackers.filter((who) => who !== 'senco');

/** What an earlier try has given is the asker’s own to take back: nothing would be told by it. */
const takingBackFirst = commands.toSorted((a, b) => Number(b.address.includes('/withdraw-')) - Number(a.address.includes('/withdraw-')));

export interface Storm extends Swept {
  /** How many were carried out: what somebody may do, they may. */
  readonly carried: number;
  /** Commands that were understood, whatever was said to them. */
  readonly understood: ReadonlySet<string>;
}

/** One person asks for everything that can be asked for, about everything there is. */
export const storm = async (world: World, who: Attacker): Promise<Storm> => {
  const tries = takingBackFirst.flatMap((command) => triesOf(world, who, command)).filter(attacks);
  const heard = await together(tries, (one) => world.ask(who, { method: 'POST', path: `/api/${one.command.address}`, body: one.body }));
  const pairs = tries.map((one, index) => [one, heard[index] as Heard] as const);
  const leaks = pairs.flatMap(([one, answer]) => leaksOf(world, who, `${one.command.address} ${one.field}`, answer, one.body));
  const understood = new Set(pairs.flatMap(([one, { status }]) => (status === 400 || status === 401 ? [] : [one.command.address])));
  return { leaks, oracles: tellsOf(world, pairs), carried: heard.filter((one) => one.status === 200).length, understood };
};
