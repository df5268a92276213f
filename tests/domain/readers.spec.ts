import { describe, expect, it } from '@jest/globals';
import { circleFold, maySee, noCircle, sightOf, standingsIn, isKinOn, type Circle } from '@heard/domain/child';
import { evolve, type Asker, type Fold, type PersonId } from '@heard/domain/kernel';
import { readersOf, type OfStaff } from '@heard/domain/voice';
import { carerToBe, dad, dara, day, farrow, gran, lark, mum, neighbour, okafor, osei, rowan, today } from '../support/people.ts';
import { circle as told } from '../support/story.ts';
import { hasSupporter } from '../support/who-is-who.ts';

const of = (before: readonly { readonly event: unknown }[]): Circle =>
  before.reduce((now, { event }) => evolve(circleFold as unknown as Fold<Circle, never>, now, event as never), noCircle);
const circle = of(told);
const withDara = of([...told, hasSupporter()]);
const ofStaff = (asker: Asker, called: string): OfStaff[] =>
  asker.roles.map((role) => ({ personId: asker.person, called, role, classes: asker.classes }));
const staff = [
  ...ofStaff(farrow, 'Ms Farrow'),
  ...ofStaff(okafor, 'Mrs Okafor'),
  ...ofStaff(osei, 'Mr Osei'),
  ...ofStaff(lark, 'Ms Idowu'),
];
const called = (of: Circle = circle, on = today) => {
  const { always, educators, parents } = readersOf(of, staff, on);
  return [always, educators, parents].map((all) => all.map((one) => one.called));
};

describe('who will read what a child says', () => {
  it('given Rowan, when the names are read, then those who lead, those who teach him, and the family of today', () => {
    const [always, educators, parents] = called();
    expect(always).toEqual(['Ms Farrow', 'Mrs Okafor']);
    expect(educators).toEqual(['Mr Osei']);
    expect(parents).toEqual(expect.arrayContaining(['Mum', 'Dad']));
  });

  it('given somebody who teaches him and leads, when the names are read, then they stand once', () => {
    const both = { ...staff[0]!, role: 'educator' as const, classes: ['Kestrels'] };
    expect(readersOf(circle, [...staff, both], today).educators.map((one) => one.called)).toEqual(['Mr Osei']);
  });

  it('given his mother works at school, when the names are read, then she is of the family and not of the staff', () => {
    const alsoMum: OfStaff = { personId: mum.person, called: 'Mrs Ashby', role: 'senco', classes: [] };
    expect(readersOf(circle, [...staff, alsoMum], today).always.map((one) => one.called)).not.toContain('Mrs Ashby');
  });

  it('given a young person who lets nobody see, when the names are read, then none of the family is among them', () => {
    const [, , parents] = called(circle, day('2037-09-01'));
    expect(parents).toEqual([]);
  });

  it.each(['parents', 'educators'] as const)(
    'given every person, when it is shared with %s, then exactly those named may see it',
    (audience) => {
      const row = { schoolId: withDara.schoolId!, childId: circle.childId!, audience: [audience], own: [rowan.person] };
      const readers = readersOf(withDara, staff, today);
      const named = new Set<PersonId>([...readers.always, ...readers[audience]].map((one) => one.personId));
      for (const asker of [mum, dad, gran, carerToBe, neighbour, dara, farrow, okafor, osei, lark]) {
        const kin = isKinOn(withDara, asker.person, asker.today) ? [circle.childId!] : [];
        const sight = sightOf(asker, { standings: standingsIn(withDara, asker), openTo: [], hidden: [], kin });
        expect([asker.person, maySee(sight, row)]).toEqual([asker.person, named.has(asker.person)]);
      }
    },
  );
});
