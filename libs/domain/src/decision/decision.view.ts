import {
  receiptCode,
  inFile,
  touching,
  type ChildId,
  type DecisionId,
  type InputId,
  type Instant,
  type ItemId,
  type LocalDate,
  type PersonId,
  type Row,
  type View,
} from '../kernel/index.ts';
import type { Audience, Sight } from '../child/index.ts';
import type { DecisionEvent } from './decision.events.ts';

type Taken = Extract<DecisionEvent, { type: 'DecisionTaken' }>['data'];

/** What one person answered to one item; the newest counts, the older stay. */
export interface ItemAnswer {
  readonly itemId: ItemId;
  readonly by: PersonId;
  readonly answer: 'agreed' | 'disagreed';
  readonly words: string | null;
  readonly at: Instant;
}

export interface DecisionRow extends Row {
  readonly childId: ChildId;
  readonly decisionId: DecisionId;
  readonly about: string;
  readonly items: Taken['items'];
  readonly from: LocalDate;
  readonly expect: string;
  readonly reviewOn: LocalDate;
  readonly threads: Taken['influences'];
  readonly forChild: Taken['forChild'];
  readonly follows: DecisionId | null;
  /** The decision that looked at this one again, once there is one. */
  readonly followedBy: DecisionId | null;
  readonly answers: readonly ItemAnswer[];
  readonly by: PersonId;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly code: string;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

export const decisionView: View<DecisionRow, DecisionEvent> = {
  name: 'decision',
  version: 1,
  on: {
    DecisionTaken: {
      keys: ({ data }) => [data.decisionId, ...(data.follows ? [data.follows] : [])].map((id) => inFile(data.childId, id)),
      fold: (row, event, key) => {
        const { influences, ...data } = event.data;
        const { meta, leaf } = event;
        if (key !== inFile(data.childId, data.decisionId)) return row && { ...row, followedBy: data.decisionId };
        return {
          ...data,
          schoolId: meta.school,
          threads: influences,
          followedBy: null,
          answers: [],
          by: meta.actor,
          occurredAt: meta.occurredAt,
          recordedAt: meta.recordedAt,
          code: receiptCode(leaf),
          audience: ['educators', 'parents', 'child'],
          own: [meta.actor],
        };
      },
    },
    DecisionAnswered: touching(
      ({ data }) => inFile(data.childId, data.decisionId),
      (row, { data, meta }) => ({
        ...row,
        answers: [...row.answers, ...data.answers.map((one) => ({ ...one, by: meta.actor, at: meta.recordedAt }))],
      }),
    ),
  },
};

/**
 * A decision as one person may see it: the threads of what they may read, and of the family's answers their own;
 * staff see all. What one parent said, or was told, never reaches another through a decision.
 */
export const asSeenBy = (row: DecisionRow, sight: Sight, readable: ReadonlySet<InputId>): DecisionRow => {
  const staff = sight.wholeSchool || sight.asEducator.includes(row.childId);
  return {
    ...row,
    threads: row.threads.filter((thread) => readable.has(thread.inputId)),
    answers: staff ? row.answers : row.answers.filter((one) => one.by === sight.person),
  };
};

/** Agreed, disagreed or not answered: silence is never agreement. The newest answer of a person to an item. */
export const standingAnswer = (row: DecisionRow, person: PersonId, itemId: ItemId): ItemAnswer | null =>
  row.answers.findLast((one) => one.by === person && one.itemId === itemId) ?? null;
