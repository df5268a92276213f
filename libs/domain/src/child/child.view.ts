import { touching, type LocalDate, type PersonId, type Row, type ChildId, type View } from '../kernel/index.ts';
import type { SenProvision, SenType } from '../codes/index.ts';
import type { Audience } from './sight.ts';
import type { ChildEvent } from './child.events.ts';

export interface ChildRow extends Row {
  readonly childId: ChildId;
  readonly name: string;
  readonly called: string;
  readonly dateOfBirth: LocalDate;
  readonly upn: string | null;
  readonly yearGroup: string;
  readonly className: string;
  readonly sen: { readonly provision: SenProvision; readonly needs: readonly SenType[] };
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

type AboutTheChild = Extract<ChildEvent, { type: 'ChildEnrolled' | 'ChildPlaced' }>;

export const childView: View<ChildRow, AboutTheChild> = {
  name: 'child',
  version: 1,
  on: {
    ChildEnrolled: {
      keys: ({ data }) => [data.childId],
      fold: (_row, { data: { place, ...data } }) => ({ ...data, ...place, audience: ['educators', 'parents', 'child'], own: [] }),
    },
    ChildPlaced: touching(
      ({ data }) => data.childId,
      (row, { data }) => ({ ...row, ...data.place }),
    ),
  },
};

/** An adult around a child. Staff of the school see it; each adult sees their own. */
export interface CircleRow extends Row {
  readonly childId: ChildId;
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  readonly relationship: string;
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown';
  readonly writes: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

type AboutTheCircle = Extract<ChildEvent, { type: 'RelationshipRecorded' | 'RelationshipEnded' }>;

export const circleView: View<CircleRow, AboutTheCircle> = {
  name: 'circle',
  version: 1,
  on: {
    RelationshipRecorded: {
      keys: ({ data }) => [`${data.childId}/${data.personId}`],
      fold: (_row, { data, meta }) => ({ ...data, schoolId: meta.school, until: null, audience: ['educators'], own: [data.personId] }),
    },
    RelationshipEnded: touching(
      ({ data }) => `${data.childId}/${data.personId}`,
      (row, { data }) => ({ ...row, until: data.on }),
    ),
  },
};
