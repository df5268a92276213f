import { asPerson, type Asker, type Beside, type Capacity, type ChildId, type LocalDate, type PersonId } from '../kernel/index.ts';
import { rightsPassOn } from '../clock/index.ts';
import type { Circle, Order, Relationship, Supporter } from './circle.ts';

/**
 * What somebody is to a child on a day. Every access follows from here, from recorded facts and the date, and from nowhere else:
 * policies ask `capacitiesIn`, queries are built from `standingsIn`, consents ask `mayConsent`.
 */

/** From its first day on, up to the day before it ended, and through its last day where it has one. */
const holdsOn = (
  one: { readonly from: LocalDate; readonly until?: LocalDate | null; readonly lastDay?: LocalDate | null },
  day: LocalDate,
): boolean => one.from <= day && (!one.until || day < one.until) && (!one.lastDay || day <= one.lastDay);

export const ordersOn = (circle: Circle, day: LocalDate): readonly Order[] =>
  Object.values(circle.orders).filter((order) => holdsOn({ ...order, until: order.ended?.on ?? null }, day));

const forbids = (circle: Circle, person: PersonId, what: 'see' | 'consent', day: LocalDate): boolean =>
  ordersOn(circle, day).some((order) => order.limits.some((one) => one.personId === person && one.cannot.includes(what)));

/** Whether the rights are the young person's own on a day: past compulsory school age. */
export const rightsArePassed = (circle: Circle, day: LocalDate): boolean =>
  circle.dateOfBirth !== null && rightsPassOn(circle.dateOfBirth) <= day;

/** Whether a young person whose rights are their own also decides, or is represented. */
const decidesAlone = (circle: Circle): boolean => circle.capacity === null || circle.capacity.decides;

/** Recorded as family on a day, whatever an order or the young person says about seeing. */
export const relatedOn = (circle: Circle, person: PersonId, day: LocalDate): Relationship | null => {
  const one = circle.people[person];
  return one && holdsOn(one, day) ? one : null;
};

/**
 * Whether a person is family of this child, seen or not. Whoever is family never stands to the child as staff as well: one home would
 * read the other's words by way of a desk.
 */
export const isKinOn = (circle: Circle, person: PersonId, day: LocalDate): boolean => relatedOn(circle, person, day) !== null;

/** An adult of the family who may see: no order forbids it, and a young person with rights of their own lets them or is represented by them. */
const seesAsFamily = (circle: Circle, person: PersonId, day: LocalDate): boolean => {
  if (!relatedOn(circle, person, day) || forbids(circle, person, 'see', day)) return false;
  if (!rightsArePassed(circle, day)) return true;
  return circle.invited.includes(person) || (!decidesAlone(circle) && circle.capacity?.represented.includes(person) === true);
};

/** What a person is to this child on a day: family, the child, or null for everybody else. */
export const familyOn = (circle: Circle, person: PersonId, day: LocalDate): 'parent' | 'child' | null => {
  if (circle.childId !== null && person === asPerson(circle.childId)) return 'child';
  return seesAsFamily(circle, person, day) ? 'parent' : null;
};

/** Beside whom a supporter stands on a day. Who stands beside a person sees no longer than that person does. */
export const besideOn = (circle: Circle, person: PersonId, day: LocalDate): Beside | null => {
  const one = circle.supporters[person];
  if (!circle.childId || !one || one.kind === 'interpreter' || !holdsOn(one, day) || forbids(circle, person, 'see', day)) return null;
  const follows = one.beside === null ? !rightsArePassed(circle, day) : familyOn(circle, one.beside, day) !== null;
  return follows ? { childId: circle.childId, personId: one.beside } : null;
};

/** In which capacities the asker stands to this child, the closest first. Empty: this child does not exist for them. */
export const capacitiesIn = (circle: Circle, asker: Asker): readonly Capacity[] => {
  if (circle.childId === null || circle.schoolId !== asker.school) return [];
  const family = familyOn(circle, asker.person, asker.today);
  const beside = besideOn(circle, asker.person, asker.today);
  const kin = isKinOn(circle, asker.person, asker.today);
  const teaches = asker.classes.includes(circle.className);
  const roles = asker.roles.filter((role) => !kin && role !== 'operator' && (role !== 'educator' || teaches));
  return [...(family ? [family] : []), ...(beside ? ['supporter' as const] : []), ...roles];
};

/** Whether the asker safeguards this child: lead or deputy of its school, and not of its family. They need not stand to it otherwise. */
export const safeguardingIn = (circle: Circle, asker: Asker): 'safeguarding' | null =>
  circle.childId !== null && circle.schoolId === asker.school && asker.safeguards && !isKinOn(circle, asker.person, asker.today)
    ? 'safeguarding'
    : null;

