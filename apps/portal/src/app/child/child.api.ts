import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import type { LocalDate } from '@heard/domain/kernel';
import type { Timeline } from '@heard/domain/timeline';
import { Ask } from '../kernel/ask.ts';

/** A child in a list: enough to choose from and nothing of the file; how much is open, and the earliest day promised for an answer. */
export type ListedChild = Pick<ChildRow, 'childId' | 'name' | 'called' | 'yearGroup' | 'className'> & {
  readonly open: number;
  readonly answerBy: LocalDate | null;
};

export interface StaffAround {
  readonly personId: string;
  readonly called: string;
  readonly role: 'senco' | 'head' | 'educator';
}

export interface ChildFile {
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  /** Who reads what is said about this child. */
  readonly staff: readonly StaffAround[];
}

export interface SaidAbout {
  /** Newest first. */
  readonly inputs: readonly InputRow[];
  readonly people: Timeline['people'];
}

@Injectable({ providedIn: 'root' })
export class ChildApi {
  readonly #ask = inject(Ask);

  async children(signal?: AbortSignal): Promise<readonly ListedChild[]> {
    return (await this.#ask.query<{ children: ListedChild[] }>('child/children', {}, signal)).children;
  }

  child(child: string, signal?: AbortSignal): Promise<ChildFile> {
    return this.#ask.query<ChildFile>('child/child', { child }, signal);
  }

  said(child: string, signal?: AbortSignal): Promise<SaidAbout> {
    return this.#ask.query<SaidAbout>('input/inputs', { child }, signal);
  }
}
