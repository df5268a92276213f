import { describe, expect, it } from '@jest/globals';
import type { ChildId, LocalDate, PersonId, SchoolId } from '@heard/domain/kernel';
import { contactAsks, contactRow, readRow, staffAsks, staffRow, type ContactRow } from '@heard/domain/roll';

const childId = '018f4e6a-0000-7000-8000-000000000010' as ChildId;
const schoolId = '018f4e6a-0000-7000-8000-000000000001' as SchoolId;
const mum = '018f4e6a-0000-7000-8000-000000000011' as PersonId;
const other = '018f4e6a-0000-7000-8000-000000000012' as PersonId;
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
const alice = {
  upn: rowan.upn,
  reference: 'C1',
  name: 'Alice Ashby',
  called: '',
  relationship: 'Mother',
  parentalResponsibility: 'Yes',
  email: 'Alice@example.org',
  writes: 'Polish',
  from: '',
};
const osei = { reference: 'S1', name: 'Kwame Osei', called: 'Mr Osei', role: 'Class teacher', classes: 'Kestrels', email: '', from: '' };

const contact = (change: Partial<typeof alice> = {}) => readRow(contactRow(false), { ...alice, ...change });
const member = (change: Partial<typeof osei> = {}) => readRow(staffRow(false), { ...osei, ...change });
const reasonOf = ({ faults = [] }: { faults?: readonly { field: string | null; reason: string }[] | undefined }): string =>
  faults.map((one) => `${one.field} ${one.reason}`).join('; ');

describe('a row of contacts', () => {
  const around = { child: { childId }, personId: mum, person: undefined, holder: undefined, known: undefined, today };
  const row = (change: Partial<typeof alice> = {}): ContactRow => contact(change).row as ContactRow;
  it('given a right row, when asked, then the relationship is recorded from today on', () => {
    expect(contactAsks(row(), around).commands[0]).toMatchObject({
      type: 'RecordRelationship',
      data: { personId: mum, called: 'Mum', relationship: 'mother', parentalResponsibility: 'yes', writes: 'pl', from: today },
    });
  });
  it.each([
    [{ email: 'alice@' }, 'not an e-mail'],
    [{ relationship: 'boss' }, 'Please write mother'],
    [{ parentalResponsibility: 'maybe' }, 'yes, no or unknown'],
    [{ writes: 'Klingon' }, 'language'],
    [{ upn: 'X' }, 'not a sound UPN'],
    [{ from: '31/09/2025' }, 'not a day'],
  ])('given %j, when read, then it is named', (change, reason) => expect(reasonOf(contact(change))).toContain(reason));
  it('given an unknown pupil, when asked, then it is named', () =>
    expect(reasonOf(contactAsks(row(), { ...around, child: undefined }))).toContain('no pupil'));
  it('given an address that is another person’s, when asked, then both stay apart', () => {
    const holder = { personId: other, name: 'Ben Ashby', email: 'alice@example.org', line: 4 };
    expect(reasonOf(contactAsks(row(), { ...around, holder }))).toContain('Ben Ashby (line 4)');
  });
  it('given a reference that stands for another name, when asked, then it is named', () => {
    expect(reasonOf(contactAsks(row(), { ...around, person: { personId: mum, name: 'Ann Other', email: null, line: null } }))).toContain(
      'two people',
    );
  });
  const recorded = {
    called: 'Mum',
    relationship: 'mother',
    parentalResponsibility: 'yes',
    writes: 'pl',
    from: '2025-09-01' as LocalDate,
    until: null,
    line: null,
  };
  it('given the same again, when asked, then nothing is to be done', () =>
    expect(contactAsks(row(), { ...around, known: recorded })).toEqual({ faults: [], commands: [] }));
  it('given a relationship that was ended, when the file still has it, then it is not opened again', () => {
    expect(reasonOf(contactAsks(row(), { ...around, known: { ...recorded, until: '2026-03-01' as LocalDate } }))).toContain(
      'never opens it again',
    );
  });
});

describe('a row of staff', () => {
  const around = { personId: mum, schoolId, classes: new Set(['Kestrels']), person: undefined, holder: undefined, known: undefined, today };
  const read = (change: Partial<typeof osei> = {}) => member(change).row as NonNullable<ReturnType<typeof member>['row']>;
  it('given a right row, when asked, then somebody is appointed', () => {
    expect(staffAsks(read(), around).commands).toEqual([
      {
        type: 'AppointStaff',
        data: { schoolId, personId: mum, name: 'Kwame Osei', called: 'Mr Osei', role: 'educator', classes: ['Kestrels'], from: today },
      },
    ]);
  });
  it('given a class of no pupil, when asked, then it is named', () =>
    expect(reasonOf(staffAsks(read({ classes: 'Kestrels; Kestrals' }), around))).toContain('not a class'));
  it('given a role that gives no access, when read, then it is named', () =>
    expect(reasonOf(member({ role: 'Governor' }))).toContain('SENCO, head'));
  it('given the same appointment, when asked, then nothing is to be done', () => {
    const known = { called: 'Mr Osei', classes: ['Kestrels'], from: '2025-09-01' as LocalDate, until: null, line: null };
    expect(staffAsks(read(), { ...around, known })).toEqual({ faults: [], commands: [] });
  });
});
