import { setImmediate as breath } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { catalogue } from '@heard/domain';
import { childView, whoView } from '@heard/domain/child';
import { consentView } from '@heard/domain/consent';
import { decisionView } from '@heard/domain/decision';
import { inputView } from '@heard/domain/input';
import type { AnyView, ChildId, Closure, LocalDate, SchoolId } from '@heard/domain/kernel';
import { schoolView, type SchoolRow } from '@heard/domain/school';
import { stoodOn, underToday, wasKnown, type Stood } from '@heard/domain/then';
import type { Someone } from '../kernel/asking/asking.ts';
import { upcast } from '../kernel/decisions/upcasting.ts';
import type { EventStore, StreamName } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { lookups } from '../kernel/read-models/lookups.ts';
import { keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { open, type OpenedEvent } from '../kernel/sealing/sealing.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';

/** Events that are opened before others are served: about ten milliseconds. */
const atOnce = 200;

const ofTheChild = [childView, whoView, inputView, decisionView, consentView] as unknown as readonly AnyView[];
const ofTheSchool = [schoolView] as unknown as readonly AnyView[];

/**
 * The record as it stood at the end of a day: the events of one stream that were recorded by then, folded by the views' own folds into
 * tables in memory that live as long as one answer. Nothing of it is kept.
 */
@Injectable()
export class RecordThen {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly keys: DataKeys,
    private readonly models: ReadModels,
  ) {}

  /**
   * A child's rows of then, under the rights of today: of each key only what this asker sees today is there at all, with today's
   * audience and seals. `look` is handed tables that every query of today can be asked of; it must not keep them.
   */
  async ofChild<T>(who: Someone, child: ChildId, on: LocalDate, look: (then: ReadModels) => T): Promise<T> {
    const stood = await this.#stood(`child-${child}`, ofTheChild, on);
    const then = new ReadModels(':memory:', ofTheChild, lookups);
    try {
      then.whole(() => this.#fill(then, stood, who));
      return look(then);
    } finally {
      then.close();
    }
  }

  /** Days on which the school was shut, as published by then; of a school that was not in the record yet, as they are today. */
  async closures(school: SchoolId, on: LocalDate): Promise<readonly Closure[]> {
    const stood = await this.#stood(`school-${school}`, ofTheSchool, on);
    const row = stood.get(schoolView.name)?.get(school) ?? this.models.row(schoolView.name, school);
    return (row as SchoolRow | null)?.closures ?? [];
  }

  #fill(then: ReadModels, stood: Stood, { sight }: Someone): void {
    for (const [view, rows] of stood) {
      for (const [key, row] of rows) {
        const now = this.models.row(view, key);
        if (now && this.models.seen(view, sight, keyed(key)).length > 0) then.put(view, key, underToday(row, now));
      }
    }
  }

  async #stood(stream: string, views: readonly AnyView[], on: LocalDate): Promise<Stood> {
    return stoodOn(views, await this.#recordedBy(stream as StreamName, new Set(views.flatMap((view) => Object.keys(view.on))), on), on);
  }

  /** Only what is to be folded is opened: most of a long file is not. */
  async #recordedBy(stream: StreamName, types: ReadonlySet<string>, on: LocalDate): Promise<readonly OpenedEvent[]> {
    const events: OpenedEvent[] = [];
    for await (const stored of this.store.read(stream)) {
      if (!types.has(stored.type) || !wasKnown(stored.recordedAt as OpenedEvent['meta']['recordedAt'], on)) continue;
      const event = open(stored, this.keys);
      if (event) events.push(upcast(event, catalogue));
      if (events.length % atOnce === 0) await breath();
    }
    return events;
  }
}
