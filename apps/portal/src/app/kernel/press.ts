import { signal } from '@angular/core';
import { type Refusal, refusalFrom } from './refusals.ts';

/** One press at a time of something that is tried once, and why it was not done. */
export class Press {
  readonly sending = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  /** True when it was done; false when it was refused, or when the last press is underway still. */
  async of(act: () => Promise<unknown>): Promise<boolean> {
    if (this.sending()) return false;
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      await act();
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set(false);
    return this.refusal() === undefined;
  }
}
