import { signal } from '@angular/core';

/** Loud enough to be somebody, from 0 to 1. */
const SOMEBODY = 0.06;
/** So long quiet before it is said that nothing is heard, in ms. */
const PATIENCE = 4000;

/** What is shown of how loud it is: it grows at once, shrinks slowly, and never flickers. */
export class Hearing {
  readonly level = signal(0);
  readonly hears = signal<'you' | 'nothing' | undefined>(undefined);
  #last = 0;
  #frame: number | undefined;

  begin(levelNow: () => number | undefined): void {
    this.end();
    this.#last = performance.now();
    const look = (): void => {
      this.note(levelNow(), performance.now());
      this.#frame = requestAnimationFrame(look);
    };
    this.#frame = requestAnimationFrame(look);
  }

  end(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.level.set(0);
    this.hears.set(undefined);
  }

  /** `at` in ms. */
  note(loud: number | undefined, at: number): void {
    if (loud === undefined) return;
    this.level.update((before) => Math.round((before + (loud - before) * (loud > before ? 0.35 : 0.06)) * 1000) / 1000);
    if (loud >= SOMEBODY) this.#last = at;
    if (loud >= SOMEBODY) this.hears.set('you');
    else if (at - this.#last > PATIENCE) this.hears.set('nothing');
  }
}
