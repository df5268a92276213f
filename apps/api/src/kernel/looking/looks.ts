import { Injectable } from '@nestjs/common';
import { look } from '@heard/domain/look';
import type { ChildId, Sight } from '@heard/domain/kernel';
import { v7 as uuid } from 'uuid';
import type { Someone } from '../asking/asking.ts';
import { Decisions } from '../decisions/decisions.ts';

/** Reading the same page again within this time is one look. */
const oneLook = 15 * 60_000;

/** Most looks that are remembered at once; beyond it the oldest are forgotten and may be written down again. */
const most = 50_000;

/** In which capacity somebody reads a child's file: the closest there is. */
export const readingAs = (sight: Sight, child: ChildId, roles: readonly string[]): string => {
  if (sight.asChild === child) return 'child';
  if (sight.asParent.includes(child)) return 'parent';
  if (sight.asSupporter.some((one) => one.childId === child)) return 'supporter';
  if (sight.asEducator.includes(child)) return 'educator';
  return roles.find((role) => role === 'senco' || role === 'head') ?? 'professional';
};

interface Looking {
  readonly at: number;
  /** Settles when it is in the log; a page that asks several times at once waits for the one look. */
  readonly written: Promise<unknown>;
}

/** Reading from a child's file is an act, and is written down before anything is shown. */
@Injectable()
export class Looks {
  readonly #last = new Map<string, Looking>();

  constructor(private readonly decisions: Decisions) {}

  /** @throws StoreUnavailable; then nothing may be shown */
  async record(who: Someone, view: string, children: ReadonlySet<ChildId>): Promise<void> {
    const at = Date.parse(who.asker.at);
    const keyOf = (child: ChildId): string => `${who.asker.person} ${view} ${child}`;
    const fresh = [...children].filter((child) => at - (this.#last.get(keyOf(child))?.at ?? -Infinity) >= oneLook);
    if (fresh.length > 0) this.#begin(fresh.map(keyOf), { at, written: this.#write(who, view, fresh) });
    await Promise.all([...children].flatMap((child) => this.#last.get(keyOf(child))?.written ?? []));
  }

  #write({ asker, sight }: Someone, view: string, children: readonly ChildId[]): Promise<unknown> {
    const files = children.map((childId) => ({ childId, as: readingAs(sight, childId, asker.roles) }));
    const body = { schoolId: asker.school, personId: asker.person, month: asker.today.slice(0, 7), view, files, commandId: uuid() };
    return this.decisions.ask(look, 'LookAtFile', body, asker);
  }

  /** What could not be written is forgotten, so that the next reading tries again. */
  #begin(keys: readonly string[], looking: Looking): void {
    for (const key of keys) this.#remember(key, looking);
    looking.written.catch(() => {
      for (const key of keys) if (this.#last.get(key) === looking) this.#last.delete(key);
    });
  }

  #remember(key: string, looking: Looking): void {
    this.#last.delete(key);
    this.#last.set(key, looking);
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value ?? '');
  }
}
