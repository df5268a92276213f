import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besideOn, capacitiesIn, familyOn, mayNotConsent, standingsIn, whoMayConsent, type Circle } from '@heard/domain/child';
import { addDays, type Asker, type Capacity, type LocalDate, type PersonId } from '@heard/domain/kernel';
import { alderbrook, now } from '../support/people.ts';
import { aCircle, anAsker, anOrder, child, days, persons, rightsPass } from './random-circle.ts';

const runs = { numRuns: 3_000 };
const aDay = fc.constantFrom(...days);
const aPerson = fc.constantFrom(...persons);

/** The rules once more, as somebody would work them out with the papers on a table. */
const byHand = (circle: Circle, today: LocalDate) => {
  const running = (one: { from: string; until?: string | null; lastDay?: string | null }) =>
    !(one.from > today) && !((one.until ?? '2999-12-31') <= today) && !((one.lastDay ?? '2999-12-31') < today);
  const orders = Object.values(circle.orders).filter((one) => running({ ...one, until: one.ended === null ? null : one.ended.on }));
  const taken = (person: string, what: 'see' | 'consent') =>
    orders.some((one) => one.limits.some((limit) => limit.personId === person && limit.cannot.some((each) => each === what)));
  const grown = circle.dateOfBirth === '2010-01-10' && today >= rightsPass;
  const kin = (person: PersonId) => person in circle.people && running(circle.people[person]!);
  const decidedFor = (person: PersonId) =>
    circle.capacity !== null && !circle.capacity.decides && circle.capacity.represented.includes(person);
  const parent = (person: PersonId) =>
    kin(person) && !taken(person, 'see') && (!grown || circle.invited.includes(person) || decidedFor(person));
  const supporter = (person: PersonId) => {
    const one = circle.supporters[person];
    if (!one || !running(one) || one.kind === 'interpreter' || taken(person, 'see')) return false;
    return one.beside === null ? !grown : one.beside === child || parent(one.beside);
  };
  return { kin, parent, supporter, taken, grown, orders, decidedFor };
};

describe('the capacities in which somebody stands to a child', () => {
  it('given any circle and any asker, when the capacities are worked out by hand, then they are the same', () => {
    const expected = (circle: Circle, { person, school, roles, classes, today }: Asker): readonly Capacity[] => {
      if (circle.childId === null || circle.schoolId !== school) return [];
      const { kin, parent, supporter } = byHand(circle, today);
      const works = (role: string) => role !== 'operator' && (role === 'educator' ? classes.includes(circle.className) : true);
      return [
        ...(person === child ? ['child' as const] : parent(person) ? ['parent' as const] : []),
        ...(supporter(person) ? ['supporter' as const] : []),
        ...(kin(person) ? [] : roles.filter(works)),
      ];
    };
    const met: Record<string, number> = {};
    fc.assert(
      fc.property(aCircle, anAsker, (circle, asker) => {
        const found = capacitiesIn(circle, asker);
        expect(found).toEqual(expected(circle, asker));
        for (const one of found.length > 0 ? found : ['nobody']) met[one] = (met[one] ?? 0) + 1;
      }),
      runs,
    );
    for (const one of ['nobody', 'parent', 'child', 'supporter', 'educator', 'senco', 'calendar']) expect(met[one]).toBeGreaterThan(30);
  });

  it('given any circle and any asker, when their standings are named, then they are their capacities in the file, each with whom they stand beside', () => {
    fc.assert(
      fc.property(aCircle, anAsker, (circle, asker) => {
        const standings = standingsIn(circle, asker);
        const inFile = capacitiesIn(circle, asker).filter((one) => ['parent', 'child', 'educator', 'supporter'].includes(one));
        expect(standings.map((one) => one.as)).toEqual(inFile);
        for (const one of standings) {
          expect(one.childId).toBe(circle.childId);
          expect(one.beside).toBe(one.as === 'supporter' ? circle.supporters[asker.person]!.beside : null);
        }
      }),
      runs,
    );
  });
});

