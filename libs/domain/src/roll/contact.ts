import * as z from 'zod';
import type { ChildId, LocalDate, PersonId } from '../kernel/index.ts';
import { asks, nothingToDo, stands, type Asked, type RowFault } from './asked.ts';
import { emailCell, filled, maybeDay, oneOf, upnCell } from './cells.ts';
import { languages } from './languages.ts';

const relationships = {
  Mother: 'mother',
  Mum: 'mother',
  Father: 'father',
  Dad: 'father',
  Parent: 'parent',
  'Adoptive parent': 'parent',
  'Step-parent': 'step-parent',
  Stepmother: 'step-parent',
  Stepfather: 'step-parent',
  Grandparent: 'grandparent',
  Grandmother: 'grandparent',
  Grandfather: 'grandparent',
  Carer: 'carer',
  'Foster carer': 'foster-carer',
  'Foster parent': 'foster-carer',
  'Kinship carer': 'kinship-carer',
  Guardian: 'guardian',
  'Special guardian': 'guardian',
  Other: 'other',
} as const;
type Relationship = (typeof relationships)[keyof typeof relationships];

const yesNo = {
  Yes: 'yes',
  Y: 'yes',
  True: 'yes',
  '1': 'yes',
  No: 'no',
  N: 'no',
  False: 'no',
  '0': 'no',
  Unknown: 'unknown',
  'Not known': 'unknown',
  '': 'unknown',
} as const;

const tags = { ...languages, ...Object.fromEntries(Object.values(languages).map((tag) => [tag, tag])), '': 'en' };

/** One row of the contacts' file: one adult around one child. */
export const contactRow = (suspect: boolean) =>
  z.object({
    upn: upnCell,
    reference: z.string(),
    name: filled('the name of the adult'),
    called: z.string(),
    relationship: oneOf<Relationship>(
      relationships,
      'Please write mother, father, parent, step-parent, grandparent, carer, foster carer, kinship carer, guardian or other.',
    ),
    parentalResponsibility: oneOf<'yes' | 'no' | 'unknown'>(yesNo, 'Please write yes, no or unknown.'),
    email: emailCell,
    writes: oneOf<string>(tags, 'Please write a language in English (Polish), or its code (pl).'),
    from: maybeDay(suspect),
  });
export type ContactRow = z.output<ReturnType<typeof contactRow>>;

/** A person whom the school knows, or whom an earlier line of the same file names. */
export interface KnownPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly line: number | null;
}

export interface KnownRelationship {
  readonly called: string;
  readonly relationship: string;
  readonly parentalResponsibility: string;
  readonly writes: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly line: number | null;
}

/** What the school knows that a contact's row touches. */
export interface AroundContact {
  readonly child: { readonly childId: ChildId } | undefined;
  readonly personId: PersonId;
  /** Who already stands under this id. */
  readonly person: KnownPerson | undefined;
  /** Who already has this e-mail address. */
  readonly holder: KnownPerson | undefined;
  readonly known: KnownRelationship | undefined;
  readonly today: LocalDate;
}

/** Two people never share an address, and one person never has two names or, in one file, two addresses. */
export const personFaults = (
  row: { readonly name: string; readonly email: string | null },
  around: Pick<AroundContact, 'personId' | 'person' | 'holder'>,
): readonly RowFault[] => {
  const { person, holder, personId } = around;
  const where = (one: KnownPerson): string => (one.line === null ? one.name : `${one.name} (line ${one.line})`);
  if (holder && holder.personId !== personId)
    return [
      {
        field: 'email',
        value: row.email,
        reason: `belongs to ${where(holder)} already. Each person needs an address of their own: what is meant for one must not reach another.`,
      },
    ];
  if (person && person.name !== row.name)
    return [
      {
        field: 'name',
        value: row.name,
        reason: `is not the name that stands for this person already: ${where(person)}. Are these two people?`,
      },
    ];
  if (person?.line && row.email && person.email && person.email !== row.email)
    return [{ field: 'email', value: row.email, reason: `is not the address that line ${person.line} gives for the same person.` }];
  return [];
};

const saidName = (row: ContactRow): string => {
  if (row.called !== '') return row.called;
  return row.relationship === 'mother' ? 'Mum' : row.relationship === 'father' ? 'Dad' : (row.name.split(' ')[0] ?? row.name);
};

const compared = ['called', 'relationship', 'parentalResponsibility', 'writes'] as const;

/** What a contact's row asks: to record who an adult is to a child, or nothing. */
export const contactAsks = (row: ContactRow, around: AroundContact): Asked => {
  const { child, known, personId, today } = around;
  if (!child)
    return stands({ field: 'upn', value: row.upn, reason: 'belongs to no pupil of this school. Is the pupil in the pupils’ file?' });
  const wrong = personFaults(row, around);
  if (wrong.length > 0) return stands(...wrong);
  if (known?.until)
    return stands({
      field: null,
      value: null,
      reason: `What ${row.name} is to this child ended on ${known.until}. A file never opens it again; a person may, in the child’s own page.`,
    });
  const said = { ...row, called: saidName(row), from: row.from ?? known?.from ?? today };
  const differs = known && (compared.some((field) => known[field] !== said[field]) || known.from !== said.from);
  if (known && !differs) return nothingToDo;
  if (known?.line)
    return stands({
      field: null,
      value: null,
      reason: `Line ${known.line} says something else of the same adult and child. Please keep one of them.`,
    });
  const { name, called, relationship, parentalResponsibility, writes, from } = said;
  return asks({
    type: 'RecordRelationship',
    data: { childId: child.childId, personId, name, called, relationship, parentalResponsibility, writes, from },
  });
};
