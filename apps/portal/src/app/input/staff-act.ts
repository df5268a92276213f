import { computed, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { type Missing, stillMissing } from '../ui/error-summary.ts';

/** A gap: the id of the control, a key of the catalogue, and what stands in its places. */
export type Gap = readonly [field: string, word: string, params?: Readonly<Record<string, string>>];

/** A small form that becomes one command: kept as typed, sent once, its refusal shown beside it. Make it where a component is made. */
export class Act<T extends object> {
  readonly #drafts = inject(Drafts);
  readonly #words = inject(TranslocoService);
  readonly #key: () => string;
  readonly #empty: () => T;
  readonly #gapsIn: (value: T) => readonly Gap[];
  readonly #send: (value: T, commandId: string) => Promise<Receipt>;
  readonly #draft = signal<Draft<T> | undefined>(undefined);
  /** What was typed before the draft was there: some drafts wait at school, which takes as long as the connection. */
  readonly #early = signal<Partial<T>>({});
  #opening: Promise<unknown> = Promise.resolve();
  readonly #pressed = signal(false);

  readonly missing = signal<readonly Missing[]>([]);
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly sending = signal(false);
  readonly receipt = signal<Receipt | undefined>(undefined);
  readonly value: Signal<T> = computed(() => this.#draft()?.value() ?? { ...this.#empty(), ...this.#early() });
  readonly ready = computed(() => this.#draft() !== undefined);
  readonly kept = computed(() => this.#draft()?.keptAt() !== undefined);
  /** What is still wrong, by control, once it has been pressed. */
  readonly wrong = computed<Readonly<Record<string, string>>>(() =>
    this.#pressed() ? Object.fromEntries(this.#gaps().map((one) => [one.field, one.detail])) : {},
  );

  /** `key` names the draft; another name opens another one. What is shown meanwhile may change as it likes: what was typed stays. */
  constructor(
    key: () => string,
    empty: () => T,
    gapsIn: (value: T) => readonly Gap[],
    send: (value: T, commandId: string) => Promise<Receipt>,
  ) {
    this.#key = key;
    this.#empty = empty;
    this.#gapsIn = gapsIn;
    this.#send = send;
    const name = computed(key);
    effect(() => {
      const opened = name();
      untracked(() => {
        this.#opening = this.#open(opened);
      });
    });
  }

  set(change: Partial<T>): void {
    this.receipt.set(undefined);
    const draft = this.#draft();
    if (draft) draft.keep({ ...this.value(), ...change });
    else this.#early.update((before) => ({ ...before, ...change }));
    if (this.missing().length > 0) this.missing.set(stillMissing(this.missing(), this.#gaps()));
  }

  /** Sends it, or says what is missing. */
  async press(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.#draft()) await this.#opening;
    const draft = this.#draft();
    if (this.sending() || !draft) return;
    this.refusal.set(undefined);
    this.#pressed.set(true);
    this.missing.set(this.#gaps());
    if (this.missing().length > 0) return;
    this.sending.set(true);
    try {
      this.receipt.set(await this.#send(this.value(), draft.commandId));
      await draft.done();
      this.#pressed.set(false);
      await this.#open(this.#key());
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set(false);
  }

  #gaps(): Missing[] {
    return this.#gapsIn(this.value()).map(([field, word, params]) => ({ field, detail: this.#words.translate(word, params) }));
  }

  async #open(name: string): Promise<void> {
    const opened = await this.#drafts.open(name, this.#empty());
    if (name !== this.#key()) return;
    const early = this.#early();
    if (Object.keys(early).length > 0) opened.keep({ ...opened.value(), ...early });
    this.#early.set({});
    this.#draft.set(opened);
  }
}