describe('laws of access', () => {
  it('given any circle, when an order takes sight of it from somebody, then exactly on its days, both ends in, and not the day after', () => {
    let closed = 0;
    fc.assert(
      fc.property(aCircle, aPerson, aDay, fc.nat(4), aDay, (circle, person, from, length, today) => {
        const lastDay = addDays(from, length);
        const order = { limits: [{ personId: person, cannot: ['see'] }], gives: [], from, lastDay, ended: null };
        const under = { ...circle, orders: { ...circle.orders, new: order } } as unknown as Circle;
        const inside = from <= today && today <= lastDay;
        expect(familyOn(under, person, today)).toBe(inside ? null : familyOn(circle, person, today));
        if (inside) expect(besideOn(under, person, today)).toBeNull();
        else expect(besideOn(under, person, today)).toEqual(besideOn(circle, person, today));
        closed += inside && familyOn(circle, person, today) ? 1 : 0;
      }),
      runs,
    );
    expect(closed).toBeGreaterThan(100);
  });

  it('given any circle, when more orders that only take are recorded, then nobody sees more and nobody may consent more', () => {
    fc.assert(
      fc.property(aCircle, anOrder, aDay, (circle, order, today) => {
        const under = { ...circle, orders: { ...circle.orders, new: { ...order, gives: [] } } } as unknown as Circle;
        for (const person of persons) {
          if (familyOn(under, person, today)) expect(familyOn(circle, person, today)).toBe('parent');
          if (besideOn(under, person, today)) expect(besideOn(circle, person, today)).not.toBeNull();
        }
        expect(whoMayConsent(circle, today)).toEqual(expect.arrayContaining([...whoMayConsent(under, today)]));
      }),
      runs,
    );
  });

  it('given any circle, when a supporter stands beside somebody of the family, then never on a day on which that person sees nothing', () => {
    let beside = 0;
    fc.assert(
      fc.property(aCircle, aDay, (circle, today) => {
        for (const person of persons) {
          const one = besideOn(circle, person, today);
          if (!one?.personId) continue;
          expect(familyOn(circle, one.personId, today)).not.toBeNull();
          beside += 1;
        }
      }),
      runs,
    );
    expect(beside).toBeGreaterThan(100);
  });

  it('given any circle, when everybody who may consent is named, then each once, recorded around the child, and on that day', () => {
    fc.assert(
      fc.property(aCircle, aDay, (circle, today) => {
        const may = whoMayConsent(circle, today);
        expect(may).toEqual([...new Set(may)]);
        const { kin, supporter, taken } = byHand(circle, today);
        for (const person of may.filter((one) => one !== child)) {
          expect(kin(person) || supporter(person)).toBe(true);
          expect(taken(person, 'consent') || taken(person, 'see')).toBe(false);
        }
      }),
      runs,
    );
  });

  it('given any circle, when it is worked out by hand who may consent, then they are the same', () => {
    const may = (circle: Circle, person: PersonId, today: LocalDate): boolean => {
      const { kin, supporter, taken, grown, orders, decidedFor } = byHand(circle, today);
      const gifts = orders.flatMap((one) => one.gives);
      const gift = gifts.some((one) => one.personId === person);
      const around = person !== child && (kin(person) || supporter(person)) && !taken(person, 'see') && !taken(person, 'consent');
      if (!grown)
        return (
          around && (gift || (!gifts.some((one) => one.alone) && kin(person) && circle.people[person]!.parentalResponsibility === 'yes'))
        );
      if (circle.capacity === null || circle.capacity.decides) return person === child;
      return around && decidedFor(person);
    };
    const met = { yes: 0, no: 0 };
    fc.assert(
      fc.property(aCircle, fc.constantFrom(...persons, child), aDay, (circle, person, today) => {
        fc.pre(circle.childId !== null);
        expect([person, mayNotConsent(circle, person, today) === null]).toEqual([person, may(circle, person, today)]);
        met[may(circle, person, today) ? 'yes' : 'no'] += 1;
      }),
      runs,
    );
    expect(met.yes).toBeGreaterThan(200);
  });

  it('given any circle, when two ask at the same moment, then what the one is does not depend on who the other is', () => {
    const asker = (person: PersonId, today: LocalDate): Asker => ({
      person,
      school: alderbrook,
      roles: [],
      classes: [],
      agencies: [],
      safeguards: false,
      at: now,
      today,
      closures: [],
    });
    fc.assert(
      fc.property(aCircle, aPerson, aPerson, aDay, (circle, one, other, today) => {
        fc.pre(one !== other && Object.values(circle.supporters).every((each) => each.beside !== other));
        const { [other]: _, ...people } = circle.people;
        const alone = { ...circle, people } as Circle;
        expect(capacitiesIn(alone, asker(one, today))).toEqual(capacitiesIn(circle, asker(one, today)));
      }),
      { numRuns: 1_000 },
    );
  });
});
