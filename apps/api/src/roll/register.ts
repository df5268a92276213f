import type { ChildId, PersonId, SchoolId } from '@heard/domain/kernel';
import type { KnownAppointment, KnownPerson, KnownPupil, KnownRelationship } from '@heard/domain/roll';
import { contactIdOf, newChildIdOf, type NamedContact } from './person-ids.ts';
import type { AccountBook, OnRoll } from './ports.ts';

/** In which ids are named: see `RollPorts`. Whom an older Heard named in the school’s own id keeps it. */
export interface Naming {
  readonly school: SchoolId;
  readonly namespace: string;
}

/** What the school knows, and what the lines of this file have added to it so far. */
export interface Register {
  readonly pupils: Map<string, KnownPupil>;
  readonly people: Map<PersonId, KnownPerson>;
  /** By e-mail address. */
  readonly holders: Map<string, KnownPerson>;
  /** By child and person. */
  readonly relationships: Map<string, KnownRelationship>;
  /** By person and role. */
  readonly appointments: Map<string, KnownAppointment>;
  readonly classes: Set<string>;
  readonly staff: Set<PersonId>;
  readonly accounts: Pick<AccountBook, 'holderOf' | 'find'>;
  readonly ids: {
    /** Of a pupil who has no file. */
    readonly ofPupil: (upn: string) => ChildId;
    readonly ofContact: (row: NamedContact) => PersonId;
  };
}

export const relationshipKey = (child: ChildId, person: PersonId): string => `${child}/${person}`;
export const appointmentKey = (person: PersonId, role: string): string => `${person}/${role}`;

export const registerOf = ({ children, circle, staff, erased }: OnRoll, accounts: Register['accounts'], naming: Naming): Register => {
  const people = new Map<PersonId, KnownPerson>();
  for (const { personId, name } of [...circle, ...staff])
    people.set(personId, { personId, name, email: accounts.find(personId)?.email ?? null, line: null });
  return {
    pupils: new Map(children.flatMap(({ sen, ...child }) => (child.upn ? [[child.upn, { ...child, ...sen, line: null }] as const] : []))),
    people,
    holders: new Map(),
    relationships: new Map(circle.map((one) => [relationshipKey(one.childId, one.personId), { ...one, line: null }])),
    appointments: new Map(staff.map((one) => [appointmentKey(one.personId, one.role), { ...one, line: null }])),
    classes: new Set(children.map((child) => child.className)),
    staff: new Set(staff.map((one) => one.personId)),
    accounts,
    ids: {
      ofPupil: (upn) => newChildIdOf(naming.namespace, upn, erased),
      ofContact: (row) => {
        const before = contactIdOf(naming.school, row);
        return people.has(before) ? before : contactIdOf(naming.namespace, row);
      },
    },
  };
};

/** Whose address this is: in this file, or in the school. */
export const holderIn = (register: Register, email: string | null): KnownPerson | undefined => {
  if (email === null) return undefined;
  const inFile = register.holders.get(email);
  if (inFile) return inFile;
  const account = register.accounts.holderOf(email);
  return account ? { personId: account.personId as PersonId, name: account.name, email, line: null } : undefined;
};

/** Keeps who was named on a line, for the lines after it. */
export const keepPerson = (register: Register, person: KnownPerson): void => {
  const before = register.people.get(person.personId);
  const kept = { ...person, email: person.email ?? before?.email ?? null, line: before?.line ?? person.line };
  register.people.set(person.personId, kept);
  if (person.email) register.holders.set(person.email, kept);
};
