import { v5 } from 'uuid';
import type { ChildId, PersonId, SchoolId } from '@heard/domain/kernel';

/** Ids follow from what a school's own system calls a person, so that the same file twice names the same people. */
export const childIdOf = (namespace: string, upn: string): ChildId => v5(`pupil ${upn}`, namespace) as ChildId;

/** The id under which the file of a pupil begins: not that of one that was erased, whose key is gone. */
export const newChildIdOf = (namespace: string, upn: string, erased: ReadonlySet<string>): ChildId => {
  let id = childIdOf(namespace, upn);
  for (let again = 1; erased.has(id); again += 1) id = v5(`pupil ${upn} again ${again}`, namespace) as ChildId;
  return id;
};

export const staffIdOf = (school: SchoolId, reference: string): PersonId => v5(`staff ${reference}`, school) as PersonId;

export interface NamedContact {
  readonly reference: string;
  readonly email: string | null;
  readonly upn: string;
  readonly name: string;
}

/** A contact is known by the reference of the school's system, else by the e-mail address, else only around this one child. */
export const contactIdOf = (namespace: string, row: NamedContact): PersonId => {
  if (row.reference !== '') return v5(`contact ${row.reference}`, namespace) as PersonId;
  return v5(row.email ? `contact ${row.email}` : `contact ${row.upn} ${row.name.toLowerCase()}`, namespace) as PersonId;
};
