import { computed, DestroyRef, inject, signal } from '@angular/core';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { DisclosureApi, type Told } from './disclosure.api.ts';

/** How long the page waits for school before it says that nothing is sent yet: in milliseconds. */
const patience = 4_000;

/**
 * Sends one disclosure. What is written lives in the page that is open and nowhere else: no draft of it is left for whoever uses this
 * device next, here or at school. It is tried for as long as the page is open, and until school has it the page says that it is not sent.
 * Make it where a component is made.
 */
export class TellingSafeguarding {
  readonly #api = inject(DisclosureApi);
  readonly #stop = new AbortController();
  readonly #ids = { disclosureId: crypto.randomUUID(), commandId: crypto.randomUUID() };
  readonly #late = signal(false);
  readonly sending = signal(false);
  readonly sent = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);
  /** Not sent, and perhaps not for a while: tell somebody. */
  readonly unsent = computed(() => !this.sent() && (this.#late() || this.refusal() !== undefined));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop.abort());
  }

  /** Once: what is asked again while it is being sent is the same asking. */
  async send(told: Omit<Told, 'disclosureId'>): Promise<void> {
    if (this.sending() || this.sent()) return;
    this.refusal.set(undefined);
    this.sending.set(true);
    const timer = setTimeout(() => this.#late.set(true), patience);
    if (navigator.onLine === false) this.#late.set(true);
    try {
      const { disclosureId, commandId } = this.#ids;
      await this.#api.make({ ...told, disclosureId }, commandId, this.#stop.signal);
      this.sent.set(true);
    } catch (cause) {
      if (!this.#stop.signal.aborted) this.refusal.set(refusalFrom(cause));
    }
    clearTimeout(timer);
    this.#late.set(false);
    this.sending.set(false);
  }
}
