import { computed, inject, Injectable, signal } from '@angular/core';
import { Ask } from './ask.ts';
import { blobOf, type KeptBytes, keptBytes } from './kept-bytes.ts';

/** Where what a child has begun is kept: on this device; there, and given back from school; or, on a device that others use after them, at school. */
export type Keeping = 'device' | 'given-back' | 'school';

/** Something begun in this session and not sent. */
export interface Unsent {
  /** Address of the page on which it was begun, without a query. */
  readonly page: string;
  /** Whether it says something already, so that a child is asked what to do with it. */
  readonly asks: () => boolean;
  /** Keeps all of it at school now. False when school could not be reached or would not take it. */
  flush(): Promise<boolean>;
  throwAway(): Promise<void>;
}

export interface KeptValue {
  readonly value: unknown;
  /** Of what hangs on it. */
  readonly names: readonly string[];
}

/** What a draft tells of itself. */
export interface Held {
  readonly key: string;
  readonly commandId: string;
  /** As it is on this device now, whoever wrote it last: one draft may be open more than once. */
  readonly now: () => Promise<KeptValue>;
  readonly says: () => boolean;
  readonly attached: (name: string) => Promise<Blob | undefined>;
}

/** What school gave back. */
export interface GivenBack<T> {
  readonly value: T;
  readonly commandId: string;
  readonly attached: ReadonlyMap<string, Blob>;
}

export interface Holding {
  /** By the child, or before the page was loaded again: school may not have the last of it. */
  changed(): void;
  /** Whether its mark on this device is another one now. */
  attached(name: string): boolean;
  detached(name: string): boolean;
  /** What is written beside the draft on this device. */
  mark(): { readonly atSchool?: readonly string[] };
  /** Sent: school needs to keep nothing of it. */
  done(attached?: readonly string[]): Promise<void>;
}

interface KeptDraft {
  readonly draftId: string;
  readonly value: unknown;
}
/** Before what has changed is kept, so that a word is not sent letter by letter. In ms. */
const LATER = 2000;
const bytesAt = (key: string, name: string): string => `${key}/at/${name}`.replace(/[^\w./:-]/g, '-');

/** A child's drafts at school: sealed there, given back at the child's next session on any device. */
@Injectable({ providedIn: 'root' })
export class KeptAtSchool {
  readonly #ask = inject(Ask);
  readonly #unsent = signal<ReadonlyMap<string, Unsent>>(new Map());
  #keeping: Keeping = 'device';

  readonly unsent = computed<readonly Unsent[]>(() => [...this.#unsent().values()]);

  /** Somebody else is here, or nobody: what was begun before is no matter of theirs. */
  become(keeping: Keeping): void {
    this.#keeping = keeping;
  }

  forget(): void {
    this.#unsent.set(new Map());
  }

  /** Undefined when there is none, or school cannot be reached just now: then it is given back another time. */
  async find<T>(key: string): Promise<GivenBack<T> | undefined> {
    if (this.#keeping === 'device') return undefined;
    const kept = await this.#find(key);
    if (!kept) return undefined;
    const { value, names } = kept.value as KeptValue;
    const attached = new Map<string, Blob>();
    for (const name of names) {
      const bytes = await this.#find(bytesAt(key, name));
      if (bytes) attached.set(name, blobOf(bytes.value as KeptBytes));
    }
    return { value: value as T, commandId: kept.draftId, attached };
  }

  /** @param before names of what hangs on it at school; undefined when it does not wait there */
  hold(held: Held, before?: readonly string[]): Holding {
    const [names, dirty] = [new Set(before), new Set<string>()];
    const waits = (): boolean => this.#keeping === 'school' || before !== undefined;
    const line = this.#lineOf(held, dirty);
    const changed = (): void => {
      if (this.#keeping !== 'school') return;
      this.#note(held.key, { page: location.pathname, asks: held.says, flush: line.flush, throwAway });
      line.later();
    };
    const done = async (attached: readonly string[] = []): Promise<void> => {
      await line.stop();
      this.#settle(held.key);
      if (waits()) await this.#drop(held, new Set([...names, ...attached]));
    };
    const throwAway = async (): Promise<void> => done((await held.now()).names);
    const named = (name: string, is: boolean): boolean => {
      if (is) names.add(name);
      else names.delete(name);
      if (is) dirty.add(name);
      changed();
      return waits();
    };
    return {
      changed,
      attached: (name) => named(name, true),
      detached: (name) => named(name, false),
      mark: () => (waits() ? { atSchool: [...names] } : {}),
      done,
    };
  }

  /** One write at a time; the next once nothing has changed for a while, or at once. */
  #lineOf(held: Held, dirty: Set<string>) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: Promise<boolean> = Promise.resolve(true);
    let over = false;
    const flush = (): Promise<boolean> => {
      clearTimeout(timer);
      last = last.then(() => over || this.#write(held, dirty));
      return last;
    };
    return {
      flush,
      later: (): void => {
        clearTimeout(timer);
        if (!over) timer = setTimeout(() => void flush(), LATER);
      },
      stop: async (): Promise<void> => {
        over = true;
        clearTimeout(timer);
        await last;
      },
    };
  }

  #note(key: string, unsent: Unsent): void {
    this.#unsent.update((all) => new Map(all).set(key, unsent));
  }

  #settle(key: string): void {
    this.#unsent.update((all) => new Map([...all].filter(([one]) => one !== key)));
  }

  /** Bytes first: a value never names what is not there. */
  async #write({ key, commandId, now, attached }: Held, dirty: Set<string>): Promise<boolean> {
    try {
      for (const name of dirty) {
        const blob = await attached(name);
        if (blob) await this.#keep(bytesAt(key, name), commandId, await keptBytes(blob));
        dirty.delete(name);
      }
      await this.#keep(key, commandId, await now());
      return true;
    } catch {
      return false;
    }
  }

  async #drop({ key, commandId }: Held, names: ReadonlySet<string>): Promise<void> {
    for (const form of [key, ...[...names].map((name) => bytesAt(key, name))])
      await this.#ask.post('/api/tablet/drop', { form, draftId: commandId }).catch(() => undefined);
  }

  #keep(form: string, draftId: string, value: unknown): Promise<unknown> {
    return this.#ask.post('/api/tablet/keep', { form, draftId, value });
  }

  async #find(form: string): Promise<KeptDraft | undefined> {
    const asked = `/api/tablet/kept?${new URLSearchParams({ form })}`;
    const { kept } = await this.#ask.fetch<{ kept: KeptDraft | null }>(asked).catch(() => ({ kept: null }));
    return kept ?? undefined;
  }
}
