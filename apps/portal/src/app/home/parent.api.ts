import { inject, Injectable } from '@angular/core';
import type { Timeline } from '@heard/domain/timeline';
import { Ask } from '../kernel/ask.ts';

/** One child, as a parent's first page needs it. */
export interface Story extends Timeline {
  /** Who answers: "Ms Farrow". Empty where school has nobody yet. */
  readonly senco: string;
}

@Injectable({ providedIn: 'root' })
export class ParentApi {
  readonly #ask = inject(Ask);

  stories(children: readonly string[], signal?: AbortSignal): Promise<readonly Story[]> {
    return Promise.all(children.map((child) => this.#story(child, signal)));
  }

  async #story(child: string, signal?: AbortSignal): Promise<Story> {
    const [timeline, { staff }] = await Promise.all([
      this.#ask.query<Timeline>('timeline/timeline', { child }, signal),
      this.#ask.query<{ staff: readonly { called: string; role: string }[] }>('child/child', { child }, signal),
    ]);
    return { ...timeline, senco: staff.find((one) => one.role === 'senco')?.called ?? '' };
  }
}
