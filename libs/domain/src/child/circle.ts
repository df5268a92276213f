import {
  asPerson,
  type Asker,
  type Capacity,
  type ChildId,
  type Fold,
  type LocalDate,
  type PersonId,
  type SchoolId,
} from '../kernel/index.ts';
import type { ChildEvent } from './child.events.ts';

type Related = Readonly<Extract<ChildEvent, { type: 'RelationshipRecorded' }>['data']>;

export interface Relationship extends Related {
  readonly until: LocalDate | null;
}

/** Who is who around a child. Every rule about who may ask starts here. */
export interface Circle {
  readonly childId: ChildId | null;
  readonly schoolId: SchoolId | null;
  readonly yearGroup: string;
  readonly className: string;
  readonly people: Readonly<Record<PersonId, Relationship>>;
}

export const noCircle: Circle = { childId: null, schoolId: null, yearGroup: '', className: '', people: {} };

export const circleFold: Fold<Circle, ChildEvent> = {
  ChildEnrolled: (circle, { data }) => ({ ...circle, childId: data.childId, schoolId: data.schoolId, ...data.place }),
  ChildPlaced: (circle, { data }) => ({ ...circle, ...data.place }),
  RelationshipRecorded: (circle, { data }) => ({ ...circle, people: { ...circle.people, [data.personId]: { ...data, until: null } } }),
  RelationshipEnded: (circle, { data }) => {
    const one = circle.people[data.personId];
    return one ? { ...circle, people: { ...circle.people, [data.personId]: { ...one, until: data.on } } } : circle;
  },
};

/** From the first day on; the day it ends is no longer one of them. */
const holdsOn = (one: Relationship | undefined, day: LocalDate): boolean =>
  one !== undefined && one.from <= day && (one.until === null || day < one.until);

/** What a person is to this child on a day: family, the child, or null for everybody else. */
export const familyOn = (circle: Circle, person: PersonId, day: LocalDate): 'parent' | 'child' | null => {
  if (circle.childId !== null && person === asPerson(circle.childId)) return 'child';
  return holdsOn(circle.people[person], day) ? 'parent' : null;
};

/** In which capacities the asker stands to this child, the closest first. Empty: this child does not exist for them. */
export const capacitiesIn = (circle: Circle, asker: Asker): readonly Capacity[] => {
  if (circle.childId === null || circle.schoolId !== asker.school) return [];
  const family = familyOn(circle, asker.person, asker.today);
  const teaches = asker.classes.includes(circle.className);
  return [...(family ? [family] : []), ...asker.roles.filter((role) => role !== 'operator' && (role !== 'educator' || teaches))];
};

/** A policy line for a child's file: the asker must stand to the child in one of these capacities. */
export const anyOf =
  (...allowed: readonly Capacity[]) =>
  (asker: Asker, state: { readonly circle: Circle }): Capacity | null =>
    capacitiesIn(state.circle, asker).find((capacity) => allowed.includes(capacity)) ?? null;
