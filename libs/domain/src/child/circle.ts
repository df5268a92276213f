import type { ChildId, EvidenceId, Fold, LocalDate, Named, OrderId, PersonId, Recorded, SchoolId } from '../kernel/index.ts';
import type { ChildEvent } from './child.events.ts';

type DataOf<Type extends ChildEvent['type']> = Readonly<Extract<ChildEvent, { type: Type }>['data']>;

export interface Relationship extends DataOf<'RelationshipRecorded'> {
  /** The first day on which it no longer holds. */
  readonly until: LocalDate | null;
}
export interface Supporter extends DataOf<'SupporterRecorded'> {
  readonly until: LocalDate | null;
}
export interface Evidence extends DataOf<'EvidenceSeen'> {
  readonly seenBy: PersonId;
}
export interface Order extends DataOf<'OrderRecorded'> {
  readonly ended: { readonly on: LocalDate; readonly how: 'ran-out' | 'lifted' } | null;
}

/** Who is who around a child: the facts from which every access follows. */
export interface Circle {
  readonly childId: ChildId | null;
  readonly schoolId: SchoolId | null;
  readonly name: string;
  readonly called: string;
  readonly dateOfBirth: LocalDate | null;
  readonly yearGroup: string;
  readonly className: string;
  readonly people: Readonly<Record<PersonId, Relationship>>;
  readonly supporters: Readonly<Record<PersonId, Supporter>>;
  readonly evidence: Readonly<Record<EvidenceId, Evidence>>;
  readonly orders: Readonly<Record<OrderId, Order>>;
  /** Whose whereabouts are kept hidden. */
  readonly hidden: readonly PersonId[];
  /** That the rights passed has been written down. */
  readonly rightsPassed: boolean;
  readonly capacity: { readonly decides: boolean; readonly represented: readonly PersonId[] } | null;
  /** Whom the young person lets see. */
  readonly invited: readonly PersonId[];
}

export const noCircle: Circle = {
  childId: null,
  schoolId: null,
  name: '',
  called: '',
  dateOfBirth: null,
  yearGroup: '',
  className: '',
  people: {},
  supporters: {},
  evidence: {},
  orders: {},
  hidden: [],
  rightsPassed: false,
  capacity: null,
  invited: [],
};

/** One entry of a record changed; a record without it as it is. */
const changed = <Id extends string, One>(all: Readonly<Record<Id, One>>, id: Id, change: Partial<One>): Readonly<Record<Id, One>> =>
  id in all ? { ...all, [id]: { ...all[id], ...change } } : all;

const without = (all: readonly PersonId[], person: PersonId): readonly PersonId[] => all.filter((one) => one !== person);

type Step<Type extends ChildEvent['type']> = (circle: Circle, event: Recorded<Named<ChildEvent, Type>>) => Circle;

const evidenceSeen: Step<'EvidenceSeen'> = (circle, { data, meta }) => ({
  ...circle,
  evidence: { ...circle.evidence, [data.evidenceId]: { ...data, seenBy: meta.actor } },
});

export const circleFold: Fold<Circle, ChildEvent> = {
  ChildEnrolled: (circle, { data: { childId, schoolId, name, called, dateOfBirth, place } }) => ({
    ...circle,
    childId,
    schoolId,
    name,
    called,
    dateOfBirth,
    ...place,
  }),
  ChildPlaced: (circle, { data }) => ({ ...circle, ...data.place }),
  RelationshipRecorded: (circle, { data }) => ({ ...circle, people: { ...circle.people, [data.personId]: { ...data, until: null } } }),
  RelationshipEnded: (circle, { data }) => ({ ...circle, people: changed(circle.people, data.personId, { until: data.on }) }),
  SupporterRecorded: (circle, { data }) => ({
    ...circle,
    supporters: { ...circle.supporters, [data.personId]: { ...data, until: null } },
  }),
  SupporterEnded: (circle, { data }) => ({ ...circle, supporters: changed(circle.supporters, data.personId, { until: data.on }) }),
  EvidenceSeen: evidenceSeen,
  OrderRecorded: (circle, { data }) => ({ ...circle, orders: { ...circle.orders, [data.orderId]: { ...data, ended: null } } }),
  OrderEnded: (circle, { data: { orderId, on, how } }) => ({
    ...circle,
    orders: changed(circle.orders, orderId, { ended: { on, how } }),
  }),
  LocationHidden: (circle, { data }) => ({ ...circle, hidden: [...without(circle.hidden, data.personId), data.personId] }),
  LocationShown: (circle, { data }) => ({ ...circle, hidden: without(circle.hidden, data.personId) }),
  RightsPassed: (circle) => ({ ...circle, rightsPassed: true }),
  CapacityAssessed: (circle, { data: { decides, represented } }) => ({ ...circle, capacity: { decides, represented } }),
  FamilyInvited: (circle, { data }) => ({ ...circle, invited: [...without(circle.invited, data.personId), data.personId] }),
  FamilyUninvited: (circle, { data }) => ({ ...circle, invited: without(circle.invited, data.personId) }),
};
