import { addDays } from '@heard/domain/kernel';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { free } from './attack-bodies.ts';
import { people, type Who } from './attack-people.ts';
import { day } from './people.ts';
import { letters, type Lying } from './attack-sign-in.ts';
import type { World } from './attack-world.ts';

/** Names that stand in files: of children, of schools, of services. No mailbox is told them. */
const names = /Rowan|Fern|\bAda\b|Wren|Alderbrook|Brackenhill|beacon|harbour|Kestrels|Herons/;

const whose = (world: World, { to }: Lying): Who | undefined => people.find((who) => world.emailOf(who) === to);

/** What in a letter is not for whoever it goes to, and letters to nobody who is here. */
export const faultsOf = (world: World, letter: Lying): readonly string[] => {
  const who = whose(world, letter);
  if (letter.to === free) return world.secrets.leaksIn(letter.text, null).map((one) => `${one.secret} in a letter to ${free}`);
  if (!who) return [`a letter to ${letter.to}, who is nobody here`];
  const leaks = world.secrets.leaksIn(letter.text, who).map((one) => `${one.secret} in a letter to ${who}`);
  const named = names.exec(letter.text)?.[0];
  return [...leaks, ...(named ? [`“${named}” in a letter to ${who}`] : [])];
};

/** To whom letters went, and how many; apart from those that somebody asked for. */
export const postOf = (world: World, asked: (letter: Lying) => boolean = () => false): ReadonlyMap<string, number> => {
  const some = letters(world).filter((letter) => !asked(letter));
  return new Map([...Map.groupBy(some, (letter) => whose(world, letter) ?? letter.to)].map(([who, its]) => [who, its.length]));
};

const ofAsking = ['A change to how you sign in', 'The file with this mail proves that what you gave under'];

/** That somebody asked for another address, or for a receipt of their own: in the noise everybody does, and each is told at their own. */
export const isOfAsking = (letter: Lying): boolean => letter.to === free || ofAsking.some((words) => letter.text.includes(words));

/** Days on which something in the record runs out soon, or has run out: each sends what letters it sends. */
export const turnDays = async (world: World, from: string, days: readonly number[]): Promise<void> => {
  for (const one of days) {
    world.later(`${addDays(day(from), one)}T07:30:00.000Z`);
    await world.house.get(Calendar).turn();
    await world.settled();
  }
};
