import type { Happened, PersonId, SchoolId } from '@heard/domain/kernel';
import type { Asker, ChildId } from '@heard/domain/kernel';
import {
  asKnown,
  contactAsks,
  contactRow,
  pupilAsks,
  pupilRow,
  readRow,
  staffAsks,
  staffRow,
  type Asked,
  type ContactRow,
  type PupilRow,
  type RollKind,
  type RowFault,
  type StaffRowRead,
} from '@heard/domain/roll';
import { staffIdOf } from './person-ids.ts';
import type { AccountOpening } from './ports.ts';
import { appointmentKey, holderIn, keepPerson, relationshipKey, type Register } from './register.ts';

/** One line, read: what stands against it, or what it asks and whose account it opens. */
export interface RowRead {
  readonly line: number;
  readonly faults: readonly RowFault[];
  readonly commands: readonly Happened[];
  readonly account: AccountOpening | null;
  /** Rows of the same file in the store are carried one after another. */
  readonly about: string;
  readonly sample: object;
}

export interface Reading {
  readonly register: Register;
  readonly asker: Asker;
  /** The file writes months first somewhere. */
  readonly suspect: boolean;
}

type Cells = Readonly<Record<string, string>>;

const refused = (line: number, faults: readonly RowFault[]): RowRead => ({
  line,
  faults,
  commands: [],
  account: null,
  about: '',
  sample: {},
});

interface Good {
  readonly about: string;
  readonly account: AccountOpening;
  readonly sample: object;
  readonly keep: () => void;
}

/** A row without faults is remembered for the lines after it. */
const settled = (line: number, { faults, commands }: Asked, { keep, ...good }: Good): RowRead => {
  if (faults.length > 0) return refused(line, faults);
  keep();
  return { line, faults, commands, ...good };
};

const pupil = (row: PupilRow, line: number, { register, asker }: Reading): RowRead => {
  const before = register.pupils.get(row.upn);
  const childId = before?.childId ?? register.ids.ofPupil(row.upn);
  const known = { ...asKnown(row, childId, line), line: before?.line ?? line };
  return settled(line, pupilAsks(row, { childId, schoolId: asker.school }, before, asker.today), {
    about: childId,
    account: { personId: childId, schoolId: asker.school, kind: 'child', name: row.name },
    sample: row,
    keep: () => register.pupils.set(row.upn, known),
  });
};

const contact = (row: ContactRow, line: number, { register, asker }: Reading): RowRead => {
  const child = register.pupils.get(row.upn);
  const holder = holderIn(register, row.email);
  const personId = row.reference === '' && holder ? holder.personId : register.ids.ofContact(row);
  const person = register.people.get(personId);
  const key = relationshipKey(child?.childId ?? ('' as ChildId), personId);
  const known = register.relationships.get(key);
  const asked = contactAsks(row, { child, personId, person, holder, known, today: asker.today });
  return settled(line, asked, {
    about: child?.childId ?? '',
    account: account(personId, asker.school, register.staff.has(personId) ? 'staff' : 'family', row),
    sample: row,
    keep: () => {
      keepPerson(register, { personId, name: row.name, email: row.email, line });
      const said = asked.commands[0]?.data as typeof known;
      if (said) register.relationships.set(key, { ...said, until: null, line });
    },
  });
};

const account = (
  personId: PersonId,
  schoolId: SchoolId,
  kind: AccountOpening['kind'],
  row: { name: string; email: string | null },
): AccountOpening => ({
  personId,
  schoolId,
  kind,
  name: row.name,
  email: row.email ?? undefined,
});

const member = (row: StaffRowRead, line: number, { register, asker }: Reading): RowRead => {
  const personId = staffIdOf(asker.school, row.reference);
  const { person, holder } = { person: register.people.get(personId), holder: holderIn(register, row.email) };
  const key = appointmentKey(personId, row.role);
  const known = register.appointments.get(key);
  const around = { personId, person, holder, known, classes: register.classes, schoolId: asker.school, today: asker.today };
  const asked = staffAsks(row, around);
  return settled(line, asked, {
    about: asker.school,
    account: account(personId, asker.school, 'staff', row),
    sample: row,
    keep: () => {
      keepPerson(register, { personId, name: row.name, email: row.email, line });
      const said = asked.commands[0]?.data as typeof known;
      if (said) register.appointments.set(key, { ...said, until: null, line });
    },
  });
};

type Reader = (record: Cells, line: number, reading: Reading) => RowRead;

/** Shapes are built once for a file that can be trusted in its dates and once for one that cannot: building them costs more than reading a row. */
const reader = <T>(
  shape: (suspect: boolean) => Parameters<typeof readRow<T>>[0],
  meaning: (row: T, line: number, reading: Reading) => RowRead,
): Reader => {
  const shapes = { plain: shape(false), suspect: shape(true) };
  return (record, line, reading) => {
    const { row, faults } = readRow(reading.suspect ? shapes.suspect : shapes.plain, record);
    return row ? meaning(row, line, reading) : refused(line, faults ?? []);
  };
};

/** Reads one record in the light of the school and of the lines before it. */
export const readers: Readonly<Record<RollKind, Reader>> = {
  pupils: reader(pupilRow, pupil),
  contacts: reader(contactRow, contact),
  staff: reader(staffRow, member),
};
