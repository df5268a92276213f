import type { LocalDate, PersonId, Role } from '../kernel/index.ts';
import { besideOn, familyOn, isKinOn, type Circle } from '../child/index.ts';

/** Somebody as a child knows them. */
export interface Reader {
  readonly personId: PersonId;
  readonly called: string;
}

/** Who will read what a child says, by name, before the child chooses. */
export interface Readers {
  /** Whoever leads: they read it always. */
  readonly always: readonly Reader[];
  /** With `educators`: those who teach the child's class. */
  readonly educators: readonly Reader[];
  /** With `parents`: the adults of the family who may see the record today, and whoever stands beside one of them. */
  readonly parents: readonly Reader[];
}

/** A member of staff on a day. */
export interface OfStaff extends Reader {
  readonly role: Role;
  readonly classes: readonly string[];
}

const once = (all: readonly Reader[]): readonly Reader[] => [
  ...new Map(all.map(({ personId, called }) => [personId, { personId, called }])).values(),
];

/** Exactly those to whom a query shows it: `maySee` says the same of each of them. */
export const readersOf = (circle: Circle, staff: readonly OfStaff[], day: LocalDate): Readers => {
  const ofSchool = staff.filter((one) => !isKinOn(circle, one.personId, day));
  const always = once(ofSchool.filter(({ role }) => role === 'senco' || role === 'head'));
  const leads = new Set(always.map(({ personId }) => personId));
  const teach = ofSchool.filter(({ role, classes }) => role === 'educator' && classes.includes(circle.className));
  const adults = [...Object.values(circle.people), ...Object.values(circle.supporters)].filter(({ personId }) => {
    const beside = besideOn(circle, personId, day);
    return familyOn(circle, personId, day) === 'parent' || (beside !== null && beside.personId !== (circle.childId as string | null));
  });
  return { always, educators: once(teach.filter(({ personId }) => !leads.has(personId))), parents: once(adults) };
};
