import { v5 } from 'uuid';
import type { PersonId, SchoolId } from '@heard/domain/kernel';
import type { AccountOpening } from '../roll/ports.ts';

/** People who come into the story from outside the school's files: professionals, and those who stand beside a family. */
const outside = [
  { name: 'Ines Pereira', kind: 'agency', email: 'ines.pereira@example.org' },
  { name: 'Tomas Reyl', kind: 'agency', email: 'tomas.reyl@example.org' },
  { name: 'Dara Quill', kind: 'family', email: 'dara.quill@example.org' },
  { name: 'Carys Bowen', kind: 'family', email: 'carys.bowen@example.org' },
  { name: 'Owen Tarrant', kind: 'family', email: 'owen.tarrant@example.org' },
] as const;

const idIn = (school: SchoolId, name: string): PersonId => v5(`guest ${name}`, school) as PersonId;

export const guests = (school: SchoolId): readonly (readonly [string, PersonId])[] =>
  outside.map(({ name }) => [name, idIn(school, name)] as const);

export const guestsOf = (schoolId: SchoolId): readonly AccountOpening[] =>
  outside.map(({ name, kind, email }) => ({ personId: idIn(schoolId, name), schoolId, kind, name, email }));
