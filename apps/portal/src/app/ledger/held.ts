import { computed, inject, resource, type Signal, signal } from '@angular/core';
import { Refusal, refusalFrom } from '../kernel/refusals.ts';
import type { Fetching, Mailing } from '../ui/receipt-card.ts';
import { LedgerApi } from './ledger.api.ts';
import { withoutWords } from './receipt-file.ts';

export interface Whose {
  readonly childId: Signal<string>;
  readonly code: Signal<string>;
  /** From the command that gave it: null while the proof was not made, undefined where nothing was handed over. */
  readonly handed: Signal<string | null | undefined>;
  /** Whether it is fetched unasked. */
  readonly now: Signal<boolean>;
}

/** No receipt of theirs has this code, or it is no code. */
const none = new Set<string>(['not-found', 'malformed']);
const refused = new Set(['no-address', 'sent-too-often']);

/** One receipt on a page: handed over by what gave it, or fetched when it is wanted. Make it where a component is made. */
export class Held {
  readonly #api = inject(LedgerApi);
  readonly #whose: Whose;
  readonly #wanted = signal(false);
  readonly #mailing = signal<Mailing>({ state: 'rest' });
  readonly mailing = this.#mailing.asReadonly();

  readonly #due = computed(() => this.#wanted() || this.#whose.now() || this.#whose.handed() === null);
  readonly #fetched = resource({
    params: () => (this.#due() && !this.#whose.handed() ? { child: this.#whose.childId(), code: this.#whose.code() } : undefined),
    loader: ({ params: { child, code }, abortSignal }) => this.#api.receipt(child, code, abortSignal),
  });
  /** Only where it was fetched. */
  readonly receipt = computed(() => (this.#fetched.hasValue() ? this.#fetched.value() : undefined));
  readonly proof = computed(() => this.#whose.handed() ?? this.receipt()?.proof);
  readonly paper = computed(() => {
    const proof = this.proof();
    return proof ? withoutWords(proof) : undefined;
  });
  readonly fetching = computed<Fetching>(() => {
    const error = this.#fetched.error();
    if (error) return error instanceof Refusal && none.has(error.kind) ? 'absent' : 'lost';
    return this.#fetched.isLoading() ? 'coming' : 'rest';
  });

  constructor(whose: Whose) {
    this.#whose = whose;
  }

  /** Fetches it, once more where that failed. */
  want(): void {
    if (this.#fetched.error()) this.#fetched.reload();
    this.#wanted.set(true);
  }

  async mail(): Promise<void> {
    if (this.#mailing().state === 'sending') return;
    this.#mailing.set({ state: 'sending' });
    try {
      const { to } = await this.#api.mail(this.#whose.childId(), this.#whose.code());
      this.#mailing.set({ state: 'sent', to });
    } catch (cause) {
      const { code } = refusalFrom(cause);
      this.#mailing.set({ state: 'refused', why: refused.has(code) ? code : 'lost' });
    }
  }
}
