import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  askedFrom,
  askedOf,
  bandOf,
  bands,
  face,
  picture,
  purposes,
  questionSets,
  ratherNot,
  setFor,
  type QuestionSet,
  type Told,
} from '@heard/domain/voice';

const sets = questionSets.map((one) => [one.id, one] as const);
const idsOf = (set: QuestionSet, chosen: readonly string[] = [], told: Readonly<Record<string, Told>> = {}) =>
  askedOf(set, chosen, told).map(({ id }) => id);
const faced = (id: string, one: Told['face'], places: Told['places'] = []) => ({ [id]: { face: one, places } });
const digestOf = (set: QuestionSet) => createHash('sha256').update(JSON.stringify(set)).digest('hex').slice(0, 12);

/** What was asked stands in the log by name and version: a set that is other than here wants a new version, and a new line. */
const asked: Readonly<Record<string, string>> = {
  'a-good-day-and-a-bad-day-middle 1': 'a052baf3fd32',
  'a-good-day-and-a-bad-day-older 1': 'bf8cf6166881',
  'a-good-day-and-a-bad-day-young 1': '11de4f9dedbb',
  'all-about-me-middle 1': '966e27c49aad',
  'all-about-me-older 1': '9dd51bb10a6c',
  'all-about-me-young 1': '8d3013f6c4aa',
  'before-my-review-middle 1': 'e587f8180e62',
  'before-my-review-older 1': '1e700b5ff71f',
  'before-my-review-young 1': '6f43a34d992c',
  'how-was-it-middle 1': '2b263d9b52cd',
  'how-was-it-older 1': '11e99b9c1856',
  'how-was-it-young 1': '557b80106edc',
  'just-tell-middle 1': '3a0ec408f07e',
  'just-tell-older 1': '4337e7ad6409',
  'just-tell-young 1': '68fb1c8b877e',
};

describe('the question sets', () => {
  it('given every purpose and age, when its set is looked for, then there is one, whose name an event can carry', () => {
    expect(questionSets.length).toBe(purposes.length * bands.length);
    for (const purpose of purposes)
      for (const band of bands) {
        const { id, version, ...set } = setFor(purpose, band);
        expect(set).toMatchObject({ purpose, band });
        expect(askedFrom.safeParse({ id, version }).success).toBe(true);
      }
  });

  it('given a set that was asked, when it is read again, then it is what it was', () => {
    expect(Object.fromEntries(questionSets.map((one) => [`${one.id} ${one.version}`, digestOf(one)]))).toEqual(asked);
  });

  it.each(sets)(
    'given %s, when its faces are read, then there are as many good as bad ones, and one in the middle',
    (_id, { faces, band }) => {
      const middle = faces.indexOf('so-so');
      expect(faces.length).toBe(band === 'older' ? 5 : 3);
      expect(middle).toBe((faces.length - 1) / 2);
      expect(faces.toSorted((a, b) => face.options.indexOf(a) - face.options.indexOf(b))).toEqual(faces);
    },
  );

  it.each(sets)(
    'given %s, when its pictures are read, then each may stand in an event, once a question, and none is wanted where there is none',
    (_id, set) => {
      for (const { modes, choices } of set.questions) {
        for (const { symbol, word } of [...choices, ratherNot]) expect(picture.safeParse({ symbol, label: word }).success).toBe(true);
        expect(new Set(choices.map(({ word }) => word)).size).toBe(choices.length);
        expect(choices.length > 0).toBe(modes.includes('pictures') || modes.includes('sort'));
        expect(choices.length).toBeLessThanOrEqual(set.band === 'young' ? 4 : 8);
        expect(choices.map(({ word }) => word)).not.toContain(ratherNot.word);
      }
    },
  );

  it.each(sets)(
    'given %s, when its questions are read, then each can be answered without writing and without permission, and typing is offered last',
    (_id, set) => {
      expect(new Set(set.questions.map(({ id }) => id)).size).toBe(set.questions.length);
      for (const { modes, open } of set.questions) {
        expect(modes.some((mode) => ['faces', 'pictures', 'sort', 'draw'].includes(mode))).toBe(true);
        expect(modes.indexOf('words')).toBe(set.band === 'older' && open ? 0 : modes.length - 1);
        expect(new Set(modes).size).toBe(modes.length);
      }
    },
  );

  it.each(sets)('given %s, when what is good is asked, then what is hard is asked with as many pictures', (_id, set) => {
    const counterpart = (id: string): string =>
      id
        .replace('-liked', '-hard')
        .replace('good-day', 'bad-day')
        .replace('review-good', 'review-hard')
        .replace(/me-like$/, 'me-dislike');
    for (const { id, choices } of set.questions.filter((one) => counterpart(one.id) !== one.id && !one.id.endsWith('-with')))
      expect(set.questions.find((one) => one.id === counterpart(id))?.choices.length).toBe(choices.length);
  });

  it.each(sets)('given %s, when a question follows another, then that one comes before it and can be answered so', (_id, set) => {
    set.questions.forEach(({ after }, at) => {
      if (after === null) return;
      const before = set.questions.slice(0, at).find(({ id }) => id === after.question);
      expect(before?.modes).toContain(after.faces.length > 0 ? 'faces' : 'sort');
    });
  });
});

describe('what is asked next', () => {
  const dinner = (one: Told['face']) => idsOf(setFor('how-was-it', 'older'), ['dinner'], faced('dinner', one));

  it('given nothing chosen and nothing told, when it is asked, then every topic is, and no question that follows another', () =>
    expect(idsOf(setFor('how-was-it', 'middle'))).toEqual(['dinner', 'playtime', 'lessons', 'morning', 'else']));

  it.each([
    ['very-good', ['dinner', 'dinner-liked']],
    ['good', ['dinner', 'dinner-liked']],
    ['so-so', ['dinner', 'dinner-liked', 'dinner-hard']],
    ['not-good', ['dinner', 'dinner-hard', 'dinner-helps']],
    ['very-bad', ['dinner', 'dinner-hard', 'dinner-helps']],
  ] as const)('given dinner is %s, when the next is asked, then it follows from that', (one, ids) => expect(dinner(one)).toEqual(ids));

  it('given things that were sorted, when one is not good, then what would help with it is asked; when all are good, not', () => {
    const set = setFor('all-about-me', 'middle');
    expect(idsOf(set, [], faced('me-things', null, ['good', 'not-good']))).toContain('me-things-help');
    expect(idsOf(set, [], faced('me-things', null, ['good']))).not.toContain('me-things-help');
  });

  it('given the youngest, when they are asked, then it is of less', () => {
    for (const purpose of ['all-about-me', 'a-good-day-and-a-bad-day', 'before-my-review'] as const)
      expect(setFor(purpose, 'young').questions.length).toBeLessThan(setFor(purpose, 'older').questions.length);
  });

  it.each([
    ['N2', 'young'],
    ['R', 'young'],
    ['2', 'young'],
    ['3', 'middle'],
    ['6', 'middle'],
    ['7', 'older'],
    ['13', 'older'],
    ['X', 'older'],
  ])('given year %s, when questions are chosen, then those for the %s', (year, band) => expect(bandOf(year)).toBe(band));
});
