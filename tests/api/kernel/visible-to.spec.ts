import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maySee, type Seen } from '@heard/domain/child';
import { asPerson, audiences, childId, personId, schoolId, type AnyView, type Sight } from '@heard/domain/kernel';
import { ReadModels } from '../../../apps/api/src/kernel/read-models/read-models.ts';
import { visibleTo } from '../../../apps/api/src/kernel/read-models/visible-to.ts';
import { anId } from '../../support/people.ts';

const view = { name: 'row', version: 1, on: {} } as unknown as AnyView;
const models = new ReadModels(':memory:', [view]);
afterAll(() => models.close());

const schools = [1, 2].map((n) => schoolId.parse(anId(n)));
const children = [3, 4, 5].map((n) => childId.parse(anId(n)));
/** A child is a person under the id of the file. */
const persons = [...[6, 7, 8].map((n) => personId.parse(anId(n))), ...children.map((child) => personId.parse(child))];

/** Tokens of things that are shared. */
const tokens = [9, 10].map(anId);

const seen: fc.Arbitrary<Seen> = fc.record({
  schoolId: fc.constantFrom(...schools),
  childId: fc.option(fc.constantFrom(...children), { freq: 8 }),
  audience: fc.subarray([...audiences]),
  own: fc.subarray(persons),
  openTo: fc.subarray(tokens),
  sealed: fc.option(fc.subarray(persons, { maxLength: 2 }), { freq: 1 }),
});
const sight: fc.Arbitrary<Sight> = fc.record({
  person: fc.constantFrom(...persons),
  school: fc.constantFrom(...schools),
  wholeSchool: fc.boolean(),
  safeguards: fc.boolean(),
  asEducator: fc.subarray(children),
  asParent: fc.subarray(children),
  asChild: fc.option(fc.constantFrom(...children)),
  asSupporter: fc.array(
    fc.record({
      childId: fc.constantFrom(...children),
      personId: fc.option(fc.oneof(fc.constantFrom(...persons), fc.constantFrom(...children.map(asPerson)))),
    }),
    { maxLength: 2 },
  ),
  openTo: fc.subarray(tokens, { maxLength: 1 }),
  hidden: fc.constant([]),
  kin: fc.subarray(children, { maxLength: 1 }),
});

describe('who may see a row, asked in SQL and asked in the domain', () => {
  it('given any rows and any sight, when both are asked, then they say the same of every row', () => {
    let [shown, hidden] = [0, 0];
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 20 }), sight, (rows, who) => {
        models.database.exec('DELETE FROM row');
        rows.forEach((row, index) => models.put('row', String(index).padStart(2, '0'), row));
        const bySql = models.keys('row', visibleTo(who)).map(Number);
        const byDomain = [...rows.keys()].filter((index) => maySee(who, rows[index]!));
        expect(bySql).toEqual(byDomain);
        shown += byDomain.length;
        hidden += rows.length - byDomain.length;
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(shown, hidden)).toBeGreaterThan(1_000);
  });

  it('given a row of the school itself, when somebody asks, then only who leads that school is shown it', () => {
    models.database.exec('DELETE FROM row');
    models.put('row', 'a', { schoolId: schools[0]!, childId: null });
    const nobody = {
      person: persons[0]!,
      school: schools[0]!,
      wholeSchool: false,
      safeguards: false,
      asEducator: children,
      asParent: children,
      asChild: null,
      asSupporter: [],
      openTo: [],
      hidden: [],
      kin: [],
    };
    expect(models.keys('row', visibleTo(nobody))).toEqual([]);
    expect(models.keys('row', visibleTo({ ...nobody, wholeSchool: true }))).toEqual(['a']);
    expect(models.keys('row', visibleTo({ ...nobody, wholeSchool: true, school: schools[1]! }))).toEqual([]);
  });

  it('given sealed rows of any kind and any sight, when they are asked for, then safeguarding alone is shown them, and whom they name', () => {
    const met = { safeguarding: 0, kin: 0, named: 0, nobody: 0 };
    fc.assert(
      fc.property(seen, fc.subarray(persons, { maxLength: 2 }), sight, (row, sealed, who) => {
        const kin = row.childId !== null && who.kin.includes(row.childId);
        const here = row.schoolId === who.school;
        const safeguards = here && who.safeguards && !kin;
        const named = maySee(who, { ...row, sealed: null }) && sealed.includes(who.person);
        expect(maySee(who, { ...row, sealed })).toBe(safeguards || named);
        met[safeguards ? 'safeguarding' : named ? 'named' : here && who.safeguards ? 'kin' : 'nobody'] += 1;
      }),
      { numRuns: 3_000 },
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(20);
  });

  it('given a row sealed to nobody, when whoever leads and whoever safeguards ask, then it is safeguarding’s, but not of their own family', () => {
    models.database.exec('DELETE FROM row');
    const child = children[0]!;
    const open = { schoolId: schools[0]!, childId: child, audience: ['educators', 'parents', 'child'], own: persons, openTo: tokens };
    models.put('row', 'a', { ...open, sealed: [] });
    models.put('row', 'b', { ...open, sealed: null });
    const leads: Sight = {
      ...{ person: persons[0]!, school: schools[0]!, wholeSchool: true, safeguards: false, asChild: child, hidden: [], kin: [] },
      ...{ asEducator: children, asParent: children, openTo: tokens, asSupporter: [{ childId: child, personId: persons[1]! }] },
    };
    const stranger: Sight = { ...leads, wholeSchool: false, asChild: null, asEducator: [], asParent: [], openTo: [], asSupporter: [] };
    expect(models.keys('row', visibleTo(leads))).toEqual(['b']);
    expect(models.keys('row', visibleTo({ ...stranger, safeguards: true }))).toEqual(['a']);
    expect(models.keys('row', visibleTo({ ...leads, safeguards: true }))).toEqual(['a', 'b']);
    expect(models.keys('row', visibleTo({ ...stranger, safeguards: true, kin: [child] }))).toEqual([]);
    expect(models.keys('row', visibleTo({ ...stranger, safeguards: true, school: schools[1]! }))).toEqual([]);
  });
});
