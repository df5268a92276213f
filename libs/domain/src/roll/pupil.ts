import * as z from 'zod';
import { senTypes, yearGroups, type SenProvision, type SenType } from '../codes/index.ts';
import type { ChildId, LocalDate, SchoolId } from '../kernel/index.ts';
import { asks, nothingToDo, stands, type Asked, type RowFault } from './asked.ts';
import { cell, day, filled, listOf, oneOf, upnCell } from './cells.ts';

const years = Object.fromEntries([
  ...yearGroups.flatMap((year) => [
    [year, year],
    [`Year ${year}`, year],
    [`Yr ${year}`, year],
    [`Y${year}`, year],
  ]),
  ['Reception', 'R'],
  ['Rec', 'R'],
  ['0', 'R'],
  ['Year 0', 'R'],
  ['Nursery 1', 'N1'],
  ['Nursery 2', 'N2'],
]) as Record<string, (typeof yearGroups)[number]>;

const provisions: Record<string, SenProvision> = {
  '': 'N',
  N: 'N',
  None: 'N',
  'No SEN': 'N',
  'No special educational need': 'N',
  K: 'K',
  'SEN support': 'K',
  E: 'E',
  EHCP: 'E',
  'EHC plan': 'E',
  'Education, health and care plan': 'E',
};
const retiredProvisions = {
  S: 'is retired: statements ended in 2018. Please write E when the child has an education, health and care plan.',
  A: 'is retired: School Action ended in 2015. Please write K for SEN support.',
  P: 'is retired: School Action Plus ended in 2015. Please write K for SEN support.',
};

const needs = cell((value, say): SenType[] | undefined => {
  const codes = listOf(value).map((code) => code.toUpperCase());
  if (codes.includes('BESD'))
    return say('BESD is retired: the census now has SEMH (social, emotional and mental health). Please choose again.');
  const strange = codes.find((code) => !senTypes.some((known) => known === code));
  if (strange) return say(`has the code ${strange}, which the census does not know. It knows ${senTypes.join(', ')}.`);
  return codes.length > 2 ? say('names more than two needs; the census ranks a first and a second.') : (codes as SenType[]);
});

/** One row of the pupils' file. `suspect` when the file writes months first somewhere. */
export const pupilRow = (suspect: boolean) =>
  z.object({
    upn: upnCell,
    name: filled('the legal name'),
    called: z.string(),
    dateOfBirth: day(suspect),
    yearGroup: oneOf(years, 'Please write R, or 1 to 14.'),
    className: filled('the class'),
    provision: oneOf(provisions, 'Please write N, K or E.', retiredProvisions),
    needs,
  });
export type PupilRow = z.output<ReturnType<typeof pupilRow>>;

/** A child whom the school knows, or whom an earlier line of the same file names. */
export interface KnownPupil {
  readonly childId: ChildId;
  readonly name: string;
  readonly called: string;
  readonly dateOfBirth: LocalDate;
  readonly yearGroup: string;
  readonly className: string;
  readonly provision: SenProvision;
  readonly needs: readonly SenType[];
  /** Where it was named in this file; null when the school knew it before. */
  readonly line: number | null;
}

/** The row as the school would know it. Without a name of its own, a child is called by the first of its names. */
export const asKnown = (row: PupilRow, childId: ChildId, line: number): KnownPupil => ({
  ...row,
  childId,
  line,
  called: row.called === '' ? (row.name.split(' ')[0] ?? row.name) : row.called,
});

const unlikely = (row: PupilRow, today: LocalDate): RowFault | null => {
  const age = Number(today.slice(0, 4)) - Number(row.dateOfBirth.slice(0, 4));
  const fault = (reason: string): RowFault => ({ field: 'dateOfBirth', value: row.dateOfBirth, reason });
  if (row.dateOfBirth >= today) return fault('is in the future. Please check it.');
  return age > 26 ? fault('is too long ago for a pupil. Please check the year.') : null;
};

const onlyOnSupport = (row: PupilRow): RowFault | null =>
  row.provision === 'E' && row.needs.includes('NSA')
    ? { field: 'needs', value: 'NSA', reason: 'cannot stand with a plan (E): NSA is for SEN support before a need is assessed.' }
    : null;

const facts = ['name', 'called', 'dateOfBirth', 'provision', 'needs'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const otherThan = (row: KnownPupil, known: KnownPupil): readonly RowFault[] => {
  const compared = known.line === null ? facts : ([...facts, 'yearGroup', 'className'] as const);
  const where = known.line === null ? 'is not what the record of this child says' : `is not what line ${known.line} says of the same UPN`;
  return compared
    .filter((field) => !same(row[field], known[field]))
    .map((field) => ({
      field,
      value: String(row[field]),
      reason: `${where} (${String(known[field]) || 'nothing'}). Nothing was changed; please check which is right.`,
    }));
};

/** What a pupil's row asks of the school: to open a file, to move a child to another class, or nothing. */
export const pupilAsks = (
  row: PupilRow,
  ids: { readonly childId: ChildId; readonly schoolId: SchoolId },
  known: KnownPupil | undefined,
  today: LocalDate,
): Asked => {
  const wrong = [unlikely(row, today), onlyOnSupport(row)].filter((fault) => fault !== null);
  if (wrong.length > 0) return stands(...wrong);
  const { name, called, dateOfBirth, yearGroup, className, provision, needs: types } = asKnown(row, ids.childId, 0);
  const place = { yearGroup, className };
  if (!known)
    return asks({ type: 'EnrolChild', data: { ...ids, name, called, dateOfBirth, upn: row.upn, place, sen: { provision, needs: types } } });
  const other = otherThan(asKnown(row.called === '' ? { ...row, called: known.called } : row, known.childId, 0), known);
  if (other.length > 0) return stands(...other);
  const moved = known.className !== className || known.yearGroup !== yearGroup;
  return moved ? asks({ type: 'PlaceChild', data: { childId: known.childId, place } }) : nothingToDo;
};
