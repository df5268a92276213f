import { TooOften } from '../kernel/refusals/refusals.ts';
import type { Limit } from './account.settings.ts';
import { Allowance } from './allowance.ts';

/** How often one network address may knock at a door that is open to anybody. */
export class Networks {
  readonly #allowance = new Allowance();
  readonly #limit: Limit;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** @throws TooOften */
  take(address: string, door: string): void {
    const { retryAfter } = this.#allowance.consume(`${address} ${door}`, this.#limit);
    if (retryAfter !== null) throw new TooOften('slow-down', retryAfter);
  }
}