/** A policy line for a child's file: the asker must stand to the child in one of these capacities. */
export const anyOf =
  (...allowed: readonly Capacity[]) =>
  (asker: Asker, state: { readonly circle: Circle }): Capacity | null =>
    capacitiesIn(state.circle, asker).find((capacity) => allowed.includes(capacity)) ?? null;

/** Whether a young person decides about their own record: rights of their own, and able to. */
export const decidesThemself = (circle: Circle, day: LocalDate): boolean => rightsArePassed(circle, day) && decidesAlone(circle);

/** Why somebody around a child may not see the record today. `named-only`: an interpreter is named and sees nothing. */
export type NoSight = 'not-in-the-circle' | 'order-forbids' | 'not-invited' | 'named-only' | 'beside-unseen' | 'rights-passed';

const sightless = (one: Supporter): NoSight => {
  if (one.kind === 'interpreter') return 'named-only';
  return one.beside === null ? 'rights-passed' : 'beside-unseen';
};

/** Why a person may not see as family or beside one of them; null when they may. Whoever works at school is no matter of this. */
export const mayNotSee = (circle: Circle, person: PersonId, day: LocalDate): NoSight | null => {
  if (familyOn(circle, person, day) !== null || besideOn(circle, person, day) !== null) return null;
  const related = relatedOn(circle, person, day);
  const supporter = circle.supporters[person];
  const beside = supporter && holdsOn(supporter, day) ? supporter : null;
  if (!related && !beside) return 'not-in-the-circle';
  if (forbids(circle, person, 'see', day)) return 'order-forbids';
  return related || !beside ? 'not-invited' : sightless(beside);
};

/** Why somebody may not consent for a child; null when they may. */
export type NoConsent =
  'not-in-the-circle' | 'rights-passed' | 'order-forbids' | 'another-decides-alone' | 'no-responsibility' | 'responsibility-unknown';

const given = (circle: Circle, day: LocalDate) => ordersOn(circle, day).flatMap((order) => order.gives);

/** Recorded around this child on a day, and no order stands against them. */
const notAround = (circle: Circle, person: PersonId, day: LocalDate): NoConsent | null => {
  if (!relatedOn(circle, person, day) && !besideOn(circle, person, day)) return 'not-in-the-circle';
  return forbids(circle, person, 'consent', day) || forbids(circle, person, 'see', day) ? 'order-forbids' : null;
};

const asYoungPerson = (circle: Circle, person: PersonId, day: LocalDate): NoConsent | null => {
  const self = circle.childId !== null && person === asPerson(circle.childId);
  if (decidesAlone(circle)) return self ? null : 'rights-passed';
  return circle.capacity?.represented.includes(person) ? notAround(circle, person, day) : 'rights-passed';
};

/**
 * Whether a person may consent for this child on a day. One holder of parental responsibility is enough in law (Children Act 1989,
 * section 2(7)); an order may take it, give it, or give it to one alone; after compulsory school age the young person decides.
 */
export const mayNotConsent = (circle: Circle, person: PersonId, day: LocalDate): NoConsent | null => {
  if (rightsArePassed(circle, day)) return asYoungPerson(circle, person, day);
  const barred = notAround(circle, person, day);
  if (barred) return barred;
  const gifts = given(circle, day);
  if (gifts.some((one) => one.personId === person)) return null;
  if (gifts.some((one) => one.alone)) return 'another-decides-alone';
  const responsible = relatedOn(circle, person, day)?.parentalResponsibility;
  if (responsible === 'yes') return null;
  return responsible === 'unknown' ? 'responsibility-unknown' : 'no-responsibility';
};

/** Everybody who may consent for this child on a day. */
export const whoMayConsent = (circle: Circle, day: LocalDate): readonly PersonId[] => {
  const self = circle.childId === null ? [] : [asPerson(circle.childId)];
  const adults = [...Object.keys(circle.people), ...Object.keys(circle.supporters)] as PersonId[];
  return [...new Set([...self, ...adults])].filter((person) => mayNotConsent(circle, person, day) === null);
};

export const calledIn = (circle: Circle, person: PersonId): string =>
  circle.people[person]?.called ??
  circle.supporters[person]?.called ??
  (circle.childId === (person as string) ? circle.called : 'Somebody');

/** How somebody stands to one child: what a query is built from. */
export interface Standing {
  readonly childId: ChildId;
  readonly as: 'parent' | 'child' | 'educator' | 'supporter';
  readonly beside: PersonId | null;
}

/** Every way in which the asker stands to this child. */
export const standingsIn = (circle: Circle, asker: Asker): readonly Standing[] => {
  const { childId } = circle;
  if (childId === null) return [];
  const beside = besideOn(circle, asker.person, asker.today)?.personId ?? null;
  return capacitiesIn(circle, asker).flatMap((as): readonly Standing[] =>
    as === 'parent' || as === 'child' || as === 'educator' || as === 'supporter'
      ? [{ childId, as, beside: as === 'supporter' ? beside : null }]
      : [],
  );
};
