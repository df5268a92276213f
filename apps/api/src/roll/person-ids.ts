import { v5 } from 'uuid';
import type { ChildId, PersonId, SchoolId } from '@heard/domain/kernel';

/** Ids follow from what a school's own system calls a person, so that the same file twice names the same people. */
export const childIdOf = (school: SchoolId, upn: string): ChildId => v5(`pupil ${upn}`, school) as ChildId;

export const staffIdOf = (school: SchoolId, reference: string): PersonId => v5(`staff ${reference}`, school) as PersonId;

/** A contact is known by the reference of the school's system, else by the e-mail address, else only around this one child. */
export const contactIdOf = (
  school: SchoolId,
  row: { readonly reference: string; readonly email: string | null; readonly upn: string; readonly name: string },
): PersonId => {
  if (row.reference !== '') return v5(`contact ${row.reference}`, school) as PersonId;
  return v5(row.email ? `contact ${row.email}` : `contact ${row.upn} ${row.name.toLowerCase()}`, school) as PersonId;
};
