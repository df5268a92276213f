import { appendFileSync } from 'node:fs';
import { attackers } from './attack-people.ts';
import type { World } from './attack-world.ts';

/** What one part of the suite did, for the line at the end (`tools/attack-end.js`). */
export interface Counted {
  readonly part: string;
  /** Addresses and messages that were attacked. */
  readonly doors: readonly string[];
  readonly people: number;
  readonly secrets: number;
  readonly tokens: number;
  readonly requests: number;
  readonly bytes: number;
  readonly leaks: number;
}

/** Where the parts lay their numbers down; absent when somebody runs one spec by itself. */
const lying = process.env['HEARD_ATTACK'];

/** Says on one line what a part did, to the stream on which tests are heard. */
export const tell = (world: World, part: string, said: string, doors: readonly string[], leaks: number): void => {
  const { requests, bytes } = world.wire.spent();
  process.stderr.write(`${part}: ${said}; ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB, leaks ${leaks}\n`);
  const counted: Counted = { part, doors, people: attackers.length, ...world.secrets.counts(), requests, bytes, leaks };
  if (lying) appendFileSync(lying, `${JSON.stringify(counted)}\n`);
};
