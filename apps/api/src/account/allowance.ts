import type { Limit } from './account.settings.ts';

interface Count {
  readonly ends: number;
  readonly used: number;
}

const most = 100_000;

/** How often something may be done in a while, counted in memory: each node counts for itself, and a restart forgets. */
export class Allowance {
  readonly #counts = new Map<string, Count>();

  /** Takes one. `retryAfter` in seconds, null when allowed. */
  consume(key: string, { window, max }: Limit): { allowed: boolean; retryAfter: number | null } {
    const now = Date.now();
    const kept = this.#counts.get(key);
    const count = kept && kept.ends > now ? kept : { ends: now + window * 1000, used: 0 };
    if (count.used >= max) return { allowed: false, retryAfter: Math.ceil((count.ends - now) / 1000) };
    this.#counts.set(key, { ends: count.ends, used: count.used + 1 });
    if (this.#counts.size > most) this.#forget(now);
    return { allowed: true, retryAfter: null };
  }

  /** What was taken is given back. */
  forgive(key: string): void {
    this.#counts.delete(key);
  }

  #forget(now: number): void {
    for (const [key, { ends }] of this.#counts) if (ends <= now) this.#counts.delete(key);
    for (const key of this.#counts.keys()) if (this.#counts.size > most / 2) this.#counts.delete(key);
  }
}
