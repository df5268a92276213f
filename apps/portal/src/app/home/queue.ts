import type { DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { LocalDate } from '@heard/domain/kernel';
import type { Timeline } from '@heard/domain/timeline';

export interface ChildOfQueue {
  readonly childId: string;
  readonly called: string;
  readonly className: string;
  readonly yearGroup: string;
}

export interface Waiting {
  readonly input: InputRow;
  readonly child: ChildOfQueue;
  /** "Not what I meant": it had an answer, and is open again. */
  readonly reopened: boolean;
  readonly waitingSchoolDays: number;
  readonly late: boolean;
}

/** `GET /api/input/queue`: `waiting` by promised day, `reviews` that are due within a fortnight or past. */
export interface Queue {
  readonly today: LocalDate;
  readonly waiting: readonly Waiting[];
  readonly reviews: readonly { readonly decision: DecisionRow; readonly child: ChildOfQueue }[];
  readonly people: Timeline['people'];
}

export const SHOWS = ['all', 'late', 'children', 'reopened'] as const;
export type Show = (typeof SHOWS)[number];

const holds: Readonly<Record<Show, (row: Waiting) => boolean>> = {
  all: () => true,
  late: (row) => row.late,
  children: (row) => row.input.speaker.as === 'child',
  reopened: (row) => row.reopened,
};

export const showing = (waiting: readonly Waiting[], show: Show): readonly Waiting[] => waiting.filter(holds[show]);

/** Where something stands: on whom it waits, and since when (an instant). */
export interface Standing {
  readonly as: 'reopened' | 'triaged' | 'acknowledged' | 'unread' | 'read';
  readonly since: string;
  readonly route?: InputRow['triage'][number]['route'];
}

export function standingOf({ input, reopened }: Pick<Waiting, 'input' | 'reopened'>): Standing {
  const missed = input.answers.findLast((answer) => answer.missed)?.missed;
  if (reopened && missed) return { as: 'reopened', since: missed.at };
  const triage = input.triage.at(-1);
  if (triage) return { as: 'triaged', since: triage.at, route: triage.route };
  if (input.acknowledged) return { as: 'acknowledged', since: input.recordedAt };
  return { as: input.reads.length > 0 ? 'read' : 'unread', since: input.recordedAt };
}
