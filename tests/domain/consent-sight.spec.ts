import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maySee, sightOf } from '@heard/domain/child';
import { consentSeenBy, consentView, type ConsentRow } from '@heard/domain/consent';
import type { Asker, Happened, PersonId, Recorded, Sight } from '@heard/domain/kernel';
import { askedAbout, declined, gave, repliedTo, requested, step, takenBack, upheld, withdrew } from '../support/consenting.ts';
import { calendar, dad, dara, farrow, mum, okafor, on, osei, rowansFile } from '../support/people.ts';
import { storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { by, circle } from '../support/story.ts';
import { aRequest, moves, play, type Move } from './random-consent.ts';

const childId = rowansFile;
const around = { standings: [], openTo: [], hidden: [], kin: [] };
const asParent = (who: Asker): Sight => sightOf(who, { ...around, standings: [{ childId, as: 'parent', beside: null }], kin: [childId] });
const besideMum = sightOf(dara, { ...around, standings: [{ childId, as: 'supporter', beside: mum.person }] });
const asTeacher = sightOf(osei, { ...around, standings: [{ childId, as: 'educator', beside: null }] });
const leads = sightOf(farrow, around);
const leadsButFamily = sightOf(okafor, { ...around, standings: [{ childId, as: 'parent', beside: null }], kin: [childId] });

const rowAfter = (events: readonly Recorded<Happened>[]): ConsentRow | null => shown(consentView, events)[0] ?? null;
const row = (...before: readonly Before[]): ConsentRow => rowAfter(storyOf([...circle, requested(), ...before]))!;

/** What one person is shown of a request, receipts' codes aside: they are cut from the place in the log. */
const shownTo = (sight: Sight, events: readonly Recorded<Happened>[]): unknown => {
  const one = rowAfter(events);
  if (!one || !maySee(sight, one)) return null;
  const mine = consentSeenBy(one, sight);
  return { ...mine, code: '', history: mine.history.map((line) => ({ ...line, code: '' })) };
};
const without = (tried: readonly Move[], person: PersonId): readonly Move[] => tried.filter((one) => one.of !== person);
const homes: readonly (readonly [string, Sight, Asker, Asker])[] = [
  ['Mum', asParent(mum), mum, dad],
  ['Dad', asParent(dad), dad, mum],
  ['Dara, who stands beside Mum', besideMum, mum, dad],
];

describe('what one adult of the family is shown', () => {
  it.each(homes)(
    'given anything that is tried, when %s looks, then it is as if the other had never answered and never asked',
    (_who, sight, _self, other) => {
      let [told, hers] = [0, 0];
      fc.assert(
        fc.property(aRequest, moves, (first, tried) => {
          const whole = play([first, ...tried]);
          const half = play([first, ...without(tried, other.person)]);
          expect(shownTo(sight, whole.events)).toEqual(shownTo(sight, half.events));
          told += JSON.stringify(shownTo(sight, whole.events)).includes('NoticeGiven') ? 1 : 0;
          hers += whole.events.length > half.events.length ? 1 : 0;
        }),
        { numRuns: 600 },
      );
      expect(Math.min(told, hers)).toBeGreaterThan(20);
    },
  );

  it.each(homes)(
    'given anything that is tried, when %s answers, then the outcome does not depend on the other',
    (_who, _sight, self, other) => {
      fc.assert(
        fc.property(aRequest, moves, (first, tried) => {
          const kinds = (list: readonly Move[]) => {
            const { outcomes } = play([first, ...list]);
            return list.flatMap((one, at) => (one.of === self.person ? [outcomes[at + 1]] : []));
          };
          expect(kinds(tried)).toEqual(kinds(without(tried, other.person)));
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(homes)(
    'given the log alone, when what the other did is taken out of it, then %s is shown the same',
    (_who, sight, self, other) => {
      const theirs = (event: Recorded<Happened>): boolean =>
        (event.data as { personId?: string }).personId === other.person || event.meta.actor === other.person;
      fc.assert(
        fc.property(aRequest, moves, (first, tried) => {
          const { events } = play([first, ...tried]);
          const [head, tail] = [events.slice(0, 7), events.slice(7)];
          expect(shownTo(sight, [...head, ...tail.filter((event) => !theirs(event))])).toEqual(shownTo(sight, events));
          expect(JSON.stringify(shownTo(sight, events))).not.toContain(other.person);
        }),
        { numRuns: 400 },
      );
    },
  );
});

describe('a request as it is shown', () => {
  const whole = row(askedAbout(mum), repliedTo(), gave(mum, { words: 'Slowly, please.' }), declined(dad, { words: 'No.' }), upheld());
  const steps = (one: ConsentRow) => one.history.map((line) => line.step);

  it('given whoever leads, when they look, then everything is there', () => {
    expect(consentSeenBy(whole, leads)).toEqual(whole);
    expect(steps(whole)).toEqual(['QuestionAsked', 'QuestionAnswered', 'Given', 'Declined', 'Upheld']);
    expect(whole.state.answers).toEqual({ [mum.person]: 'agreed', [dad.person]: 'disagreed' });
  });
  it('given Mum, when she looks, then her question, its answer and her yes are there, and she alone was asked', () => {
    const mine = consentSeenBy(whole, asParent(mum));
    expect(steps(mine)).toEqual(['QuestionAsked', 'QuestionAnswered', 'Given']);
    expect([mine.asked, mine.own, mine.state.answers]).toEqual([[mum.person], [mum.person], { [mum.person]: 'agreed' }]);
    expect(mine.history[1]).toMatchObject({ personId: mum.person, by: farrow.person, words: 'Mr Osei and I.' });
  });
  it('given Dad, when he looks, then his no is there, and nothing of Mum, and not that school went ahead', () => {
    const his = consentSeenBy(whole, asParent(dad));
    expect(steps(his)).toEqual(['Declined']);
    expect([his.state.questions, his.state.upheld]).toEqual([{}, false]);
    expect(JSON.stringify(his)).not.toContain(mum.person);
  });
  it('given Dara beside Mum, when she looks, then she is shown what Mum is', () => {
    const { own: _, ...hers } = consentSeenBy(whole, besideMum);
    const { own: __, ...mums } = consentSeenBy(whole, asParent(mum));
    expect(hers).toEqual(mums);
  });
  it('given his teacher, when he looks, then that it was asked and how it ended, and nobody’s answer', () => {
    const his = consentSeenBy(row(gave(mum), takenBack()), asTeacher);
    expect([his.purpose, his.state.closed]).toEqual(['A therapist gets to know Rowan.', true]);
    expect([his.asked, his.own, his.history, his.state.answers]).toEqual([[], [], [], {}]);
  });
  it('given a head who is family, when she looks, then nobody’s answer is there', () => {
    expect(consentSeenBy(whole, leadsButFamily).history).toEqual([]);
  });
  it('given Dad was not asked, when he answers, then he sees the request and his own answer from then on', () => {
    const events = (...more: readonly Before[]) => storyOf([...circle, requested({ asked: [mum.person] }), ...more]);
    expect(maySee(asParent(dad), rowAfter(events())!)).toBe(false);
    const after = rowAfter(events(declined(dad)))!;
    expect(maySee(asParent(dad), after)).toBe(true);
    expect(steps(consentSeenBy(after, asParent(dad)))).toEqual(['Declined']);
  });
  it('given both sides were told that it runs out, when somebody looks, then it is shown to those who had agreed by then', () => {
    const told = by(on(calendar, '2027-06-22'), 'calendar', step('NoticeGiven', { lastDay: '2027-07-21' }));
    const late = row(gave(mum), told, gave(dad));
    const of = (sight: Sight, one = late) => [
      consentSeenBy(one, sight).state.noticed,
      steps(consentSeenBy(one, sight)).includes('NoticeGiven'),
    ];
    expect([of(asParent(mum)), of(asParent(dad)), of(leads)]).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(of(asParent(mum), row(gave(mum), withdrew(mum), told))).toEqual([false, false]);
    expect(of(asParent(mum), row(gave(mum), told, withdrew(mum)))).toEqual([true, true]);
  });
  it('given it ran out, or was taken back, when both look, then both are shown that, whatever they said', () => {
    const ranOut = by(on(calendar, '2027-07-22'), 'calendar', step('RanOut', { on: '2027-07-22' }));
    for (const who of [mum, dad]) expect(steps(consentSeenBy(row(ranOut), asParent(who)))).toEqual(['RanOut']);
    for (const who of [mum, dad]) expect(steps(consentSeenBy(row(gave(mum), takenBack()), asParent(who)))).toContain('Closed');
  });
});
