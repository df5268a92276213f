import {
  dayOf,
  receiptCode,
  touching,
  type Audience,
  type Capacity,
  type ChildId,
  type HoldId,
  type Instant,
  type LocalDate,
  type PersonId,
  type Recorded,
  type Row,
  type Sight,
  type Touch,
  type View,
} from '../kernel/index.ts';
import { leadsFor, safeguardsFor } from '../child/index.ts';
import type { ErasureGround, HoldGround, RetentionEvent } from './retention.events.ts';

type Told<Type extends RetentionEvent['type']> = Extract<RetentionEvent, { type: Type }>;

export interface HoldShown {
  readonly holdId: HoldId;
  readonly ground: HoldGround;
  readonly by: PersonId;
  readonly as: Capacity;
  readonly on: LocalDate;
}

export interface ErasureShown {
  readonly ground: ErasureGround;
  readonly early: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
  /** `from`: the day on which the calendar does it. */
  readonly agreed: { readonly by: PersonId; readonly on: LocalDate; readonly from: LocalDate } | null;
}

/** What is left of a file that was erased: that it was, when, by whom and why. */
export interface Ended {
  /** The id that the file had: for a proof, and for nothing else. */
  readonly file: string;
  readonly ground: ErasureGround;
  readonly early: boolean;
  readonly proposedBy: PersonId;
  readonly agreedBy: PersonId;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly code: string;
}

/** What is decided about keeping one file. Once it is erased it belongs to no child any more, and to whoever leads the school. */
export interface RetentionRow extends Row {
  readonly childId: ChildId | null;
  readonly holds: readonly HoldShown[];
  readonly erasure: ErasureShown | null;
  readonly erased: Ended | null;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
  readonly sealed: readonly PersonId[] | null;
}

const key = ({ data }: { readonly data: { readonly childId: ChildId } }): string => data.childId;

const empty = ({ data, meta }: Recorded<RetentionEvent>): RetentionRow => ({
  schoolId: meta.school,
  childId: data.childId,
  holds: [],
  erasure: null,
  erased: null,
  audience: ['parents', 'child'],
  own: [],
  sealed: null,
});

/**
 * Each row lies here a second time, sealed: a safeguarding lead who is nothing else to the child must learn of an erasure to be able to
 * stop it, and sees no other row of the file.
 */
const twin = (one: string): string => `${one}/safeguarding`;

const twice = <Event extends RetentionEvent>(touch: Touch<RetentionRow, Event>): Touch<RetentionRow, Event> => ({
  keys: (event) => touch.keys(event).flatMap((one) => [one, twin(one)]),
  fold: (row, event, one) => {
    const folded = touch.fold(row, event, one);
    return folded && one === twin(event.data.childId) ? { ...folded, audience: [], sealed: [] } : folded;
  },
});

type Change<Event extends RetentionEvent> = (row: RetentionRow, event: Recorded<Event>) => Partial<RetentionRow>;

const begins = <Event extends Told<'HoldPlaced' | 'ErasureProposed'>>(change: Change<Event>): Touch<RetentionRow, Event> =>
  twice<Event>({
    keys: (event) => [key(event)],
    fold: (row, event) => {
      const known = row ?? empty(event);
      return { ...known, ...change(known, event) };
    },
  });

const goesOn = <Event extends Told<'HoldLifted' | 'ErasureAgreed' | 'ErasureWithdrawn'>>(
  change: Change<Event>,
): Touch<RetentionRow, Event> => twice(touching<RetentionRow, Event>(key, (row, event) => ({ ...row, ...change(row, event) })));

/** The family learns what is proposed and when it would be; what stands against it is between those who lead. */
export const retentionSeenBy = (row: RetentionRow, sight: Sight): RetentionRow | null => {
  if (leadsFor(sight, row.childId) || (row.sealed && safeguardsFor(sight, row.childId))) return row;
  return row.erasure ? { ...row, holds: [] } : null;
};

export const retentionView: View<RetentionRow, RetentionEvent> = {
  name: 'retention',
  version: 1,
  seenBy: retentionSeenBy,
  on: {
    HoldPlaced: begins<Told<'HoldPlaced'>>(({ holds }, { data: { holdId, ground }, meta }) => ({
      holds: [...holds, { holdId, ground, by: meta.actor, as: meta.capacity, on: dayOf(meta.recordedAt) }],
    })),
    HoldLifted: goesOn<Told<'HoldLifted'>>(({ holds }, { data }) => ({ holds: holds.filter((one) => one.holdId !== data.holdId) })),
    ErasureProposed: begins<Told<'ErasureProposed'>>((_row, { data: { ground, early }, meta }) => ({
      erasure: { ground, early, by: meta.actor, on: dayOf(meta.recordedAt), agreed: null },
    })),
    ErasureAgreed: goesOn<Told<'ErasureAgreed'>>(({ erasure }, { data, meta }) => ({
      erasure: erasure && { ...erasure, agreed: { by: meta.actor, on: dayOf(meta.recordedAt), from: data.on } },
    })),
    ErasureWithdrawn: goesOn<Told<'ErasureWithdrawn'>>(() => ({ erasure: null })),
    ChildErased: {
      keys: (event) => [key(event), twin(key(event))],
      fold: (_row, { data: { childId, ...data }, meta, leaf }, one) =>
        one === twin(childId)
          ? null
          : {
              schoolId: meta.school,
              childId: null,
              holds: [],
              erasure: null,
              erased: { ...data, file: childId, at: meta.recordedAt, on: dayOf(meta.recordedAt), code: receiptCode(leaf) },
              audience: [],
              own: [],
              sealed: null,
            },
    },
  },
};
