import { views } from '@heard/domain';
import { files, people, type Who } from './attack-people.ts';
import type { World } from './attack-world.ts';
import { liveOf, type Live } from './live.ts';

/** What a socket may be told. A message that is not here fails the suite. */
export const messages: readonly string[] = ['watch', 'unwatch'];

/** Everybody’s open page, which watches every view of every child, whether it may or not. */
export class Ears {
  readonly #marks = new Map<Who, number>();
  messages = 0;

  private constructor(
    readonly world: World,
    readonly lives: ReadonlyMap<Who, Live>,
  ) {}

  static async open(world: World): Promise<Ears> {
    const lives = await Promise.all(people.map(async (who) => [who, await liveOf(world.house.url, world.cookie(who) ?? null)] as const));
    const ears = new Ears(world, new Map(lives));
    await ears.#watchAll();
    return ears;
  }

  async #watchAll(): Promise<void> {
    const wanted = views.flatMap(({ name }) => [{ view: name }, ...Object.values(files).map((child) => ({ view: name, child }))]);
    for (const [who, live] of this.lives) {
      const answers = await Promise.all(wanted.map((one) => live.say('watch', one)));
      if (answers.some((one) => !one.ok)) throw new Error(`${who} cannot watch`);
      this.messages += answers.length;
    }
  }

  /** What everybody has heard since the last time, as `who view`. A socket that answers has got all hints that were sent before. */
  async heard(): Promise<readonly string[]> {
    await this.world.settled();
    const told = await Promise.all([...this.lives].map(async ([who, live]) => this.#since(who, live)));
    return [...new Set(told.flat())].sort();
  }

  async #since(who: Who, live: Live): Promise<readonly string[]> {
    await live.say('watch', { view: 'school' });
    const before = this.#marks.get(who) ?? 0;
    this.#marks.set(who, live.hints.length);
    return live.hints.slice(before).map((one) => `${who} ${one.view}`);
  }

  get hints(): number {
    return [...this.lives.values()].reduce((sum, live) => sum + live.hints.length, 0);
  }

  close(): void {
    for (const live of this.lives.values()) live.leave();
  }
}
