import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { LookRow } from '@heard/domain/look';
import type { Named } from '@heard/domain/timeline';
import { Ask } from '../kernel/ask.ts';

export interface Looks {
  readonly child: ChildRow;
  /** Newest first. */
  readonly looks: readonly LookRow[];
  readonly people: Readonly<Record<string, Named>>;
}

@Injectable({ providedIn: 'root' })
export class LookApi {
  readonly #ask = inject(Ask);

  looks(child: string, signal?: AbortSignal): Promise<Looks> {
    return this.#ask.query('look/looks', { child }, signal);
  }
}
