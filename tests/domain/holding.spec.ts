import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayNotConsent, type Circle } from '@heard/domain/child';
import {
  consent,
  isOpen,
  notHolding,
  runsOutSoon,
  type Answer,
  type Consent,
  type ConsentState,
  type NotHolding,
} from '@heard/domain/consent';
import { addDays, consentId, type LocalDate, type PersonId } from '@heard/domain/kernel';
import { asking, declined, gave, requested, takenBack, upheld, withdrew } from '../support/consenting.ts';
import { dad, day, mum, today } from '../support/people.ts';
import { stateAfter, storyOf, type Before } from '../support/record.ts';
import { circle } from '../support/story.ts';
import { ordered, seen } from '../support/who-is-who.ts';
import { aCircle, days, persons } from './random-circle.ts';

const file = (...before: readonly Before[]) => stateAfter(consent, storyOf([...circle, ...before])) as ConsentState;
const holds = ({ consents, circle: whole }: ConsentState, date: string = today): NotHolding | null =>
  notHolding(consents[consentId.parse(asking)]!, whole, day(date));

describe('whether a consent holds', () => {
  const [dadMayNot, later] = [[seen(), ordered({ limits: [{ personId: dad.person, cannot: ['consent'] }] })], '2026-12-19'];
  it.each<[string, readonly Before[], string, NotHolding | null]>([
    ['nobody answers', [requested()], today, 'not-answered'],
    ['one agrees and one does not answer', [requested(), gave(mum)], today, null],
    ['one agrees, on its last day', [requested(), gave(mum)], '2027-07-21', null],
    ['one agrees, the day after its last', [requested(), gave(mum)], '2027-07-22', 'ran-out'],
    ['one agrees, before its first day', [requested({ from: '2026-09-08' }), gave(mum)], today, 'not-begun'],
    ['one says no', [requested(), declined(mum)], today, 'declined'],
    ['one takes it back', [requested(), gave(mum), withdrew(mum)], today, 'withdrawn'],
    ['one agrees and one says no', [requested(), gave(mum), declined(dad)], today, 'disputed'],
    ['one agrees and one takes it back', [requested(), gave(mum), gave(dad), withdrew(dad)], today, 'disputed'],
    ['school goes ahead with its reason', [requested(), gave(mum), declined(dad), upheld()], today, null],
    ['another says no after that', [requested(), gave(mum), declined(dad), upheld(), declined(dad, { words: 'No.' })], today, 'disputed'],
    ['another agrees after that', [requested(), gave(mum), declined(dad), upheld(), gave(mum, { words: 'Yes.' })], today, null],
    ['the one who agreed takes it back after that', [requested(), gave(mum), declined(dad), upheld(), withdrew(mum)], today, 'withdrawn'],
    ['the one who said no agrees', [requested(), gave(mum), declined(dad), gave(dad)], today, null],
    ['school took it back', [requested(), gave(mum), takenBack()], today, 'closed'],
    ['everybody must agree and one does', [requested({ needs: 'everyone' }), gave(mum)], today, 'not-everyone'],
    ['everybody must agree and does', [requested({ needs: 'everyone' }), gave(mum), gave(dad)], today, null],
    ['everybody must agree and one says no', [requested({ needs: 'everyone' }), gave(mum), declined(dad)], today, 'not-everyone'],
    [
      'everybody who was asked agrees and one who was not says no',
      [requested({ needs: 'everyone', asked: [mum.person] }), gave(mum), declined(dad)],
      today,
      'not-everyone',
    ],
    ['whoever agreed may not any more', [requested(), gave(dad), ...dadMayNot], today, 'no-standing'],
    ['whoever agreed may again', [requested(), gave(dad), ...dadMayNot], later, null],
    ['whoever said no may not any more', [requested(), gave(mum), declined(dad), ...dadMayNot], today, null],
    ['whoever said no may again', [requested(), gave(mum), declined(dad), ...dadMayNot], later, 'disputed'],
    ['of everybody one may not any more', [requested({ needs: 'everyone' }), gave(mum), ...dadMayNot], today, null],
    ['the rights have passed', [requested({ lastDay: '2036-07-01' }), gave(mum)], '2035-06-30', 'no-standing'],
  ])('given that %s, when it is asked, then it says so', (_what, before, date, because) => {
    expect(holds(file(...before), date)).toBe(because);
  });
});

