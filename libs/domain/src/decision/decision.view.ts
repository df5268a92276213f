import {
  receiptCode,
  inFile,
  touching,
  type Audience,
  type ChildId,
  type DecisionId,
  type InputId,
  type Instant,
  type ItemId,
  type LocalDate,
  type PersonId,
  type Row,
  type ShareId,
  type Sight,
  type View,
} from '../kernel/index.ts';
import { isFamily, isStaff, readsAs } from '../child/index.ts';
import { openedIn, type Opened } from '../referral/opened.ts';
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
  /** Under which an agency may read it. */
  readonly openTo: readonly ShareId[];
}

/** A decision as one person may see it: staff see all; of the family's answers each their own; an agency what will happen, and nothing said of it. */
export const decisionSeenBy = (row: DecisionRow, sight: Sight): DecisionRow => {
  if (isStaff(sight, row.childId)) return row;
  if (!isFamily(sight, row.childId)) return { ...row, answers: [], threads: [], forChild: null, own: [], audience: [], openTo: [] };
  const mine = readsAs(sight, row.childId);
  return { ...row, answers: row.answers.filter((one) => mine.includes(one.by)), openTo: [] };
};

export const decisionView: View<DecisionRow, DecisionEvent | Opened> = {
  name: 'decision',
  version: 2,
  seenBy: decisionSeenBy,
  on: {
    ...openedIn<DecisionRow>((data) => data.decisionId),
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
          openTo: [],
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

/** With the threads of what somebody may read, and no others: that a thread is there would say that something was said. */
export const withThreads = (row: DecisionRow, readable: ReadonlySet<InputId>): DecisionRow => ({
  ...row,
  threads: row.threads.filter((thread) => readable.has(thread.inputId)),
});

/** Agreed, disagreed or not answered: silence is never agreement. The newest answer of a person to an item. */
export const standingAnswer = (row: DecisionRow, person: PersonId, itemId: ItemId): ItemAnswer | null =>
  row.answers.findLast((one) => one.by === person && one.itemId === itemId) ?? null;
