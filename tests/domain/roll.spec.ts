import { describe, expect, it } from '@jest/globals';
import type { ChildId, LocalDate, SchoolId } from '@heard/domain/kernel';
import {
  cellFault,
  monthFirst,
  pupilAsks,
  pupilRow,
  readHeadings,
  readRow,
  recordOf,
  type KnownPupil,
  type PupilRow,
} from '@heard/domain/roll';

const childId = '018f4e6a-0000-7000-8000-000000000010' as ChildId;
const schoolId = '018f4e6a-0000-7000-8000-000000000001' as SchoolId;
const today = '2026-09-01' as LocalDate;

const rowan = {
  upn: 'B801200005001',
  name: 'Rowan Ashby',
  called: '',
  dateOfBirth: '03/11/2018',
  yearGroup: 'Year 3',
  className: 'Kestrels',
  provision: 'K',
  needs: 'SLCN',
};

const pupil = (change: Partial<typeof rowan> = {}, suspect = false) => readRow(pupilRow(suspect), { ...rowan, ...change });
const reasonOf = ({ faults = [] }: { faults?: readonly { field: string | null; reason: string }[] | undefined }): string =>
  faults.map((one) => `${one.field} ${one.reason}`).join('; ');

describe('the headings of an export', () => {
  it('given other words, case and spacing, when read, then each column is found', () => {
    const { places, faults } = readHeadings(
      ['upn ', 'Legal Surname', 'LEGAL FORENAME', 'D.O.B.', 'NC Year', 'Reg Form', 'SEN Status', 'Primary need'],
      'pupils',
    );
    expect(faults).toEqual([]);
    expect(recordOf(['B801200005001', 'Ashby', 'Rowan', '03/11/2018', '3', 'Kestrels', 'K', 'SLCN'], places, 'pupils')).toMatchObject({
      name: 'Rowan Ashby',
      dateOfBirth: '03/11/2018',
      needs: 'SLCN',
    });
  });
  it('given no date of birth, when read, then the missing column is named', () => {
    const { faults } = readHeadings(['UPN', 'Name', 'Year', 'Class', 'SEN'], 'pupils');
    expect(faults.map((one) => one.column)).toEqual(['Date of birth']);
  });
  it('given one column twice, when read, then it is named', () => {
    expect(readHeadings(['UPN', 'Name', 'DOB', 'Year', 'Class', 'class', 'SEN'], 'pupils').faults[0]?.reason).toContain('two columns');
  });
});

describe('a cell, whatever it means', () => {
  it.each([
    ['=HYPERLINK("http://x")', 'formula'],
    ['+44', 'formula'],
    ['-1', 'formula'],
    ['@SUM(A1)', 'formula'],
    ['  =1', 'formula'],
    ['\t=1', 'tab'],
    ['\rx', 'line break'],
    ['Ro\0wan', 'NUL'],
    ['Ro\u0007wan', 'control'],
    ['Rowan\u202egnp', 'invisible'],
    ['Zo\ufffd', 'lost a letter'],
    ['ZoÃ« Ashby', 'saved twice'],
    ['x'.repeat(121), 'longer than 120'],
    ['\ud800', 'broken sign'],
  ])('given %j, when looked at, then it is named', (value, reason) => expect(cellFault(value)).toContain(reason));
  it.each(['Zoë', 'O’Neill-Smith', "D'Arcy", 'محمد', '陳大文', 'Ångström', 'a=b'])(
    'given %j, when looked at, then it may be read',
    (value) => expect(cellFault(value)).toBeNull(),
  );
});

describe('a row of pupils', () => {
  it('given a right row, when asked, then a file is opened', () => {
    const { row } = pupil();
    expect(pupilAsks(row as PupilRow, { childId, schoolId }, undefined, today).commands).toEqual([
      {
        type: 'EnrolChild',
        data: {
          childId,
          schoolId,
          name: 'Rowan Ashby',
          called: 'Rowan',
          dateOfBirth: '2018-11-03',
          upn: rowan.upn,
          place: { yearGroup: '3', className: 'Kestrels' },
          sen: { provision: 'K', needs: ['SLCN'] },
        },
      },
    ]);
  });
  it.each([
    [{ upn: 'A801200005001' }, 'check letter'],
    [{ upn: '' }, 'upn is empty'],
    [{ name: '' }, 'name is empty'],
    [{ className: '' }, 'className is empty'],
    [{ yearGroup: '17' }, 'Please write R'],
    [{ provision: 'S' }, 'retired'],
    [{ provision: 'P' }, 'retired'],
    [{ provision: 'Q' }, 'N, K or E'],
    [{ needs: 'BESD' }, 'BESD is retired'],
    [{ needs: 'ADHD' }, 'does not know'],
    [{ needs: 'SLCN;ASD;PD' }, 'more than two'],
    [{ dateOfBirth: '3/11/18' }, 'two digits'],
    [{ dateOfBirth: '3/11/2018' }, 'two ways'],
    [{ dateOfBirth: '31/02/2018' }, 'not a day'],
    [{ dateOfBirth: '11/25/2018' }, 'not a day'],
    [{ dateOfBirth: '43407' }, 'a number'],
    [{ dateOfBirth: 'last year' }, 'not a date'],
    [{ dateOfBirth: '' }, 'dateOfBirth is empty'],
    [{ name: '=cmd|calc' }, 'formula'],
  ])('given %j, when read, then the cell and the reason are named', (change, reason) => expect(reasonOf(pupil(change))).toContain(reason));
  it('given a file that writes a month first elsewhere, when a date could be two, then it is refused', () => {
    expect(monthFirst(['04/03/2018', '04/23/2018'])).toBe(true);
    expect(reasonOf(pupil({ dateOfBirth: '04/03/2018' }, true))).toContain('another line');
    expect(reasonOf(pupil({ dateOfBirth: '2018-03-04' }, true))).toBe('');
  });
  it.each([
    [{ dateOfBirth: '01/09/2026' }, 'future'],
    [{ dateOfBirth: '01/09/1958' }, 'too long ago'],
    [{ provision: 'E', needs: 'NSA' }, 'NSA is for SEN support'],
  ])('given %j, when asked, then it is refused', (change, reason) =>
    expect(reasonOf(pupilAsks(pupil(change).row as PupilRow, { childId, schoolId }, undefined, today))).toContain(reason),
  );

  const known: KnownPupil = {
    childId,
    name: 'Rowan Ashby',
    called: 'Rowan',
    dateOfBirth: '2018-11-03' as LocalDate,
    yearGroup: '3',
    className: 'Kestrels',
    provision: 'K',
    needs: ['SLCN'],
    line: null,
  };
  const asked = (change: Partial<typeof rowan>, before: KnownPupil = known) =>
    pupilAsks(pupil(change).row as PupilRow, { childId, schoolId }, before, today);
  it('given the same data in school already, when asked, then nothing is to be done', () =>
    expect(asked({})).toEqual({ faults: [], commands: [] }));
  it('given another class, when asked, then the child is moved', () =>
    expect(asked({ className: 'Herons', yearGroup: '4' }).commands.map((one) => one.type)).toEqual(['PlaceChild']));
  it('given another name under the same UPN, when asked, then nothing is changed and it is named', () =>
    expect(reasonOf(asked({ name: 'Robin Ashby' }))).toContain('name is not what the record'));
  it('given another class in the same file, when asked, then the earlier line is named', () =>
    expect(reasonOf(asked({ className: 'Herons' }, { ...known, line: 7 }))).toContain('line 7'));
});
