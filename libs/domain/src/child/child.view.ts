import {
  evolve,
  touching,
  type Audience,
  type ChildId,
  type Fold,
  type LocalDate,
  type PersonId,
  type Row,
  type Touch,
  type View,
} from '../kernel/index.ts';
import type { SenProvision, SenType } from '../codes/index.ts';
import type { ChildEvent } from './child.events.ts';
import { circleFold, noCircle, type Circle } from './circle.ts';

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

/** An adult around a child, family or supporter. Staff of the school see it; each adult sees their own. */
export interface CircleRow extends Row {
  readonly childId: ChildId;
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  /** What they are to the child: a relationship, or the kind of supporter. */
  readonly relationship: string;
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown';
  readonly care: 'yes' | 'no' | 'unknown';
  readonly writes: string;
  readonly speaks: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

type AboutAdults = Extract<ChildEvent, { type: 'RelationshipRecorded' | 'RelationshipEnded' | 'SupporterRecorded' | 'SupporterEnded' }>;

const keyOf = ({ data }: { readonly data: { readonly childId: ChildId; readonly personId: PersonId } }): string =>
  `${data.childId}/${data.personId}`;

const ending = touching<CircleRow, Extract<AboutAdults, { type: 'RelationshipEnded' | 'SupporterEnded' }>>(keyOf, (row, { data }) => ({
  ...row,
  until: data.on,
}));

export const circleView: View<CircleRow, AboutAdults> = {
  name: 'circle',
  version: 2,
  on: {
    RelationshipRecorded: {
      keys: (event) => [keyOf(event)],
      fold: (_row, { data, meta }) => ({ ...data, schoolId: meta.school, until: null, audience: ['educators'], own: [data.personId] }),
    },
    RelationshipEnded: ending,
    SupporterRecorded: {
      keys: (event) => [keyOf(event)],
      fold: (_row, { data: { kind, lastDay: _, beside: __, ...data }, meta }) => ({
        ...data,
        relationship: kind,
        parentalResponsibility: 'no',
        care: 'no',
        writes: 'en',
        speaks: null,
        schoolId: meta.school,
        until: null,
        audience: ['educators'],
        own: [data.personId],
      }),
    },
    SupporterEnded: ending,
  },
};

/** Who is who around one child, whole: for whoever leads, and for working out who stands how. */
export interface WhoRow extends Row {
  readonly childId: ChildId;
  readonly circle: Circle;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

const inCircle: Touch<WhoRow, ChildEvent> = {
  keys: ({ data }) => [data.childId],
  fold: (row, event) => ({
    schoolId: event.meta.school,
    childId: event.data.childId,
    circle: evolve(circleFold as unknown as Fold<Circle, never>, row?.circle ?? noCircle, event),
    audience: [],
    own: [],
  }),
};

export const whoView: View<WhoRow, ChildEvent> = {
  name: 'who',
  version: 1,
  on: Object.fromEntries(Object.keys(circleFold).map((type) => [type, inCircle])) as unknown as View<WhoRow, ChildEvent>['on'],
};
