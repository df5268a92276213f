import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';
import type { Queue } from './queue.ts';

@Injectable({ providedIn: 'root' })
export class SencoApi {
  readonly #ask = inject(Ask);

  queue(signal?: AbortSignal): Promise<Queue> {
    return this.#ask.query<Queue>('input/queue', {}, signal);
  }
}
