import {
  dayOf,
  inFile,
  type Audience,
  type ChildId,
  type Instant,
  type LocalDate,
  type PersonId,
  type Row,
  type Sight,
  type View,
} from '../kernel/index.ts';
import { leadsFor } from '../child/index.ts';
import type { LookEvent } from './look.events.ts';

type LookedAt = Extract<LookEvent, { type: 'FileLookedAt' }>;
type As = LookedAt['data']['files'][number]['as'] | 'safeguarding';

/** One look at one child's file. */
export interface LookRow extends Row {
  readonly childId: ChildId;
  readonly view: string;
  /** The day at whose end the record was read; null where it was read as it stood when they looked. */
  readonly stoodOn: LocalDate | null;
  readonly as: As;
  readonly during: 'working' | 'outside';
  readonly day: LocalDate;
  /** Null to family where staff looked outside working hours: the role and the day are the family’s to know, no more. */
  readonly personId: PersonId | null;
  readonly at: Instant | null;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
  /** A look at what is sealed is safeguarding’s to know. */
  readonly sealed: readonly PersonId[] | null;
}

const family: readonly As[] = ['parent', 'child', 'supporter'];
const staff: readonly As[] = ['educator', 'senco', 'head'];

/**
 * A look as one person may see it. When one of a family looked is nobody else’s to know: neither another’s of the family, nor that of
 * whoever stands beside them, nor the school’s. Families see staff and professionals; staff outside working hours by role and day.
 */
export const lookSeenBy = (row: LookRow, sight: Sight): LookRow | null => {
  const mine = row.personId === sight.person;
  if (family.includes(row.as)) return mine ? row : null;
  const whole = leadsFor(sight, row.childId) || row.during === 'working' || !staff.includes(row.as) || mine;
  return whole ? row : { ...row, personId: null, at: null, own: [] };
};

export const lookView: View<LookRow, LookEvent> = {
  name: 'look',
  version: 3,
  seenBy: lookSeenBy,
  on: {
    FileLookedAt: {
      keys: ({ data, id }) => data.files.map((file) => inFile(file.childId, id)),
      fold: (_row, { data, meta, id }, key) => {
        const file = data.files.find((one) => inFile(one.childId, id) === key);
        return file
          ? {
              schoolId: data.schoolId,
              childId: file.childId,
              view: data.view,
              stoodOn: data.stoodOn,
              as: file.as,
              during: data.during,
              day: dayOf(meta.recordedAt),
              personId: meta.actor,
              at: meta.recordedAt,
              audience: ['parents', 'child'],
              own: [meta.actor],
              sealed: null,
            }
          : null;
      },
    },
    SealedFileLookedAt: {
      keys: ({ data, id }) => data.files.map((childId) => inFile(childId, id)),
      fold: (_row, { data, meta, id }, key) => {
        const childId = data.files.find((one) => inFile(one, id) === key);
        if (!childId) return null;
        const { schoolId, view, stoodOn, during } = data;
        const when = { day: dayOf(meta.recordedAt), at: meta.recordedAt };
        return {
          schoolId,
          childId,
          view,
          stoodOn,
          as: 'safeguarding',
          during,
          ...when,
          personId: meta.actor,
          audience: [],
          own: [],
          sealed: [],
        };
      },
    },
  },
};
