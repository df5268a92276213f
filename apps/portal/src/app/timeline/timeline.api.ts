import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { SchoolRow } from '@heard/domain/school';
import type { Then } from '@heard/domain/then';
import type { Timeline } from '@heard/domain/timeline';
import { Ask } from '../kernel/ask.ts';
import { ThenApi } from '../then/then.api.ts';
import type { Closures } from './story.ts';

/** A child's story as it stands, or as it stood: then `past` is there, and no child before the record was begun. */
export interface Told extends Pick<Timeline, 'heard' | 'decided' | 'people'> {
  readonly called: string;
  readonly child: ChildRow | null;
  readonly past: Then | null;
}

@Injectable({ providedIn: 'root' })
export class TimelineApi {
  readonly #ask = inject(Ask);
  readonly #then = inject(ThenApi);

  of(child: string, signal?: AbortSignal): Promise<Timeline> {
    return this.#ask.query<Timeline>('timeline/timeline', { child }, signal);
  }

  /** @param on a day that has ended, or null for the story as it stands */
  async told(child: string, on: string | null, signal?: AbortSignal): Promise<Told> {
    if (on !== null) {
      const past = await this.#then.of(child, on, signal);
      return { ...past, past };
    }
    const now = await this.of(child, signal);
    return { ...now, called: now.child.called, past: null };
  }

  /** Days on which the school is closed; none when they cannot be had just now. */
  async closures(signal?: AbortSignal): Promise<Closures> {
    const answer = await this.#ask.query<{ school: SchoolRow }>('school/school', {}, signal).catch(() => undefined);
    return answer?.school.closures ?? [];
  }
}
