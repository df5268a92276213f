import { describe, expect, it } from '@jest/globals';
import { concern } from '@heard/domain/concern';
import { given } from '../support/given.ts';
import { anId, dad, everybody, farrow, gran, lark, mum, neighbour, okafor, on, osei, rowan, rowansFile, vale } from '../support/people.ts';
import { by, circle, closed, concernRaised, mumSaid, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';

const words = 'It is the noise at dinner, not the food.';
const raise = (over: object = {}) => ({
  type: 'RaiseConcern',
  data: {
    childId: rowansFile,
    concernId: mumsConcern,
    about: 'dinner time',
    words,
    how: 'own-words',
    language: 'en',
    audience: ['educators'],
    ...over,
  },
});
const raised = (over: object = {}) => {
  const event = concernRaised(mumsConcern, mum, 'parent', words);
  return { ...event, data: { ...event.data, ...over } };
};

describe('raising a concern', () => {
  it('given Rowan, when Mum raises a concern, then it is raised and an answer is promised in five school days', () =>
    given(concern, ...circle)
      .when(mum, raise())
      .then(raised()));
  it('given a half-term on the way, when Mum raises a concern, then its days are not counted', () =>
    given(concern, ...circle)
      .when(on(mum, '2026-10-23'), raise())
      .then(raised({ answerBy: '2026-11-06' })));
  it('given no plan and no register entry, when Rowan raises a concern himself, then it is his', () =>
    given(concern, ...circle)
      .when(rowan, raise())
      .then(raised({ speaker: { personId: rowan.person, as: 'child' } })));
  it('given Rowan, when his teacher raises a concern, then it is told by staff', () =>
    given(concern, ...circle)
      .when(osei, raise())
      .then(raised({ speaker: { personId: osei.person, as: 'staff' } })));
  it('given words with spaces and marks, when they are said, then they are kept to the letter', () => {
    const kept = '  “He’s — 😢”\n\tnot  ok ';
    given(concern, ...circle)
      .when(mum, raise({ words: kept }))
      .then(raised({ words: kept }));
  });
  it('given an audience named twice, when it is said, then it is kept once', () =>
    given(concern, ...circle)
      .when(mum, raise({ audience: ['child', 'educators', 'child'] }))
      .then(raised({ audience: ['child', 'educators'] })));
  it('given a concern, when it is sent again under the same id, then that is refused', () =>
    given(concern, ...circle, mumSaid)
      .when(mum, raise())
      .thenRefused('said-already', { concernId: mumsConcern }));
  it('given a voice, when a concern takes its id, then that is refused', () =>
    given(concern, ...circle, rowanSaid)
      .when(mum, raise({ concernId: rowansVoice }))
      .thenRefused('said-already', { concernId: rowansVoice }));
  it.each(['gran', 'carerToBe', 'neighbour', 'lark', 'operator', 'vale'] as const)(
    'given Rowan, when %s raises a concern, then nobody hears it',
    (who) =>
      given(concern, ...circle)
        .when(everybody[who], raise())
        .thenUnseen(),
  );
  it.each([
    ['blank words', { words: ' \n\t ' }],
    ['words that are too long', { words: 'x'.repeat(10_001) }],
    ['a broken character', { words: '\ud800' }],
    ['a field that nobody knows', { mood: 'sad' }],
    ['an id that is none', { concernId: 'one' }],
    ['a language that is none', { language: 'English' }],
  ])('given %s, when a concern is raised, then the shape is refused before any rule', (_what, over) => {
    expect(concern.commands['RaiseConcern']?.safeParse(raise(over).data).success).toBe(false);
  });
});

describe('saying it for somebody else', () => {
  it('given Mum at her kitchen table, when the SENCO writes down her words, then they are Mum’s, scribed', () =>
    given(concern, ...circle)
      .when(farrow, raise({ speaker: mum.person, how: 'scribed' }))
      .then(raised({ how: 'scribed' })));
  it('given words in Polish, when they are recorded in English, then the original stays beside them', () => {
    const original = { language: 'pl', words: 'To hałas.' };
    given(concern, ...circle)
      .when(farrow, raise({ speaker: mum.person, how: 'translated', original }))
      .then(raised({ how: 'translated', original }));
  });
  it('given Mum, when the SENCO sends her words as her own, then that is refused', () =>
    given(concern, ...circle)
      .when(farrow, raise({ speaker: mum.person }))
      .thenRefused('scribing-not-marked'));
  it.each([
    ['himself', osei.person],
    ['the child', rowan.person],
  ])('given a teacher, when he sends what he saw as words of %s, then that is refused', (_whose, speaker) =>
    given(concern, ...circle)
      .when(osei, raise({ speaker, how: 'observed' }))
      .thenRefused('observed-is-not-said'),
  );
  it('given a translation, when its original is missing, then that is refused', () =>
    given(concern, ...circle)
      .when(farrow, raise({ speaker: mum.person, how: 'translated' }))
      .thenRefused('original-missing'));
  it.each([
    ['a stranger', neighbour],
    ['somebody whose line has ended', gran],
    ['a colleague', okafor],
  ])('given %s, when the SENCO writes for them, then that is refused', (_who, who) =>
    given(concern, ...circle)
      .when(farrow, raise({ speaker: who.person, how: 'scribed' }))
      .thenRefused('speaker-not-in-the-circle'),
  );
});

const acknowledge = (answerBy: string, concernId = mumsConcern) => ({
  type: 'AcknowledgeConcern',
  data: { childId: rowansFile, concernId, answerBy },
});

describe('acknowledging a concern', () => {
  const acknowledged = { ...acknowledge('2026-09-10'), type: 'ConcernAcknowledged' };
  it('given a concern, when the SENCO acknowledges it, then the family has a day', () =>
    given(concern, ...circle, mumSaid)
      .when(farrow, acknowledge('2026-09-10'))
      .then(acknowledged));
  it('given the promised day itself, when it is acknowledged for the first time, then that is recorded', () =>
    given(concern, ...circle, mumSaid)
      .when(farrow, acknowledge('2026-09-14'))
      .then({ ...acknowledge('2026-09-14'), type: 'ConcernAcknowledged' }));
  it('given a day, when the same day is said again, then there is nothing to do', () =>
    given(concern, ...circle, mumSaid, by(farrow, 'senco', acknowledged))
      .when(okafor, acknowledge('2026-09-10'))
      .thenNothing());
  it('given a day in the past, when it is promised, then that is refused with the day', () =>
    given(concern, ...circle, mumSaid)
      .when(farrow, acknowledge('2026-09-06'))
      .thenRefused('answer-date-past', { answerBy: '2026-09-06' }));
  it('given nothing under that id, when it is acknowledged, then that is refused', () =>
    given(concern, ...circle, mumSaid)
      .when(farrow, acknowledge('2026-09-10', anId(99)))
      .thenRefused('not-heard', { inputId: anId(99) }));
  it('given a voice, when it is acknowledged as a concern, then that is refused', () =>
    given(concern, ...circle, rowanSaid)
      .when(farrow, acknowledge('2026-09-10', rowansVoice))
      .thenRefused('not-a-concern', { concernId: rowansVoice }));
  it('given an answered concern, when it is acknowledged, then that is refused', () =>
    given(concern, ...circle, mumSaid, closed(mumsConcern))
      .when(farrow, acknowledge('2026-09-10'))
      .thenRefused('answered-already', { concernId: mumsConcern }));
  it.each([
    ['its speaker', mum],
    ['the teacher', osei],
    ['another school', vale],
  ])('given a concern, when %s acknowledges it, then nobody hears it', (_who, who) =>
    given(concern, ...circle, mumSaid)
      .when(who, acknowledge('2026-09-10'))
      .thenUnseen(),
  );
});

const told = (over: object = {}) => ({ told: true, people: [mum.person], by: 'phone', on: '2026-09-07', ...over });
const triage = (familyTold: object = told(), over: object = {}) => ({
  type: 'TriageConcern',
  data: { childId: rowansFile, concernId: mumsConcern, route: 'observe', reason: 'Two hall days.', familyTold, ...over },
});

describe('saying where a concern goes', () => {
  const untold = { told: false, reason: 'We ring tonight.' };
  it.each([
    ['told', told()],
    ['told, both', told({ people: [mum.person, dad.person] })],
    ['not told yet', untold],
  ])('given a concern and a family %s, when the SENCO routes it, then that is recorded', (_what, familyTold) =>
    given(concern, ...circle, mumSaid)
      .when(farrow, triage(familyTold))
      .then({ ...triage(familyTold), type: 'ConcernTriaged' }),
  );
  it('given a route, when the same is said again, then there is nothing to do', () =>
    given(concern, ...circle, mumSaid, by(farrow, 'senco', { ...triage(), type: 'ConcernTriaged' }))
      .when(farrow, triage())
      .thenNothing());
  it('given a family not told, when it is told, then that is recorded', () =>
    given(concern, ...circle, mumSaid, by(farrow, 'senco', { ...triage(untold), type: 'ConcernTriaged' }))
      .when(farrow, triage())
      .then({ ...triage(), type: 'ConcernTriaged' }));
  it('given a day to come, when the family was told on it, then that is refused with the day', () =>
    given(concern, ...circle, mumSaid)
      .when(farrow, triage(told({ on: '2026-09-08' })))
      .thenRefused('told-in-the-future', { on: '2026-09-08' }));
  it.each([
    ['a stranger', neighbour],
    ['the child', rowan],
    ['the teacher', lark],
  ])('given %s, when they are said to have been told as family, then that is refused by name', (_who, who) =>
    given(concern, ...circle, mumSaid)
      .when(farrow, triage(told({ people: [mum.person, who.person] })))
      .thenRefused('told-a-stranger', { person: who.person }),
  );
  it('given an answered concern, when it is routed, then that is refused', () =>
    given(concern, ...circle, mumSaid, closed(mumsConcern))
      .when(farrow, triage())
      .thenRefused('answered-already', { concernId: mumsConcern }));
  it('given a concern, when its speaker routes it, then nobody hears it', () =>
    given(concern, ...circle, mumSaid)
      .when(mum, triage())
      .thenUnseen());
});
