import { once } from 'node:events';
import { views } from '@heard/domain';
import { io, type Socket } from 'socket.io-client';
import { files, nowhere, people, type Who } from './attack-people.ts';
import type { World } from './attack-world.ts';
import { liveOf, type Live } from './live.ts';

/** What a socket may be told. A message that is not here fails the suite. */
export const messages: readonly string[] = ['watch', 'unwatch'];

/** Every view, of the school and of each child, and of one that never was. */
export const wanted: readonly { readonly view: string; readonly child?: string }[] = views.flatMap(({ name }) => [
  { view: name },
  ...[...Object.values(files), nowhere].map((child) => ({ view: name, child })),
]);

/** What is no message, or not of its form. */
export const strays: readonly (readonly [message: string, body: unknown])[] = [
  ...messages.flatMap((message) =>
    [null, 'input', [], {}, { view: '*' }, { view: "input' OR 1=1 --" }, { view: 'input', child: '*' }, { view: 'sight' }].map(
      (body) => [message, body] as const,
    ),
  ),
  ...['hint', 'subscribe', 'join', 'message', 'query', 'connection', 'timeline/timeline'].map(
    (message) => [message, { view: 'input', child: files.rowan }] as const,
  ),
  ['watch', JSON.parse(`{"view":"input","child":"${files.rowan}","__proto__":{"wholeSchool":true}}`)],
  ['watch', { view: 'input', child: files.rowan, sight: { wholeSchool: true } }],
];

/** Everybody’s open page, which watches every view of every child, whether it may or not; and every byte that it was sent. */
export class Ears {
  readonly #marks = new Map<Who, number>();
  readonly #bytes = new Map<Who, string[]>();
  messages = 0;

  private constructor(
    readonly world: World,
    readonly lives: ReadonlyMap<Who, Live>,
  ) {
    for (const [who, { socket }] of lives) {
      const heard: string[] = [];
      this.#bytes.set(who, heard);
      socket.io.engine.on('packet', ({ data }: { readonly data?: string }) => void heard.push(data ?? ''));
    }
  }

  static async open(world: World): Promise<Ears> {
    const lives = await Promise.all(people.map(async (who) => [who, await liveOf(world.house.url, world.cookie(who) ?? null)] as const));
    const ears = new Ears(world, new Map(lives));
    for (const who of people) await ears.say(who, 'watch', wanted);
    return ears;
  }

  /** The same message with each of several bodies. Answers what came back. */
  async say(who: Who, message: string, bodies: readonly unknown[]): Promise<readonly unknown[]> {
    this.messages += bodies.length;
    return Promise.all(bodies.map((body) => this.lives.get(who)!.say(message, body)));
  }

  /** A message that may have no answer. */
  tell(who: Who, message: string, body: unknown): void {
    this.messages += 1;
    this.lives.get(who)!.socket.emit(message, body);
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

  /** What of all bytes that somebody was sent is not for them. */
  leaks(): readonly string[] {
    return [...this.#bytes].flatMap(([who, heard]) =>
      this.world.secrets.leaksIn(heard.join('\n'), who).map((one) => `${who} by a socket: ${one.secret}`),
    );
  }

  get hints(): number {
    return [...this.lives.values()].reduce((sum, live) => sum + live.hints.length, 0);
  }

  get bytes(): number {
    return [...this.#bytes.values()].flat().reduce((sum, one) => sum + one.length, 0);
  }

  close(): void {
    for (const live of this.lives.values()) live.leave();
  }
}

const knocking = (world: World, room: string, transport: 'websocket' | 'polling', cookie?: string): Socket =>
  io(`${world.house.url}${room}`, {
    ...{ path: '/api/live', transports: [transport], forceNew: true, reconnection: false },
    ...(cookie && { extraHeaders: { cookie } }),
  });

/** Opens a socket, says everything on it, and answers every byte that came back before it was closed. */
export const knock = async (world: World, room: string, transport: 'websocket' | 'polling', cookie?: string): Promise<string> => {
  const socket = knocking(world, room, transport, cookie);
  const heard: unknown[] = [];
  socket.onAny((...told: unknown[]) => void heard.push(told));
  const closed = Promise.race([once(socket as never, 'disconnect'), once(socket as never, 'connect_error')]);
  for (const one of wanted) socket.emit('watch', one);
  heard.push(...((await closed) as unknown[]).map(String));
  socket.disconnect();
  return JSON.stringify(heard);
};
