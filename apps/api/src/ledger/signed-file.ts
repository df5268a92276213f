import { Inject, Injectable } from '@nestjs/common';
import { catalogue, views } from '@heard/domain';
import type { ChildId } from '@heard/domain/kernel';
import { inClear, type Touched } from '@heard/domain/ledger';
import type { Someone } from '../kernel/asking/asking.ts';
import { Doings } from '../kernel/decisions/doings.ts';
import { upcast } from '../kernel/decisions/upcasting.ts';
import type { EventStore, StoredEvent, StreamName } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { touchesOf } from '../kernel/read-models/projection.ts';
import { keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { leafHash } from '../kernel/sealing/leaf.ts';
import { disclose, type Disclosed, type OpenedEvent } from '../kernel/sealing/sealing.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';

/** One event of a file: as it is stored and, for whoever may read it, in clear. */
export interface Signed {
  readonly stored: StoredEvent;
  readonly clear: Disclosed | null;
}

export interface SignedFile {
  readonly stream: StreamName;
  readonly events: readonly Signed[];
  readonly doings: Doings;
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

  async read(who: Someone, child: ChildId): Promise<SignedFile> {
    const stream = `child-${child}` as StreamName;
    const [events, doings]: [Signed[], Doings] = [[], new Doings()];
    for await (const stored of this.store.read(stream)) {
      const disclosed = disclose(stored, this.keys);
      if (disclosed) doings.take({ ...disclosed.event, leaf: leafHash(stored) }, stored.position);
      events.push({ stored, clear: disclosed && this.#isFor(who, disclosed) ? disclosed : null });
    }
    return { stream, events, doings };
  }

  #isFor({ asker, sight }: Someone, { stored, event }: Disclosed): boolean {
    const recorded = { ...event, leaf: leafHash(stored) } as OpenedEvent;
    const today = upcast(recorded, catalogue);
    const touched = (this.#touches.get(event.type) ?? []).flatMap(([view, touch]) =>
      touch.keys(today).map((key): Touched => ({
        row: this.models.row(view, key),
        seen: this.models.seen(view, sight, keyed(key))[0] ?? null,
      })),
    );
    return inClear(recorded, touched, asker.person);
  }
}
