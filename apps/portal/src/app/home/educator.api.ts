import { inject, Injectable } from '@angular/core';
import type { ListedChild } from '../child/child.api.ts';
import type { ManyInputs } from '../input/input.api.ts';
import { Ask } from '../kernel/ask.ts';

@Injectable({ providedIn: 'root' })
export class EducatorApi {
  readonly #ask = inject(Ask);

  async children(signal?: AbortSignal): Promise<readonly ListedChild[]> {
    return (await this.#ask.query<{ children: ListedChild[] }>('child/children', {}, signal)).children;
  }

  /** What the asker said or wrote down for another, newest first. */
  mine(signal?: AbortSignal): Promise<ManyInputs> {
    return this.#ask.query<ManyInputs>('input/mine', {}, signal);
  }
}
