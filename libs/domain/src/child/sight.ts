import { asPerson, type Asker, type Audience, type ChildId, type PersonId, type SchoolId, type Sight } from '../kernel/index.ts';
import type { Standing } from './standing.ts';

/** A row as far as sight is concerned. One that belongs to no child is seen by whoever leads, and by those whose own it is. */
export interface Seen {
  readonly schoolId: SchoolId;
  readonly childId: ChildId | null;
  readonly audience: readonly Audience[];
  /** Who said it and who wrote it down. */
  readonly own: readonly PersonId[];
  /** Tokens of the referrals to which it is open. */
  readonly openTo?: readonly string[];
  /** Who sees it beside safeguarding, where it is sealed; null or absent where it is not. */
  readonly sealed?: readonly PersonId[] | null;
}

export interface Around {
  readonly standings: readonly Standing[];
  readonly openTo: readonly string[];
  readonly hidden: readonly ChildId[];
  readonly kin: readonly ChildId[];
}

export const sightOf = (asker: Asker, { standings, openTo, hidden, kin }: Around): Sight => ({
  person: asker.person,
  school: asker.school,
  wholeSchool: asker.roles.includes('senco') || asker.roles.includes('head'),
  safeguards: asker.safeguards,
  asEducator: standings.filter((one) => one.as === 'educator').map((one) => one.childId),
  asParent: standings.filter((one) => one.as === 'parent').map((one) => one.childId),
  asChild: standings.find((one) => one.as === 'child')?.childId ?? null,
  asSupporter: standings.filter((one) => one.as === 'supporter').map((one) => ({ childId: one.childId, personId: one.beside })),
  openTo,
  hidden,
  kin,
});

/** Whether somebody is near a row as family of that child, the child included. */
export const isFamily = (sight: Sight, childId: ChildId | null): boolean =>
  childId !== null &&
  (sight.asParent.includes(childId) || sight.asChild === childId || sight.asSupporter.some((one) => one.childId === childId));

/** Whether somebody leads for this child: SENCO and head, unless they are family. With null: for the school itself. */
export const leadsFor = (sight: Sight, childId: ChildId | null): boolean =>
  sight.wholeSchool && (childId === null || !sight.kin.includes(childId));

/** Whether somebody safeguards this child: lead or deputy, unless they are family. With null: for the school itself. */
export const safeguardsFor = (sight: Sight, childId: ChildId | null): boolean =>
  sight.safeguards && (childId === null || !sight.kin.includes(childId));

/** Whether somebody sees a child's rows as staff of the school. */
export const isStaff = (sight: Sight, childId: ChildId | null): boolean =>
  leadsFor(sight, childId) || (childId !== null && sight.asEducator.includes(childId));

/** Whose own words somebody reads as their own in this file: themself, and whoever they stand beside. */
export const readsAs = (sight: Sight, childId: ChildId | null): readonly PersonId[] => [
  sight.person,
  ...sight.asSupporter.flatMap((one) => (one.childId === childId && one.personId ? [one.personId] : [])),
];

/**
 * Whether somebody may see a row. The read models ask the same question in SQL (`visibleTo`);
 * `tests/api` holds the two against each other.
 */
export const maySee = (sight: Sight, row: Seen): boolean => {
  if (row.schoolId !== sight.school) return false;
  if (row.sealed && safeguardsFor(sight, row.childId)) return true;
  if (row.sealed && !row.sealed.includes(sight.person)) return false;
  if (leadsFor(sight, row.childId) || row.openTo?.some((token) => sight.openTo.includes(token))) return true;
  if (row.childId === null) return row.own.includes(sight.person);
  const { childId } = row;
  const besides = sight.asSupporter.filter((one) => one.childId === childId);
  const standsAs: Record<Audience, boolean> = {
    educators: sight.asEducator.includes(childId),
    parents: sight.asParent.includes(childId) || besides.some((one) => one.personId !== asPerson(childId)),
    child: sight.asChild === childId || besides.some((one) => one.personId === asPerson(childId)),
  };
  const near = Object.values(standsAs).includes(true);
  return near && (readsAs(sight, childId).some((person) => row.own.includes(person)) || row.audience.some((one) => standsAs[one]));
};
