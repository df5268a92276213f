import fc from 'fast-check';
import { consent } from '@heard/domain/consent';
import type { Asker, Happened, PersonId, Recorded } from '@heard/domain/kernel';
import { asking, request } from '../support/consenting.ts';
import { anId, calendar, dad, dara, farrow, mum, on, rowansFile } from '../support/people.ts';
import { asked, recorded, stateAfter, storyOf, type Outcome } from '../support/record.ts';
import { circle } from '../support/story.ts';
import { hasSupporter } from '../support/who-is-who.ts';

/** One thing that somebody tries about one request, on a day. Days stand in order; a day may bring several things. */
export interface Move {
  readonly who: Asker;
  readonly command: Happened;
  /** Whose matter it is; null for what school and the calendar do by themselves. */
  readonly of: PersonId | null;
}

const days = ['2026-09-07', '2026-10-01', '2026-11-10', '2026-11-11', '2026-11-20', '2026-12-10', '2026-12-11'] as const;
const about = { childId: rowansFile, consentId: asking };
const questionOf = (who: Asker, which: number): string => anId(0x600 + which + (who === mum ? 0 : 16));

const saying = (who: Asker, day: string, type: string, words: string | null, taken: boolean): Move => ({
  who: on(taken ? farrow : who, day),
  command: { type, data: { ...about, words, ...(taken ? { personId: who.person, how: 'phone' } : {}) } },
  of: who.person,
});

const anAnswer = (who: Asker, day: string): fc.Arbitrary<Move> =>
  fc
    .tuple(
      fc.constantFrom('GiveConsent', 'GiveConsent', 'DeclineConsent', 'WithdrawConsent'),
      fc.option(fc.constantFrom('Yes.', 'No.')),
      fc.boolean(),
    )
    .map(([type, said, taken]) => saying(who, day, type, said && `${who.person} ${said}`, taken));
const aQuestion = (who: Asker, day: string): fc.Arbitrary<Move> =>
  fc.nat(2).chain((which) =>
    fc.constantFrom<Move>(
      {
        who: on(who, day),
        command: { type: 'AskAboutConsent', data: { ...about, questionId: questionOf(who, which), words: `${who.person} asks.` } },
        of: who.person,
      },
      {
        who: on(farrow, day),
        command: { type: 'AnswerAboutConsent', data: { ...about, questionId: questionOf(who, which), words: `To ${who.person}.` } },
        of: who.person,
      },
    ),
  );
const ofSchool = (day: string): fc.Arbitrary<Move> =>
  fc.constantFrom<Move>(
    { who: on(calendar, day), command: { type: 'RunOutConsents', data: { childId: rowansFile } }, of: null },
    { who: on(calendar, day), command: { type: 'RunOutConsents', data: { childId: rowansFile } }, of: null },
    { who: on(farrow, day), command: { type: 'UpholdConsent', data: { ...about, reason: 'Rowan asked for it.' } }, of: null },
    { who: on(farrow, day), command: { type: 'CloseConsent', data: { ...about, reason: 'Not needed.' } }, of: null },
  );

const ofDay = (day: string): fc.Arbitrary<readonly Move[]> =>
  fc.array(fc.oneof(anAnswer(mum, day), anAnswer(dad, day), aQuestion(mum, day), aQuestion(dad, day), ofSchool(day)), { maxLength: 4 });

/** What is tried about one request of both parents, from September to December. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.tuple(...days.map(ofDay)).map((all) => all.flat());

const requestOf = (needs: 'one' | 'everyone', whom: readonly Asker[]): Move => ({
  who: farrow,
  command: {
    type: 'RequestConsent',
    data: { ...request({ lastDay: '2026-12-10', needs, asked: whom.map((one) => one.person) }), family: 'permission' },
  },
  of: null,
});
export const aRequest: fc.Arbitrary<Move> = fc
  .tuple(fc.constantFrom('one' as const, 'everyone' as const), fc.constantFrom([mum, dad], [dad, mum], [mum]))
  .map(([needs, whom]) => requestOf(needs, whom));

export interface Played {
  readonly events: readonly Recorded<Happened>[];
  readonly outcomes: readonly Outcome[];
}

/** What comes of it when the rules decide each thing in turn; Dara stands beside Mum. */
export const play = (tried: readonly Move[]): Played => {
  const events = [...storyOf([...circle, hasSupporter({ personId: dara.person })])];
  let state = stateAfter(consent, events);
  const outcomes = tried.map(({ who, command }) => {
    const outcome = asked(consent, state, who, command);
    const happened =
      outcome.kind === 'done' ? outcome.events.map((event, at) => recorded({ who, as: outcome.as, event }, events.length + at)) : [];
    events.push(...happened);
    state = stateAfter(consent, happened, state);
    return outcome;
  });
  return { events, outcomes };
};
