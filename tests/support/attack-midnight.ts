import { pathsOf, type Reading } from './attack-doors.ts';
import type { Who } from './attack-people.ts';
import { tokensIn } from './attack-secrets.ts';
import { together } from './attack-wire.ts';
import type { World } from './attack-world.ts';

/** Whose access ends at the midnight between the two days of the record, and by what. */
export const ending: Readonly<Partial<Record<Who, string>>> = {
  barred: 'an order of no contact begins',
  former: 'the relationship of a carer ends',
  past: 'the last day of a supporter is over',
  ended: 'the last day of a referral is over',
  left: 'the last day of a professional is over',
};

/** How much there is for somebody: paths that answer them with something about a child, and everything unique that they meet there. */
export interface Met {
  readonly paths: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

export const metBy = async (world: World, who: Who, doors: readonly Reading[]): Promise<Met> => {
  const paths = doors.filter((one) => !one.open && one.params.length > 0).flatMap((door) => pathsOf(world, door, false));
  const heard = await together(paths, (path) => world.ask(who, { path }));
  const there = paths.filter((_, index) => heard[index]!.status === 200);
  return { paths: there, tokens: new Set(heard.flatMap((one) => (one.status === 200 ? [...tokensIn(one.body)] : []))) };
};