const answers = fc.dictionary(fc.constantFrom(...persons), fc.constantFrom<Answer>('agreed', 'agreed', 'disagreed', 'withdrawn'), {
  maxKeys: 3,
});
const aConsent: fc.Arbitrary<Consent> = fc
  .record({
    from: fc.constantFrom(...days.slice(0, 2)),
    lastDay: fc.constantFrom(...days.slice(2)),
    needs: fc.constantFrom('one', 'one', 'everyone'),
    asked: fc.subarray([...persons], { minLength: 1 }),
    answers,
    upheld: fc.boolean(),
    closed: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  })
  .map((one) => one as unknown as Consent);

describe('laws of holding', () => {
  it('given any answers and any circle, when it is worked out by hand whether it holds, then exactly when somebody may and nobody who may is against', () => {
    const byHand = (one: Consent, whole: Circle, date: LocalDate): boolean => {
      const may = (person: string) => mayNotConsent(whole, person as PersonId, date) === null;
      const of = (answer: Answer) =>
        Object.entries(one.answers)
          .filter(([person, said]) => said === answer && may(person))
          .map(([person]) => person);
      const against = [...of('disagreed'), ...of('withdrawn')];
      if (one.closed || date < one.from || date > one.lastDay || of('agreed').length === 0) return false;
      if (one.needs === 'everyone')
        return against.length === 0 && one.asked.every((person) => !may(person) || of('agreed').includes(person));
      return against.length === 0 || one.upheld;
    };
    const met = { yes: 0, no: 0 };
    const why = new Set<string | null>();
    fc.assert(
      fc.property(aConsent, aCircle, fc.constantFrom(...days), (one, whole, date) => {
        expect(notHolding(one, whole, date) === null).toBe(byHand(one, whole, date));
        met[byHand(one, whole, date) ? 'yes' : 'no'] += 1;
        why.add(notHolding(one, whole, date));
      }),
      { numRuns: 6_000 },
    );
    expect(met.yes).toBeGreaterThan(200);
    expect([...why].map(String).sort()).toEqual(
      ['closed', 'declined', 'disputed', 'no-standing', 'not-answered', 'not-begun', 'not-everyone', 'null', 'ran-out', 'withdrawn'].sort(),
    );
  });
  it('given a consent that holds, when it is taken back or one who may says no, then it holds no more', () => {
    let held = 0;
    fc.assert(
      fc.property(aConsent, aCircle, fc.constantFrom(...days), fc.constantFrom(...persons), (one, whole, date, person) => {
        if (notHolding(one, whole, date) !== null) return;
        expect(notHolding({ ...one, closed: true }, whole, date)).toBe('closed');
        if (mayNotConsent(whole, person, date) !== null) return;
        for (const answer of ['disagreed', 'withdrawn'] as const)
          expect(notHolding({ ...one, upheld: false, answers: { ...one.answers, [person]: answer } }, whole, date)).not.toBeNull();
        held += 1;
      }),
      { numRuns: 6_000 },
    );
    expect(held).toBeGreaterThan(50);
  });
  it('given any last day, when thirty days before it are counted, then it runs out soon on exactly those', () => {
    const one = { closed: false, lastDay: day('2027-07-21') } as Consent;
    const soon = (before: number) => runsOutSoon(one, addDays(one.lastDay, -before));
    expect([soon(30), soon(29), soon(0), soon(-1)]).toEqual([false, true, true, false]);
    expect([isOpen(one, one.lastDay), isOpen(one, addDays(one.lastDay, 1)), isOpen({ ...one, closed: true }, one.lastDay)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(runsOutSoon({ ...one, closed: true }, one.lastDay)).toBe(false);
  });
});
