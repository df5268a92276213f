import { DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { refusalFrom } from '../kernel/refusals.ts';
import { saveFile } from '../ui/save-file.ts';
import { LedgerApi } from './ledger.api.ts';

/** `asked`: school puts it together; `coming`: so many bytes are here. */
export type Fetched =
  | { readonly at: 'rest' | 'asked' }
  | { readonly at: 'coming' | 'here'; readonly bytes: number; readonly name?: string }
  | { readonly at: 'not'; readonly why: 'lost' | 'absent' | 'slow' | 'other' };

const reasons = { 'no-connection': 'lost', away: 'lost', 'not-found': 'absent', 'signed-out': 'absent', 'slow-down': 'slow' } as const;

/** Brings the log of a child onto this device, and says how far it is. Make it where a component is made. */
export class Fetching {
  readonly #api = inject(LedgerApi);
  readonly #page = inject(DOCUMENT);
  readonly #until = new AbortController();
  readonly #now = signal<Fetched>({ at: 'rest' });
  readonly now = this.#now.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#until.abort());
  }

  async fetch(child: string): Promise<void> {
    const { at } = this.#now();
    if (at === 'asked' || at === 'coming') return;
    this.#now.set({ at: 'asked' });
    try {
      const heard = (bytes: number): void => this.#now.set({ at: 'coming', bytes });
      const { name, content } = await this.#api.log(child, heard, this.#until.signal);
      saveFile(this.#page, name, content);
      this.#now.set({ at: 'here', bytes: content.size, name });
    } catch (cause) {
      if (this.#until.signal.aborted) return;
      const { kind } = refusalFrom(cause);
      this.#now.set({ at: 'not', why: kind in reasons ? reasons[kind as keyof typeof reasons] : 'other' });
    }
  }
}
