import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import type { SchoolRow } from '@heard/domain/school';
import type { Heard } from '@heard/domain/voice';
import { Ask } from '../kernel/ask.ts';

/** One child’s voice that waits: for an answer, or for the child to be shown the card. */
export interface Unanswered {
  readonly input: InputRow;
  readonly child: Pick<ChildRow, 'childId' | 'called' | 'className' | 'yearGroup'>;
  readonly waits: 'for-an-answer' | 'for-the-card';
  /** YYYY-MM-DD */
  readonly since: string;
  readonly schoolDays: number;
  readonly late: boolean;
}

export interface Year extends Heard {
  readonly from: string;
  readonly to: string;
}

/** How children were heard. */
@Injectable({ providedIn: 'root' })
export class HeardApi {
  readonly #ask = inject(Ask);

  /** Days on which school heard a child, newest first. */
  async days(child: string, signal?: AbortSignal): Promise<readonly string[]> {
    return (await this.#ask.query<{ days: readonly string[] }>('voice/spoken', { child }, signal)).days;
  }

  async unanswered(signal?: AbortSignal): Promise<readonly Unanswered[]> {
    return (await this.#ask.query<{ waiting: readonly Unanswered[] }>('voice/unanswered', {}, signal)).waiting;
  }

  /** Days on which school is shut: none where they cannot be had just now. */
  async closures(signal?: AbortSignal): Promise<SchoolRow['closures']> {
    const answer = await this.#ask.query<{ school: SchoolRow }>('school/school', {}, signal).catch(() => undefined);
    return answer?.school.closures ?? [];
  }

  /** `year` is the calendar year in which the school year begins; the running one when absent. */
  year(year: string | undefined, signal?: AbortSignal): Promise<Year> {
    return this.#ask.query<Year>('voice/heard', { year }, signal);
  }
}
