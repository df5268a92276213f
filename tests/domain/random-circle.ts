import fc from 'fast-check';
import { noCircle, type Circle } from '@heard/domain/child';
import { asPerson, personId, schoolId, type Asker, type LocalDate, type PersonId, type Role } from '@heard/domain/kernel';
import { alderbrook, anId, day, now, rowansFile } from '../support/people.ts';

/** Circles made of facts at random, on the days around the end of compulsory school age of one who turned sixteen in January. */
export const days = ['24', '25', '26', '27', '28', '29', '30'].map((one) => day(`2026-06-${one}`));
export const rightsPass = day('2026-06-27');
export const sixteen = day('2010-01-10');
export const child = asPerson(rowansFile);
export const persons: readonly PersonId[] = Array.from({ length: 4 }, (_, index) => personId.parse(anId(400 + index)));
const schools = [alderbrook, schoolId.parse(anId(500))];
const classes = ['Kestrels', 'Herons'];
const roles: readonly Role[] = ['senco', 'head', 'educator', 'operator', 'calendar'];

const aDay = fc.constantFrom(...days);
const mayBe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 });
const aPerson = fc.constantFrom(...persons);

const aLine = fc.record({
  from: fc.constantFrom(...days.slice(0, 3)),
  until: fc.option(aDay, { freq: 1 }),
  parentalResponsibility: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
});
const aSupporter = fc.record({
  from: fc.constantFrom(...days.slice(0, 3)),
  lastDay: fc.constantFrom(...days.slice(2)),
  until: fc.option(aDay, { freq: 1 }),
  kind: fc.constantFrom('sendiass', 'social-worker', 'interpreter'),
  beside: fc.option(fc.constantFrom(...persons, child)),
});
export const anOrder = fc.record({
  limits: fc.array(fc.record({ personId: aPerson, cannot: fc.subarray(['see', 'consent'], { minLength: 1 }) }), { maxLength: 2 }),
  gives: fc.array(fc.record({ personId: aPerson, alone: fc.boolean() }), { maxLength: 1 }),
  from: aDay,
  lastDay: mayBe(aDay),
  ended: mayBe(fc.record({ on: aDay, how: fc.constant('lifted') })),
});

export const aCircle: fc.Arbitrary<Circle> = fc
  .record({
    file: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    schoolId: fc.constantFrom(...schools, alderbrook, alderbrook),
    className: fc.constantFrom(...classes),
    dateOfBirth: fc.constantFrom(sixteen, day('2018-11-03')),
    people: fc.dictionary(aPerson, aLine, { minKeys: 1, maxKeys: 4 }),
    supporters: fc.dictionary(aPerson, aSupporter, { maxKeys: 4 }),
    orders: fc.dictionary(fc.constantFrom('one', 'two'), anOrder, { maxKeys: 2 }),
    capacity: mayBe(fc.record({ decides: fc.boolean(), represented: fc.subarray([...persons]) })),
    invited: fc.subarray([...persons]),
  })
  .map(({ file, ...one }) => ({ ...noCircle, ...one, ...(file ? { childId: rowansFile } : { schoolId: null }) }) as unknown as Circle);

export const anAsker: fc.Arbitrary<Asker> = fc
  .record({
    person: fc.constantFrom(...persons, child),
    school: fc.constantFrom(...schools, alderbrook, alderbrook),
    roles: fc.subarray([...roles]),
    classes: fc.subarray(classes),
    today: aDay,
  })
  .map((one) => ({ ...one, at: now, closures: [], agencies: [], safeguards: false }));

/** The same facts with dates as numbers of days: what oracles read. */
export const dayNumber = (one: LocalDate): number => Number(one.slice(-2));
