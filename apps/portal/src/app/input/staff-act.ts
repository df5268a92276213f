import { computed, effect, inject, type Signal, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import type { Missing } from '../ui/error-summary.ts';

/** A gap: the id of the control and a key of the catalogue. */
export type Gap = readonly [field: string, word: string];

export interface Act<T extends object> {
  readonly value: Signal<T>;
  readonly ready: Signal<boolean>;
  readonly kept: Signal<boolean>;
  readonly missing: Signal<readonly Missing[]>;
  /** What is still wrong, by control, once it has been pressed. */
  readonly wrong: Signal<Readonly<Record<string, string>>>;
  readonly refusal: Signal<Refusal | undefined>;
  readonly sending: Signal<boolean>;
  readonly receipt: Signal<Receipt | undefined>;
  set(change: Partial<T>): void;
  /** Sends it, or says what is missing. */
  press(event: Event): Promise<void>;
}

/** A small form that becomes one command: kept as typed, sent once, its refusal shown beside it. Call where a component is made. */
export function staffAct<T extends object>(
  key: () => string,
  empty: () => T,
  gapsIn: (value: T) => readonly Gap[],
  send: (value: T, commandId: string) => Promise<Receipt>,
): Act<T> {
  const drafts = inject(Drafts);
  const catalogue = inject(TranslocoService);
  const draft = signal<Draft<T> | undefined>(undefined);
  const pressed = signal(false);
  const missing = signal<readonly Missing[]>([]);
  const refusal = signal<Refusal | undefined>(undefined);
  const sending = signal(false);
  const receipt = signal<Receipt | undefined>(undefined);
  const value = computed(() => draft()?.value() ?? empty());
  const said = (): Missing[] => gapsIn(value()).map(([field, word]) => ({ field, detail: catalogue.translate(word) }));
  const open = async (name: string): Promise<void> => {
    const opened = await drafts.open(name, empty());
    if (name === key()) draft.set(opened);
  };
  effect(() => void open(key()));
  return {
    value,
    ready: computed(() => draft() !== undefined),
    kept: computed(() => draft()?.keptAt() !== undefined),
    missing: missing.asReadonly(),
    wrong: computed(() => (pressed() ? Object.fromEntries(said().map((one) => [one.field, one.detail])) : {})),
    refusal: refusal.asReadonly(),
    sending: sending.asReadonly(),
    receipt: receipt.asReadonly(),
    set: (change) => {
      receipt.set(undefined);
      draft()?.keep({ ...value(), ...change });
      if (said().length === 0) missing.set([]);
    },
    press: async (event) => {
      event.preventDefault();
      const now = draft();
      if (sending() || !now) return;
      refusal.set(undefined);
      pressed.set(true);
      missing.set(said());
      if (missing().length > 0) return;
      sending.set(true);
      try {
        receipt.set(await send(value(), now.commandId));
        await now.done();
        pressed.set(false);
        await open(key());
      } catch (cause) {
        refusal.set(refusalFrom(cause));
      }
      sending.set(false);
    },
  };
}
