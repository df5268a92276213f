import type { Meta } from '@heard/domain/kernel';
import type { Position } from '../event-store/event-store.ts';
import type { Kept } from './receipt.ts';

/** What a command that was carried out already left behind. */
export interface Done {
  readonly actor: string;
  readonly digest: string;
  readonly events: readonly Kept[];
  /** Of the last of them. */
  readonly position: Position;
  /** Of the last event of the command that this actor gave before, in this file. */
  readonly since: Position | null;
}

interface Event {
  readonly id: string;
  readonly type: string;
  readonly leaf: string;
  readonly revision: number;
  readonly meta: Meta;
}

/** The commands that one file has carried out, folded from its events: what their receipts are made of. */
export class Doings {
  readonly #done = new Map<string, Done>();
  readonly #lastOf = new Map<string, Position>();

  of(commandId: string): Done | undefined {
    return this.#done.get(commandId);
  }

  /** Everything that one person did in this file, oldest first. */
  by(actor: string): readonly Done[] {
    return [...this.#done.values()].filter((one) => one.actor === actor);
  }

  take({ id, type, leaf, revision, meta }: Event, position: Position): void {
    const { commandId, commandDigest: digest, actor, recordedAt } = meta;
    const before = this.#done.get(commandId);
    const since = before ? before.since : (this.#lastOf.get(actor) ?? null);
    const events = [...(before?.events ?? []), { id, type, leaf, revision, recordedAt }];
    this.#done.set(commandId, { actor, digest, events, position, since });
    this.#lastOf.set(actor, position);
  }
}
