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

/** One event of a file: as it is stored and, for whoever may read it, in clear. */
export interface Signed {
  readonly stored: StoredEvent;
  readonly clear: Disclosed | null;
  /** Whether it is the asker's own act. */
  readonly own: boolean;
}

export interface SignedFile {
  readonly stream: StreamName;
  readonly events: readonly Signed[];
  readonly doings: Doings;
}

export interface Found {
  readonly stored: StoredEvent;
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
    const { stream, disclosed, doings } = await this.#disclosed(child);
    const known = new Map<string, Touched>();
    const events = disclosed.map(([stored, clear]): Signed => {
      const own = clear?.event.meta.actor === who.asker.person;
      return { stored, own, clear: clear && this.#isFor(who, child, clear, known) ? clear : null };
    });
    return { stream, events, doings };
  }

  /** What the asker themself gave under this code; null where there is no such thing, or it is no longer theirs to read. */
  async find(who: Someone, child: ChildId, code: string): Promise<Found | null> {
    const { disclosed, doings } = await this.#disclosed(child);
    const [stored, clear] = disclosed.find(([one]) => receiptCode(leafHash(one)) === code) ?? [];
    const done = clear && doings.of(clear.event.meta.commandId);
    return stored && clear && done?.actor === who.asker.person && this.#isFor(who, child, clear) ? { stored, clear, done } : null;
  }

  async #disclosed(child: ChildId) {
    const [stream, doings] = [`child-${child}` as StreamName, new Doings()];
    const disclosed: (readonly [StoredEvent, Disclosed | null])[] = [];
    for await (const stored of this.store.read(stream)) {
      const clear = disclose(stored, this.keys);
      if (clear) doings.take({ ...clear.event, leaf: leafHash(stored) }, stored.position);
      disclosed.push([stored, clear]);
    }
    return { stream, disclosed, doings };
  }

  /** Many events touch and name the same rows: each is asked for once. */
  #isFor({ asker, sight }: Someone, child: ChildId, { stored, event }: Disclosed, known = new Map<string, Touched>()): boolean {
    const recorded = { ...event, leaf: leafHash(stored) } as OpenedEvent;
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
