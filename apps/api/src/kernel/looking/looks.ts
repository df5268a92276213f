import { Injectable } from '@nestjs/common';
import { isFamily, isStaff, safeguardsFor } from '@heard/domain/child';
import { look } from '@heard/domain/look';
import type { ChildId, LocalDate, Sight } from '@heard/domain/kernel';
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

/** Whether somebody can see nothing of a child but what is sealed. */
const readsSealedAlone = (sight: Sight, child: ChildId): boolean =>
  safeguardsFor(sight, child) && !isStaff(sight, child) && !isFamily(sight, child) && sight.openTo.length === 0;

/** What is read: the name of a question, and the day at whose end the record is asked for, where it is not today’s. */
export interface Reading {
  readonly view: string;
  readonly stoodOn: LocalDate | null;
}

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

  /**
   * Of whoever is nothing to a child but a safeguarding lead, a look at any page is a look at what is sealed: it is the only thing they
   * can have met there, and nobody else may learn that it is. Whoever else meets something sealed wrote it themself. @throws StoreUnavailable; then nothing may be shown
   */
  async record(who: Someone, reading: Reading, children: ReadonlySet<ChildId>, sealed = false): Promise<void> {
    if (sealed && !who.sight.safeguards) return;
    const isSealed = (child: ChildId): boolean => sealed || readsSealedAlone(who.sight, child);
    const [hidden, open] = [[...children].filter(isSealed), [...children].filter((child) => !isSealed(child))];
    await Promise.all([this.#record(who, reading, open, false), this.#record(who, reading, hidden, true)]);
  }

  async #record(who: Someone, reading: Reading, children: readonly ChildId[], sealed: boolean): Promise<void> {
    const at = Date.parse(who.asker.at);
    const keyOf = (child: ChildId): string => `${who.asker.person} ${reading.view} ${reading.stoodOn} ${child} ${sealed}`;
    const fresh = children.filter((child) => at - (this.#last.get(keyOf(child))?.at ?? -Infinity) >= oneLook);
    if (fresh.length > 0) this.#begin(fresh.map(keyOf), { at, written: this.#write(who, reading, fresh, sealed) });
    await Promise.all(children.flatMap((child) => this.#last.get(keyOf(child))?.written ?? []));
  }

  #write({ asker, sight }: Someone, reading: Reading, children: readonly ChildId[], sealed: boolean): Promise<unknown> {
    const body = { schoolId: asker.school, personId: asker.person, month: asker.today.slice(0, 7), ...reading, commandId: uuid() };
    if (sealed) return this.decisions.ask(look, 'LookAtSealedFile', { ...body, files: children }, asker);
    const files = children.map((childId) => ({ childId, as: readingAs(sight, childId, asker.roles) }));
    return this.decisions.ask(look, 'LookAtFile', { ...body, files }, asker);
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
