import { Inject, Injectable } from '@nestjs/common';
import { catalogue, views } from '@heard/domain';
import { leadsFor } from '@heard/domain/child';
import { inFile, receiptCode, type ChildId } from '@heard/domain/kernel';
import { idsIn, inClear, type Touched } from '@heard/domain/ledger';
import type { Someone } from '../kernel/asking/asking.ts';
import { Doings, type Done } from '../kernel/decisions/doings.ts';
import { upcast } from '../kernel/decisions/upcasting.ts';
import type { EventStore, StoredEvent, StreamName } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { touchesOf } from '../kernel/read-models/touches.ts';
import { keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { leafHash } from '../kernel/sealing/leaf.ts';
import { disclose, type Disclosed, type OpenedEvent } from '../kernel/sealing/sealing.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';

/** One event of a file. */
interface Lying {
  readonly stored: StoredEvent;
  /** Hash of its leaf, 64 hex digits. */
  readonly leaf: string;
  /** Null when its key was destroyed. */
  readonly disclosed: Disclosed | null;
}

/** One of them, as it is for one person. */
export interface Signed extends Pick<Lying, 'stored' | 'leaf'> {
  /** Null where it is not theirs to read. */
  readonly clear: Disclosed | null;
  /** Whether it is the asker's own act. */
  readonly own: boolean;
}

export interface SignedFile {
  readonly stream: StreamName;
  readonly events: readonly Signed[];
  readonly doings: Doings;
}

export interface Found extends Pick<Lying, 'stored' | 'leaf'> {
  readonly clear: Disclosed;
  readonly done: Done;
}

/** A child's file event by event, for one person: what they may read today in clear, and of the rest that it is there. */
@Injectable()
export class SignedFiles {
  readonly #touches = touchesOf(views);

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly keys: DataKeys,
    private readonly models: ReadModels,
  ) {}

  /** Everything in it, oldest first. */
  async read(who: Someone, child: ChildId): Promise<SignedFile> {
    const { stream, lying, doings } = await this.#whole(child);
    const known = new Map<string, Touched>();
    const events = lying.map(({ stored, leaf, disclosed }): Signed => {
      const own = disclosed?.event.meta.actor === who.asker.person;
      return { stored, leaf, own, clear: disclosed && this.#isFor(who, child, leaf, disclosed, known) ? disclosed : null };
    });
    return { stream, events, doings };
  }

  /** What the asker themself gave under this code; null where there is no such thing, or it is no longer theirs to read. */
  async find(who: Someone, child: ChildId, code: string): Promise<Found | null> {
    const { lying, doings } = await this.#whole(child);
    const { stored, leaf = '', disclosed: clear } = lying.find((one) => receiptCode(one.leaf) === code) ?? {};
    const done = clear && doings.of(clear.event.meta.commandId);
    const isTheirs = clear && done?.actor === who.asker.person && this.#isFor(who, child, leaf, clear, new Map());
    return stored && isTheirs ? { stored, leaf, clear, done } : null;
  }

  async #whole(child: ChildId) {
    const [stream, doings, lying]: [StreamName, Doings, Lying[]] = [`child-${child}` as StreamName, new Doings(), []];
    for await (const stored of this.store.read(stream)) {
      const [disclosed, leaf] = [disclose(stored, this.keys), leafHash(stored)];
      if (disclosed) doings.take({ ...disclosed.event, leaf }, stored.position);
      lying.push({ stored, leaf, disclosed });
    }
    return { stream, lying, doings };
  }

  /** Many events touch and name the same rows: each is asked for once. */
  #isFor({ asker, sight }: Someone, child: ChildId, leaf: string, { event }: Disclosed, known: Map<string, Touched>): boolean {
    const recorded = { ...event, leaf } as OpenedEvent;
    const today = upcast(recorded, catalogue);
    const rowAt = (view: string, key: string): Touched => {
      const name = `${view} ${key}`;
      const asked = known.get(name);
      if (asked) return asked;
      const row = this.models.row(view, key);
      const touched = { row, seen: row && (this.models.seen(view, sight, keyed(key))[0] ?? null) };
      known.set(name, touched);
      return touched;
    };
    const touched = (this.#touches.get(event.type) ?? []).flatMap(([view, touch]) => touch.keys(today).map((key) => rowAt(view, key)));
    const named = idsIn(event.data).map((id) => views.map(({ name }) => rowAt(name, inFile(child, id))));
    return inClear(recorded, touched, named, { person: asker.person, leads: leadsFor(sight, child) });
  }
}
