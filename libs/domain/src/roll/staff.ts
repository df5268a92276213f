import * as z from 'zod';
import type { LocalDate, PersonId, SchoolId } from '../kernel/index.ts';
import { asks, nothingToDo, stands, type Asked } from './asked.ts';
import { cell, emailCell, filled, listOf, maybeDay, oneOf } from './cells.ts';
import { personFaults, type AroundContact } from './contact.ts';

const roles = {
  SENCO: 'senco',
  SENDCO: 'senco',
  'SEN co-ordinator': 'senco',
  Head: 'head',
  Headteacher: 'head',
  'Deputy head': 'head',
  'Deputy headteacher': 'head',
  Educator: 'educator',
  Teacher: 'educator',
  'Class teacher': 'educator',
  'Teaching assistant': 'educator',
  TA: 'educator',
  HLTA: 'educator',
  'Learning support assistant': 'educator',
  LSA: 'educator',
} as const;
export type StaffRole = (typeof roles)[keyof typeof roles];

/** One row of the staff file: one person in one role. Somebody with two roles has two rows. */
export const staffRow = (suspect: boolean) =>
  z.object({
    reference: filled('a reference that stays the same from export to export'),
    name: filled('the name'),
    called: filled('what families say, such as “Ms Farrow”'),
    role: oneOf<StaffRole>(roles, 'Please write SENCO, head, deputy head, teacher or teaching assistant.'),
    classes: cell((value) => listOf(value)),
    email: emailCell,
    from: maybeDay(suspect),
  });
export type StaffRowRead = z.output<ReturnType<typeof staffRow>>;

export interface KnownAppointment {
  readonly called: string;
  readonly classes: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly line: number | null;
}

/** What the school knows that a row of the staff file touches. */
export interface AroundStaff extends Pick<AroundContact, 'personId' | 'person' | 'holder' | 'today'> {
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  /** Classes that have pupils. */
  readonly classes: ReadonlySet<string>;
  readonly known: KnownAppointment | undefined;
}

/** What a row of the staff file asks: to appoint somebody, or nothing. */
export const staffAsks = (row: StaffRowRead, around: AroundStaff): Asked => {
  const { known, schoolId, personId, today } = around;
  const strange = row.classes.filter((one) => !around.classes.has(one));
  if (strange.length > 0)
    return stands({
      field: 'classes',
      value: strange.join('; '),
      reason: 'is not a class of any pupil. Is it spelt as in the pupils’ file, and was that file taken first?',
    });
  const wrong = personFaults(row, around);
  if (wrong.length > 0) return stands(...wrong);
  if (known?.until)
    return stands({
      field: 'role',
      value: row.role,
      reason: `was ended for ${row.name} on ${known.until}. A file never opens it again; the SENCO or the head may.`,
    });
  const from = row.from ?? known?.from ?? today;
  const same = known && known.called === row.called && known.from === from && known.classes.join('\n') === row.classes.join('\n');
  if (same) return nothingToDo;
  if (known?.line)
    return stands({
      field: null,
      value: null,
      reason: `Line ${known.line} gives the same person the same role with other classes or dates. Please keep one of them.`,
    });
  const { name, called, role, classes } = row;
  return asks({ type: 'AppointStaff', data: { schoolId, personId, name, called, role, classes, from } });
};
