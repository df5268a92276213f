import type { Asker, ChildId, PersonId, SchoolId } from '../kernel/index.ts';

/** With whom something is shared besides its speaker, its recorder and the SENCO. */
export const audiences = ['educators', 'parents', 'child'] as const;
export type Audience = (typeof audiences)[number];

/** What a person may see, as facts a query can be built from. */
export interface Sight {
  readonly person: PersonId;
  readonly school: SchoolId;
  /** SENCO and head see every child of their school. */
  readonly wholeSchool: boolean;
  readonly asEducator: readonly ChildId[];
  readonly asParent: readonly ChildId[];
  readonly asChild: ChildId | null;
}

/** A row of a child's file, as far as sight is concerned. */
export interface Seen {
  readonly schoolId: SchoolId;
  readonly childId: ChildId;
  readonly audience: readonly Audience[];
  /** Who said it and who wrote it down. */
  readonly own: readonly PersonId[];
}

export interface Standing {
  readonly childId: ChildId;
  readonly as: 'parent' | 'child' | 'educator';
}

export const sightOf = (asker: Asker, standings: readonly Standing[]): Sight => ({
  person: asker.person,
  school: asker.school,
  wholeSchool: asker.roles.includes('senco') || asker.roles.includes('head'),
  asEducator: standings.filter((one) => one.as === 'educator').map((one) => one.childId),
  asParent: standings.filter((one) => one.as === 'parent').map((one) => one.childId),
  asChild: standings.find((one) => one.as === 'child')?.childId ?? null,
});

/**
 * Whether somebody may see a row. The read models ask the same question in SQL (`visibleTo`);
 * `tests/api` holds the two against each other.
 */
export const maySee = (sight: Sight, row: Seen): boolean => {
  if (row.schoolId !== sight.school) return false;
  if (sight.wholeSchool) return true;
  const standsAs: Record<Audience, boolean> = {
    educators: sight.asEducator.includes(row.childId),
    parents: sight.asParent.includes(row.childId),
    child: sight.asChild === row.childId,
  };
  const near = Object.values(standsAs).includes(true);
  return near && (row.own.includes(sight.person) || row.audience.some((one) => standsAs[one]));
};
