import { createHash } from 'node:crypto';
import { catalogue } from '@heard/domain';
import { childView, circleView } from '@heard/domain/child';
import {
  evolve,
  Refused,
  type AnyCapability,
  type AnyView,
  type Asker,
  type Capacity,
  type Happened,
  type Instant,
  type Recorded,
} from '@heard/domain/kernel';
import { staffView } from '@heard/domain/school';
import type { AccountBook, AccountOpening, Carry, OnRoll, RollBook } from '../../../apps/api/src/roll/ports.ts';

type Rule = (data: unknown, state: unknown, ask: unknown) => readonly Happened[];
type PolicyLine = (asker: Asker, state: unknown, data: unknown) => Capacity | null;

/** A school in memory: the rules of the domain, with nothing around them. */
export class MemorySchool implements Carry, AccountBook, RollBook {
  readonly log: Recorded<Happened>[] = [];
  readonly accounts = new Map<string, AccountOpening & { email: string | null }>();
  readonly #streams = new Map<string, Recorded<Happened>[]>();
  readonly #states = new Map<string, { state: unknown; seen: number }>();

  #state(capability: AnyCapability, stream: string): unknown {
    const key = `${capability.name} ${stream}`;
    const events = this.#streams.get(stream) ?? [];
    const before = this.#states.get(key) ?? { state: capability.decider.initialState, seen: 0 };
    const state = events
      .slice(before.seen)
      .reduce((folded, event) => evolve(capability.decider.fold as never, folded, event), before.state);
    this.#states.set(key, { state, seen: events.length });
    return state;
  }

  carry(
    command: { type: string; data: object },
    asker: Asker,
    options: { commandId?: string; occurredAt?: string } = {},
  ): Promise<unknown> {
    return Promise.resolve().then(() => {
      const capability = catalogue.find((one) => one.commands[command.type]);
      if (!capability) throw new Error(`no capability knows ${command.type}`);
      const data = capability.commands[command.type]?.parse(command.data);
      if (options.occurredAt && options.occurredAt > asker.at) throw new Error('happened in the future');
      const stream = capability.stream({ type: command.type, data });
      const { beside } = capability;
      const other = beside && this.#state(beside.of, beside.stream({ type: command.type, data }));
      const state = { ...(this.#state(capability, stream) as object), ...(other as object | undefined) };
      const capacity = (capability.policy as unknown as Record<string, PolicyLine>)[command.type]?.(asker, state, data) ?? null;
      if (!capacity) throw new Refused('unseen', `${command.type} is not for ${asker.person} in ${stream}`);
      const happened =
        (capability.decider.decide as unknown as Record<string, Rule>)[command.type]?.(data, state, { ...asker, capacity }) ?? [];
      for (const event of happened) this.#record(event, stream, asker, capacity, options);
      return happened;
    });
  }

  #record(event: Happened, stream: string, asker: Asker, capacity: Capacity, options: { commandId?: string; occurredAt?: string }): void {
    const events = this.#streams.get(stream) ?? [];
    const id = `${stream} ${events.length}`;
    const meta = {
      school: asker.school,
      actor: asker.person,
      capacity,
      commandId: options.commandId ?? id,
      correlation: '',
      causation: null,
      occurredAt: (options.occurredAt ?? asker.at) as Instant,
      recordedAt: asker.at,
    };
    const leaf = createHash('sha256').update(id).digest('hex');
    const recorded = { ...event, id, stream, revision: events.length, leaf, meta } as unknown as Recorded<Happened>;
    this.#streams.set(stream, [...events, recorded]);
    this.log.push(recorded);
  }

  /** Rows of a view, by key, folded from the whole log. */
  rows<T>(view: unknown): T[] {
    const rows = new Map<string, unknown>();
    const touches = (view as AnyView).on as unknown as Record<
      string,
      { keys: (event: unknown) => string[]; fold: (row: unknown, event: unknown, key: string) => unknown }
    >;
    for (const event of this.log)
      for (const key of touches[event.type]?.keys(event) ?? []) {
        const row = touches[event.type]?.fold(rows.get(key) ?? null, event, key) ?? null;
        if (row) rows.set(key, row);
      }
    return [...rows.values()] as T[];
  }

  /** Ids of files that a spec says were erased. */
  readonly erased = new Set<string>();

  onRoll(): OnRoll {
    return { children: this.rows(childView), circle: this.rows(circleView), staff: this.rows(staffView), erased: this.erased };
  }

  openAccounts(openings: readonly AccountOpening[]): void {
    for (const one of openings) {
      const email = one.email === undefined ? (this.accounts.get(one.personId)?.email ?? null) : one.email;
      const holder = email ? this.holderOf(email) : null;
      if (holder && holder.personId !== one.personId) throw new Error(`e-mail taken: ${email}`);
      this.accounts.set(one.personId, { ...one, email });
    }
  }

  holderOf(email: string) {
    return [...this.accounts.values()].find((one) => one.email === email) ?? null;
  }

  find(personId: string) {
    return this.accounts.get(personId) ?? null;
  }
}
