import type { ChildRow } from '../child/index.ts';
import type { DecisionRow } from '../decision/index.ts';
import type { InputRow } from '../input/index.ts';
import { dayOf, daysBetween, type Instant, type PersonId } from '../kernel/index.ts';

/** How a person who appears in a record is named to whoever reads it. */
export interface Named {
  /** "Mum", "Ms Farrow", "Rowan". */
  readonly called: string;
  readonly as: 'parent' | 'child' | 'staff' | 'supporter' | 'professional';
}

/** A child's story: what we heard, what we decided, and between them the threads. */
export interface Timeline {
  readonly child: ChildRow;
  /** Oldest first, by the time it was said. */
  readonly heard: readonly InputRow[];
  /** Oldest first. */
  readonly decided: readonly DecisionRow[];
  readonly people: Readonly<Record<PersonId, Named>>;
}

/** One thread of the picture: which words, which decision, what became of them. */
export interface Thread {
  readonly inputId: string;
  readonly decisionId: string;
  readonly effect: 'changed' | 'partly' | 'not';
  readonly because: string | null;
}

export const threadsOf = (timeline: Pick<Timeline, 'decided'>): readonly Thread[] =>
  timeline.decided.flatMap((decision) =>
    decision.threads.map((thread) => ({
      inputId: thread.inputId,
      decisionId: decision.decisionId,
      effect: thread.effect,
      because: thread.because,
    })),
  );

/** Whole days between what is claimed and what was recorded; more than one is shown as a late entry. */
export const lateBy = (row: { readonly occurredAt: Instant; readonly recordedAt: Instant }): number =>
  Math.max(0, daysBetween(dayOf(row.occurredAt), dayOf(row.recordedAt)));
