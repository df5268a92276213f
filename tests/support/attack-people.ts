import { agencyId, childId, personId, schoolId, type ChildId, type PersonId } from '@heard/domain/kernel';

/** Everybody of the attacked house who can sign in. */
export const people = [
  'mum',
  'dad',
  'barred',
  'former',
  'dara',
  'sol',
  'past',
  'worker',
  'interpreter',
  'rowan',
  'fern',
  'osei',
  'lark',
  'guard',
  'senco',
  'head',
  'beacon',
  'harbour',
  'ended',
  'withdrawn',
  'left',
  'ada',
  'adasMum',
  'stranger',
  'operator',
  'vale',
  'wrensMum',
] as const;
export type Who = (typeof people)[number];
/** With whoever has not signed in. */
export type Attacker = Who | 'nobody';
export const attackers: readonly Attacker[] = [...people, 'nobody'];
export const nameOf = (who: Attacker): Who | null => (who === 'nobody' ? null : who);

/** Who they are, for whoever reads a leak. */
export const called: Readonly<Record<Attacker, string>> = {
  mum: 'a mother; in Rowan’s file her whereabouts are hidden',
  dad: 'the father, who lives elsewhere; in Fern’s file his whereabouts are hidden',
  barred: 'a step-parent whom an order keeps from seeing since today',
  former: 'a former carer: the relationship ends today',
  dara: 'a supporter beside Mum',
  sol: 'a supporter beside Dad',
  past: 'a supporter beside Mum whose last day was yesterday',
  worker: 'the social worker of the local authority',
  interpreter: 'an interpreter, who is named and sees nothing',
  rowan: 'the child',
  fern: 'his sister',
  osei: 'teaches the class of both',
  lark: 'teaches another class',
  guard: 'the safeguarding lead, who teaches a third class; and an aunt of Ada',
  senco: 'the SENCO',
  head: 'the head, and father of Ada',
  beacon: 'a professional of the agency with which most is shared',
  harbour: 'a professional of an agency with a narrower scope',
  ended: 'a professional of an agency whose referral ended yesterday',
  withdrawn: 'a professional of an agency whose permission was withdrawn',
  left: 'a professional who left that agency yesterday',
  ada: 'a child of another class',
  adasMum: 'her mother',
  stranger: 'family of nobody here',
  operator: 'runs the installation',
  vale: 'SENCO of another school',
  wrensMum: 'a mother at the other school',
  nobody: 'nobody has signed in',
};

const uuid = (n: number): string => `018f4e6a-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;

export const idOf = Object.fromEntries(people.map((who, index) => [who, personId.parse(uuid(0x10 + index))])) as Readonly<
  Record<Who, PersonId>
>;
const asChild = (who: Who): ChildId => childId.parse(idOf[who]);
export const files = {
  rowan: asChild('rowan'),
  fern: asChild('fern'),
  ada: asChild('ada'),
  wren: childId.parse(uuid(0x60)),
} as const;
export const alder = schoolId.parse(uuid(1));
export const bracken = schoolId.parse(uuid(2));
export const agencies = {
  beacon: agencyId.parse(uuid(0x70)),
  harbour: agencyId.parse(uuid(0x71)),
  ended: agencyId.parse(uuid(0x72)),
  withdrawn: agencyId.parse(uuid(0x73)),
} as const;
/** An id that nothing ever had. */
export const nowhere = 'c0ffee00-0000-4000-8000-000000000000';

const staff: readonly Who[] = ['osei', 'lark', 'guard', 'senco', 'head', 'operator', 'vale'];
const children: readonly Who[] = ['rowan', 'fern', 'ada'];
export const kindOf = (who: Who): 'staff' | 'child' | 'family' =>
  staff.includes(who) ? 'staff' : children.includes(who) ? 'child' : 'family';
export const schoolOf = (who: Who) => (who === 'vale' || who === 'wrensMum' ? bracken : alder);

/** Whoever leads at Alderbrook. */
export const lead: readonly Who[] = ['senco', 'head'];
