import { inject, Injectable } from '@angular/core';
import type { Register, Then } from '@heard/domain/then';
import { Ask } from '../kernel/ask.ts';

/** The record as it stood at the end of a day, `2026-03-03`. */
@Injectable({ providedIn: 'root' })
export class ThenApi {
  readonly #ask = inject(Ask);

  of(child: string, on: string, signal?: AbortSignal): Promise<Then> {
    return this.#ask.query<Then>('then/then', { child, on }, signal);
  }

  register(on: string, signal?: AbortSignal): Promise<Register> {
    return this.#ask.query<Register>('then/register', { on }, signal);
  }
}
