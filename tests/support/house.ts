import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { Type } from '@nestjs/common';
import { instant } from '@heard/domain/kernel';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import type { House } from '../../apps/api/src/house.ts';
import { Clock } from '../../apps/api/src/kernel/clock.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { EventStore, StoredEvent } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../apps/api/src/kernel/kernel.module.ts';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';
import { liveOf, type Live } from './live.ts';
import { now } from './people.ts';
import { cast, settle, type Name } from './small-school.ts';

const metricsToken = 'figures-for-a-test';

export type Answer = Awaited<ReturnType<ReturnType<typeof request>['get']>>;

/** A real house on a free port, with its doors as people meet them. */
export class OpenedHouse {
  readonly #cookies = new Map<Name, string>();
  readonly #sockets: Live[] = [];

  private constructor(
    readonly dir: string,
    readonly clock: Clock,
    readonly env: Readonly<Record<string, string>>,
    readonly portal: string | undefined,
    public house: House,
    public url: string,
  ) {}

  /**
   * @param env settings beside the quiet ones of tests
   * @param portal folder of the built portal, for those who come with a browser
   */
  static async at(dir: string, env: Readonly<Record<string, string>> = {}, portal?: string): Promise<OpenedHouse> {
    const clock = new Clock();
    clock.stand(new Date(now));
    const house = await begin(dir, clock, env, portal);
    return new OpenedHouse(dir, clock, env, portal, house, await listening(house, 0));
  }

  get<T>(token: Type<T> | symbol): T {
    return this.house.app.get<T>(token);
  }

  /** The `Cookie` header of somebody's session; the same session each time. */
  async cookieOf(name: Name): Promise<string> {
    const known = this.#cookies.get(name);
    if (known) return known;
    const lines: string[] = [];
    await this.get(Accounts).enter(cast[name].person, { appendHeader: (_: string, line: string) => void lines.push(line) } as never);
    const cookie = lines[0]?.split(';', 1)[0] ?? '';
    this.#cookies.set(name, cookie);
    return cookie;
  }

  /** An HTTP agent with that person's session. */
  async as(name: Name) {
    return request.agent(this.url).set('Cookie', await this.cookieOf(name));
  }

  /** `ask('mum', 'concern/raise-concern', { … })`: with a command id of its own unless one is given. */
  async ask(name: Name, address: string, fields: object): Promise<Answer> {
    return (await this.as(name)).post(`/api/${address}`).send({ commandId: randomUUID(), ...fields });
  }

  /** The same, and it must be carried out. */
  async done(name: Name, address: string, fields: object): Promise<Receipt> {
    const answer = await this.ask(name, address, fields);
    if (answer.status !== 200) throw new Error(`${name} ${address}: ${answer.status} ${answer.text}`);
    return answer.body as Receipt;
  }

  /** `query('mum', 'timeline/timeline?child=…')`. */
  async query(name: Name, path: string): Promise<Answer> {
    return (await this.as(name)).get(`/api/${path}`);
  }

  /** The figures for whoever runs it. */
  async metrics(): Promise<string> {
    return (await request(this.url).get('/api/health/metrics').set('Authorization', `Bearer ${metricsToken}`)).text;
  }

  /** A socket of that person's browser. */
  async live(name: Name): Promise<Live> {
    const live = await liveOf(this.url, await this.cookieOf(name));
    this.#sockets.push(live);
    return live;
  }

  /** Everything in the log, oldest first. */
  async log(): Promise<readonly StoredEvent[]> {
    return Array.fromAsync(this.get<EventStore>(EVENT_STORE).readAll(null));
  }

  /** Closes the house and opens it again on the same data and at the same address. */
  async again(meanwhile: () => void | Promise<void> = () => undefined): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.house.close();
    await meanwhile();
    this.house = await begin(this.dir, this.clock, this.env, this.portal);
    await listening(this.house, port);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.leave();
    await this.house.close();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Imported late: parts of it are CommonJS that requires Nest, which Jest takes only once Nest itself is there. */
const begin = async (dir: string, clock: Clock, env: Readonly<Record<string, string>>, portal?: string): Promise<House> => {
  const { openHouse: open } = await import('../../apps/api/src/house.ts');
  const given = { PORT: '0', DATA_DIR: dir, RATE_LIMIT: '0', LOG_LEVEL: 'silent', METRICS_TOKEN: metricsToken, ...env };
  return open(settingsFrom(given), { clock, env: given, ...(portal && { portal }) });
};

const listening = async (house: House, port: number): Promise<string> => {
  await house.app.listen(port, '127.0.0.1');
  return house.url();
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'heard-house-'));

/** A house in a new folder, with the small school in it. */
export const openHouse = async (env: Readonly<Record<string, string>> = {}, portal?: string): Promise<OpenedHouse> => {
  const opened = await OpenedHouse.at(newFolder(), env, portal);
  await settle(opened.house);
  return opened;
};

/** Time goes on for this house. */
export const later = (house: OpenedHouse, moment: string): void => house.clock.stand(new Date(instant.parse(moment)));
