import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@heard/domain';
import type { Asker, Role } from '@heard/domain/kernel';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Decisions } from '../../apps/api/src/kernel/decisions/decisions.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { EventStore, Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../apps/api/src/kernel/kernel.module.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { idsIn, keepIds, type Ids } from './attack-ids.ts';
import { alder, idOf, kindOf, people, schoolOf, type Attacker, type Who } from './attack-people.ts';
import { Secrets } from './attack-secrets.ts';
import { Wire, type Asked, type Heard } from './attack-wire.ts';
import { newFolder, OpenedHouse } from './house.ts';
import { halfTerm, moment } from './people.ts';

/** What a deed leaves that only some may meet: its moment, its receipt, the ids that it makes. */
export interface Known {
  readonly name: string;
  readonly may: readonly Who[];
}

/** Step by which the clock of this house goes on: each deed has a moment of its own. */
const step = 1_037;

/** Who may know that somebody has an account: whoever leads at their school, unless a child makes them family of one another. */
const leadersFor = (who: Who): readonly Who[] => {
  if (schoolOf(who) !== alder) return ['vale'];
  return who === 'ada' || who === 'adasMum' ? ['senco'] : ['senco', 'head'];
};

/** A running house with people in it, a clock, and everything in it that must not be met by everybody. */
export class World {
  readonly secrets = new Secrets();
  readonly ids: Ids = new Map();
  /** In which child’s file an id was made. */
  readonly fileOf = new Map<string, string>();
  /** Fields in which a command makes a new id, as `concern/raise-concern concernId`. */
  readonly makes = new Set<string>();
  readonly #cookies = new Map<Who, string>();
  /** The last of each person: all of them would be tried at every file by everybody. */
  readonly #receipts = new Map<Who, string>();
  #at = Date.parse('2026-09-07T08:10:00.000Z');

  private constructor(
    readonly house: OpenedHouse,
    readonly wire: Wire,
  ) {}

  static async open(): Promise<World> {
    const dir = newFolder();
    const portal = join(dir, 'portal');
    mkdirSync(portal);
    writeFileSync(join(portal, 'index.html'), '<!doctype html><title>Heard</title>');
    writeFileSync(join(portal, 'main-ABCDEFGH.js'), 'export {};');
    const house = await OpenedHouse.at(dir, {}, portal);
    return new World(house, new Wire(new URL(house.url)));
  }

  /** Opens the accounts and everybody's session. */
  async enter(): Promise<void> {
    const openings = people.map((who) => ({
      personId: idOf[who],
      schoolId: schoolOf(who),
      kind: kindOf(who),
      name: this.secrets.words(`account name of ${who}`, [who, ...leadersFor(who)]),
      email: `${this.secrets.mark(`account e-mail of ${who}`, [who])}@home.example`,
    }));
    this.house.get(Accounts).openMany(openings);
    for (const who of people) await this.#enter(who);
  }

  async #enter(who: Who): Promise<void> {
    const lines: string[] = [];
    await this.house.get(Accounts).enter(idOf[who], { appendHeader: (_: string, line: string) => void lines.push(line) } as never);
    this.#cookies.set(who, lines[0]?.split(';', 1)[0] ?? '');
  }

  emailOf(who: Who): string {
    return this.house.get(Accounts).find(idOf[who])?.email ?? '';
  }

  cookie(who: Attacker): string | undefined {
    return who === 'nobody' ? undefined : this.#cookies.get(who);
  }

  ask(who: Attacker, asked: Asked): Promise<Heard> {
    return this.wire.ask({ ...asked, cookie: this.cookie(who) });
  }

  get(who: Attacker, path: string): Promise<Heard> {
    return this.ask(who, { path: `/api/${path}` });
  }

  /** A command with an id of its own, at a moment of its own. */
  async post(who: Attacker, address: string, data: object): Promise<Heard> {
    return this.ask(who, { method: 'POST', path: `/api/${address}`, body: JSON.stringify({ commandId: randomUUID(), ...data }) });
  }

  /** A command that must be carried out; with `known`, what it leaves is a secret too. Its ids join the ids of the record. */
  async deed(who: Who, address: string, data: object, known?: Known): Promise<Receipt> {
    const at = this.later();
    this.#keep(address, data);
    const answer = await this.post(who, address, data);
    if (answer.status !== 200) throw new Error(`${who} ${address}: ${answer.body}`);
    const receipt = JSON.parse(answer.body) as Receipt;
    if (receipt.code) this.#receipts.set(who, receipt.code);
    this.ids.set('receipt', new Set(this.#receipts.values()));
    if (known) this.#left(receipt, at, known);
    return receipt;
  }

  #keep(address: string, data: object): void {
    const { childId = '' } = data as { readonly childId?: string };
    for (const [field, id] of idsIn(data)) {
      if (this.names(id)) continue;
      this.makes.add(`${address} ${field}`);
      this.fileOf.set(id, childId);
    }
    keepIds(this.ids, data);
  }

  /** Whether this is the id of something or somebody in the record. */
  names(id: string): boolean {
    return [...this.ids.values()].some((some) => some.has(id)) || Object.values<string>(idOf).includes(id);
  }

  /** The digest is no secret: hashes of leaves are open by design, and the salt keeps them dumb. */
  #left({ code, events }: Receipt, at: string, { name, may }: Known): void {
    this.secrets.keep(at, `moment of ${name}`, may);
    for (const token of [code, ...events.map((one) => one.id)]) if (token) this.secrets.keep(token, `receipt of ${name}`, may);
  }

  /** The clock goes on by a step, or to a moment. */
  later(to?: string): string {
    this.#at = to ? Date.parse(to) : this.#at + step;
    const at = new Date(this.#at).toISOString();
    this.house.clock.stand(new Date(moment(at)));
    return at;
  }

  /** So many minutes go by. */
  pass(minutes: number): void {
    this.later(new Date(this.#at + minutes * 60_000).toISOString());
  }

  /** What nobody at a desk may ask, such as opening a school. */
  async outside(role: Role, capability: string, type: string, data: object, school = alder): Promise<void> {
    keepIds(this.ids, data);
    const room = catalogue.find((one) => one.name === capability);
    const { now, today } = { now: this.house.clock.now(), today: this.house.clock.today() };
    const asker: Asker = {
      person: idOf.operator,
      school,
      roles: [role],
      classes: [],
      agencies: [],
      safeguards: false,
      at: now,
      today,
      closures: [halfTerm],
    };
    await this.house.get(Decisions).ask(room!, type, { ...data, commandId: randomUUID() }, asker);
  }

  /** Waits until the tables hold all that is in the log. */
  async settled(): Promise<void> {
    const head: Position | null = await this.house.get<EventStore>(EVENT_STORE).head();
    if (head) await this.house.get(Projection).reached(head);
  }

  async close(): Promise<void> {
    this.wire.close();
    await this.house.close();
  }
}
