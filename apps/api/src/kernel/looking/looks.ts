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

/** Reading from a child's file is an act, and is written down before anything is shown. */
@Injectable()
export class Looks {
  readonly #last = new Map<string, number>();

  constructor(private readonly decisions: Decisions) {}

  /** @throws StoreUnavailable; then nothing may be shown */
  async record({ asker, sight }: Someone, view: string, children: ReadonlySet<ChildId>): Promise<void> {
    const at = Date.parse(asker.at);
    const unseen = [...children].filter((child) => at - (this.#last.get(`${asker.person} ${view} ${child}`) ?? -Infinity) >= oneLook);
    if (unseen.length === 0) return;
    const files = unseen.map((childId) => ({ childId, as: readingAs(sight, childId, asker.roles) }));
    const body = { schoolId: asker.school, personId: asker.person, month: asker.today.slice(0, 7), view, files, commandId: uuid() };
    await this.decisions.ask(look, 'LookAtFile', body, asker);
    for (const child of unseen) this.#remember(`${asker.person} ${view} ${child}`, at);
  }

  #remember(key: string, at: number): void {
    this.#last.delete(key);
    this.#last.set(key, at);
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value ?? '');
  }
}
