import { inject, Injectable } from '@angular/core';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';

/** Days in words, each named once: making a date's words is slow, and a long story has the same days again and again. */
@Injectable({ providedIn: 'root' })
export class Days {
  readonly #moments = inject(Moments);
  readonly #words = inject(Words);
  readonly #known = new Map<string, string>();

  /** "4 September", of `2026-09-04`. */
  readonly name = (day: string): string => this.#once(`${this.#words.language().id} ${day}`, () => this.#moments.day(day));
  /** "September 2026", of `2026-09`. */
  readonly month = (month: string): string => this.#once(`${this.#words.language().id} ${month}`, () => this.#moments.month(`${month}-01`));

  #once(key: string, make: () => string): string {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }
}
