import {
  inFile,
  receiptCode,
  touching,
  type Audience,
  type ChildId,
  type DisclosureId,
  type Happened,
  type Instant,
  type PersonId,
  type Recorded,
  type Row,
  type Sight,
  type View,
} from '../kernel/index.ts';
import { safeguardsFor } from '../child/index.ts';
import type { DisclosureEvent } from './disclosure.events.ts';

type Told<Type extends DisclosureEvent['type']> = Extract<DisclosureEvent, { type: Type }>;
type DataOf<Type extends DisclosureEvent['type']> = Told<Type>['data'];
type Made = DataOf<'DisclosureMade'>;

export interface Reviewed extends Omit<DataOf<'DisclosureReviewed'>, 'childId' | 'disclosureId'> {
  readonly by: PersonId;
  readonly at: Instant;
}

/** What was disclosed about one child, sealed from its first moment. */
export interface DisclosureRow extends Row {
  readonly childId: ChildId;
  readonly disclosureId: DisclosureId;
  readonly by: Made['by'];
  readonly pictures: Made['pictures'];
  readonly words: string | null;
  readonly how: Made['how'];
  readonly heard: Made['heard'];
  readonly wantsNow: boolean;
  readonly madeAt: Instant;
  readonly code: string;
  /** When safeguarding is rung for it; null once it was read. */
  readonly ringAt: Instant | null;
  readonly rings: readonly { readonly time: number; readonly at: Instant }[];
  /** Who safeguards and has read it, the first reading of each. */
  readonly reads: readonly { readonly by: PersonId; readonly at: Instant }[];
  /** Newest last. */
  readonly reviews: readonly Reviewed[];
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
  readonly sealed: readonly PersonId[];
}

const by = ({ meta }: Recorded<Happened>) => ({ by: meta.actor, at: meta.recordedAt });
const key = ({ data }: { readonly data: { readonly childId: ChildId; readonly disclosureId: DisclosureId } }): string =>
  inFile(data.childId, data.disclosureId);

/**
 * Staff who wrote it keep sight of their own words, and learn when they were read. No list shows a child or its family what they sent:
 * somebody may stand behind them.
 */
const keptBy = ({ by: { personId, as } }: Made): readonly PersonId[] => (as === 'staff' ? [personId] : []);

/** Whoever safeguards sees all of it; whoever wrote it, their own words and that they were read. */
export const disclosureSeenBy = (row: DisclosureRow, sight: Sight): DisclosureRow =>
  safeguardsFor(sight, row.childId) ? row : { ...row, ringAt: null, rings: [], reviews: [] };

export const disclosureView: View<DisclosureRow, DisclosureEvent> = {
  name: 'disclosure',
  version: 1,
  seenBy: disclosureSeenBy,
  on: {
    DisclosureMade: {
      keys: (event) => [key(event)],
      fold: (_row, { data, meta, leaf }) => ({
        ...data,
        schoolId: meta.school,
        madeAt: meta.recordedAt,
        code: receiptCode(leaf),
        ringAt: meta.recordedAt,
        rings: [],
        reads: [],
        reviews: [],
        audience: [],
        own: keptBy(data),
        sealed: keptBy(data),
      }),
    },
    DisclosureRung: touching<DisclosureRow, Told<'DisclosureRung'>>(key, (row, { data: { time, ringAt }, meta }) => ({
      ...row,
      ringAt: row.ringAt === null ? null : ringAt,
      rings: [...row.rings, { time, at: meta.recordedAt }],
    })),
    DisclosureRead: touching<DisclosureRow, Told<'DisclosureRead'>>(key, (row, event) => ({
      ...row,
      ringAt: null,
      reads: [...row.reads, by(event)],
    })),
    DisclosureReviewed: touching<DisclosureRow, Told<'DisclosureReviewed'>>(key, (row, event) => {
      const { reference, release, note } = event.data;
      return { ...row, reviews: [...row.reviews, { reference, release, note, ...by(event) }] };
    }),
  },
};
