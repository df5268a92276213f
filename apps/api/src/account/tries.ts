import { TooOften } from '../kernel/refusals/refusals.ts';
import type { Limit } from './account.settings.ts';
import { Allowance } from './allowance.ts';

/** How often codes may be tried for one person, whoever tries; a right one gives back what was taken. */
export class Tries {
  readonly #limits: readonly { readonly limit: Limit; readonly allowance: Allowance }[];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits.map((limit) => ({ limit, allowance: new Allowance() }));
  }

  /** @throws TooOften */
  take(personId: string): void {
    for (const { limit, allowance } of this.#limits) {
      const { retryAfter } = allowance.consume(personId, limit);
      if (retryAfter !== null) throw new TooOften('too-many-tries', retryAfter);
    }
  }

  right(personId: string): void {
    for (const { allowance } of this.#limits) allowance.forgive(personId);
  }
}
