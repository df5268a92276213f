import { computed, inject, Injectable, type Signal, signal, type WritableSignal } from '@angular/core';
import { type Attachments, attachmentsOf, type Unkept } from './draft-attachments.ts';
import { DraftBox } from './draft-box.ts';

export interface Draft<T> extends Attachments {
  readonly value: WritableSignal<T>;
  /** The same for every try at sending this draft. */
  readonly commandId: string;
  /** When all of it was last safely on this device; undefined while it is not. */
  readonly keptAt: Signal<Date | undefined>;
  /** Replaces the value and keeps it. */
  keep(value: T): void;
  /** The receipt is here: nothing needs keeping any more. */
  done(): Promise<void>;
}

interface Kept<T> {
  readonly value: T;
  readonly commandId: string;
}

/** What was typed and not yet sent: encrypted on this device, one key a person, gone when they sign out. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  readonly #box = inject(DraftBox);
  readonly #person = signal<string | undefined>(undefined);
  readonly #unkept: Unkept = new Map();

  belongTo(personId: string | undefined): void {
    this.#person.set(personId);
  }

  /** `key` is one form about one thing: `raise-concern/<childId>`. */
  async open<T>(key: string, empty: T): Promise<Draft<T>> {
    const person = this.#person();
    const before = person === undefined ? undefined : await this.#box.read<Kept<T>>(person, key);
    const value = signal<T>(before?.value ?? empty);
    const keptAt = signal<Date | undefined>(before && new Date());
    const commandId = before?.commandId ?? crypto.randomUUID();
    const hanging = attachmentsOf(this.#box, person, key, this.#unkept);
    const write = latestOnly(async (next: T) => {
      if (person === undefined) return;
      const safe = await this.#box.write(person, key, { value: next, commandId });
      keptAt.set(safe ? new Date() : undefined);
    });
    return {
      value,
      commandId,
      keptAt: computed(() => (hanging.allKept() ? keptAt() : undefined)),
      ...hanging.attachments,
      keep: (next) => {
        value.set(next);
        write.run(next);
      },
      done: async () => {
        await Promise.all([write.stop(), hanging.stop()]);
        if (person !== undefined) await this.#box.remove(person, key);
      },
    };
  }

  forget(personId: string): Promise<void> {
    this.#unkept.clear();
    return this.#box.forget(personId);
  }
}

/** Runs one write at a time; of those that come meanwhile only the last. */
function latestOnly<T>(write: (value: T) => Promise<void>): { run(value: T): void; stop(): Promise<void> } {
  let next: { value: T } | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  const drain = async (): Promise<void> => {
    while (next && !stopped) {
      const { value } = next;
      next = undefined;
      await write(value);
    }
    running = undefined;
  };
  return {
    run(value) {
      next = { value };
      running ??= drain();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
