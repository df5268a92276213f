import type { ChildId, PersonId, SchoolId } from './ids.ts';

/** With whom something is shared besides its speaker, its recorder and the SENCO. */
export const audiences = ['educators', 'parents', 'child'] as const;
export type Audience = (typeof audiences)[number];

/** Somebody who stands beside one person of a family (or, with null, for the local authority) and sees what the family sees. */
export interface Beside {
  readonly childId: ChildId;
  readonly personId: PersonId | null;
}

/** What a person may see, as facts that a query can be built from. */
export interface Sight {
  readonly person: PersonId;
  readonly school: SchoolId;
  /** SENCO and head see every child of their school but those whose family they are. */
  readonly wholeSchool: boolean;
  /** A safeguarding lead or deputy sees what is sealed, of every child of the school but those whose family they are. */
  readonly safeguards: boolean;
  /** Children whose family this person is recorded as: their files are read as family or not at all, never as staff. */
  readonly kin: readonly ChildId[];
  readonly asEducator: readonly ChildId[];
  readonly asParent: readonly ChildId[];
  readonly asChild: ChildId | null;
  readonly asSupporter: readonly Beside[];
  /** What is open to a professional today: a row that names one of these tokens is theirs to see. */
  readonly openTo: readonly string[];
  /** Children around whom somebody's whereabouts are kept hidden. */
  readonly hidden: readonly ChildId[];
}
