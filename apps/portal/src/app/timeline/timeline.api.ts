import { inject, Injectable } from '@angular/core';
import type { SchoolRow } from '@heard/domain/school';
import type { Timeline } from '@heard/domain/timeline';
import { Ask } from '../kernel/ask.ts';
import type { Closures } from './story.ts';

@Injectable({ providedIn: 'root' })
export class TimelineApi {
  readonly #ask = inject(Ask);

  of(child: string, signal?: AbortSignal): Promise<Timeline> {
    return this.#ask.query<Timeline>('timeline/timeline', { child }, signal);
  }

  /** Days on which the school is closed; none when they cannot be had just now. */
  async closures(signal?: AbortSignal): Promise<Closures> {
    const answer = await this.#ask.query<{ school: SchoolRow }>('school/school', {}, signal).catch(() => undefined);
    return answer?.school.closures ?? [];
  }
}
