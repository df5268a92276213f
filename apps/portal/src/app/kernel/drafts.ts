import { computed, inject, Injectable, type Signal, signal, type WritableSignal } from '@angular/core';
import { type Attachments, attachmentsOf, type Unkept } from './draft-attachments.ts';
import { DraftBox } from './draft-box.ts';
import { type Holding, type Keeping, KeptAtSchool, type KeptValue } from './kept-at-school.ts';

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
  /** What hangs on it, where it waits at school too. */
  readonly atSchool?: readonly string[];
}

/** What was typed and not yet sent: encrypted on this device, one key a person, gone when they sign out. What a child began waits at school too. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  readonly #box = inject(DraftBox);
  readonly #school = inject(KeptAtSchool);
  readonly #person = signal<string | undefined>(undefined);
  readonly #unkept: Unkept = new Map();

  belongTo(personId: string | undefined, keeping: Keeping = 'device'): void {
    this.#person.set(personId);
    this.#school.become(keeping);
  }

  /** `key` is one form about one thing: `raise-concern/<childId>`. `says`: whether a value says something, so that a child is asked before they go. */
  async open<T>(key: string, empty: T, says: (value: T) => boolean = () => true): Promise<Draft<T>> {
    const person = this.#person();
    const here = await this.#here<T>(person, key);
    const before = here ?? (await this.#givenBack<T>(person, key));
    const value = signal<T>(before?.value ?? empty);
    const keptAt = signal<Date | undefined>(before && new Date());
    const commandId = before?.commandId ?? crypto.randomUUID();
    const hanging = attachmentsOf(this.#box, person, key, this.#unkept);
    const now = async (): Promise<KeptValue> => {
      await write.settled();
      const kept = await this.#here<T>(person, key);
      return { value: kept?.value ?? value(), names: kept?.atSchool ?? held.mark().atSchool ?? [] };
    };
    const attached = (name: string): Promise<Blob | undefined> => hanging.attachments.attached(name);
    const held = this.#school.hold({ key, commandId, now, attached, says: () => says(value()) }, before?.atSchool);
    const write = latestOnly(async (next: T) => {
      if (person === undefined) return;
      const safe = await this.#box.write(person, key, { value: next, commandId, ...held.mark() });
      keptAt.set(safe ? new Date() : undefined);
    });
    if (here) held.changed();
    return {
      value,
      commandId,
      keptAt: computed(() => (hanging.allKept() ? keptAt() : undefined)),
      ...told(hanging.attachments, held, () => write.run(value())),
      keep: (next) => {
        value.set(next);
        write.run(next);
        held.changed();
      },
      done: async () => {
        await Promise.all([write.stop(), hanging.stop()]);
        const { names } = await now();
        if (person !== undefined) await this.#box.remove(person, key);
        await held.done(names);
      },
    };
  }

  async #here<T>(person: string | undefined, key: string): Promise<Kept<T> | undefined> {
    return person === undefined ? undefined : this.#box.read<Kept<T>>(person, key);
  }

  /** What school gives back is on this device from then on. */
  async #givenBack<T>(person: string | undefined, key: string): Promise<Kept<T> | undefined> {
    if (person === undefined) return undefined;
    const back = await this.#school.find<T>(key);
    if (!back) return undefined;
    const { value, commandId, attached } = back;
    for (const [name, bytes] of attached) await this.#box.writeBytes(person, key, name, bytes);
    const kept = { value, commandId, atSchool: [...attached.keys()] } satisfies Kept<T>;
    await this.#box.write(person, key, kept);
    return kept;
  }

  forget(personId: string): Promise<void> {
    this.#unkept.clear();
    this.#school.forget();
    return this.#box.forget(personId);
  }
}

/** What hangs on a draft is told to school too. */
const told = (attachments: Attachments, held: Holding, write: () => void): Attachments => ({
  attached: (name) => attachments.attached(name),
  attach: async (name, what) => {
    const safe = await attachments.attach(name, what);
    if (held.attached(name)) write();
    return safe;
  },
  detach: async (name) => {
    await attachments.detach(name);
    if (held.detached(name)) write();
  },
});

/** Runs one write at a time; of those that come meanwhile only the last. */
function latestOnly<T>(write: (value: T) => Promise<void>): { run(value: T): void; settled(): Promise<void>; stop(): Promise<void> } {
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
    async settled() {
      await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
