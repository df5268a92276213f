import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { farrow, mum, rowansFile } from '../support/people.ts';
import { type Name } from '../support/small-school.ts';
import { concern, deciding, influence } from '../support/sayings.ts';

/** Words that are Mum's and the SENCO's alone: each must be findable by Mum, and by nobody whom she did not choose. */
const secrets = {
  words: 'SECRET-words',
  about: 'SECRET-about',
  original: 'SECRET-original',
  translated: 'SECRET-translated',
  triage: 'SECRET-triage',
  because: 'SECRET-because',
  closing: 'SECRET-closing',
  missed: 'SECRET-missed',
  disagreed: 'SECRET-disagreed',
} as const;
const itsOwn = Object.values(secrets);

let house: OpenedHouse;
const hidden = concern(secrets.words, {
  about: secrets.about,
  audience: [],
  how: 'translated',
  original: { language: 'pl', words: secrets.original },
});
const settled = concern('Small thing.', { audience: [] });
const shared = concern('For Dad too.', { audience: ['parents'] });
const nest = deciding([]);
const item = nest.items[0]!.itemId;
const file = { childId: rowansFile };

beforeAll(async () => {
  house = await openHouse();
  for (const one of [hidden, settled, shared]) await house.done('mum', 'concern/raise-concern', one);
  const inputId = hidden.concernId;
  await house.done('farrow', 'input/read-input', { ...file, inputId });
  await house.done('farrow', 'input/translate-input', {
    ...file,
    inputId,
    language: 'ur',
    words: secrets.translated,
    method: 'person',
    by: 'Marta',
  });
  await house.done('farrow', 'concern/acknowledge-concern', { ...file, concernId: inputId, answerBy: '2026-09-10' });
  const familyTold = { told: true, people: [mum.person], by: 'phone', on: '2026-09-07' };
  await house.done('farrow', 'concern/triage-concern', { ...file, concernId: inputId, route: 'watch', reason: secrets.triage, familyTold });
  await house.done('farrow', 'input/close-input', { ...file, inputId: settled.concernId, outcome: 'settled', reason: secrets.closing });
  const influences = [influence(inputId, 'not', secrets.because), influence(shared.concernId)];
  await house.done('farrow', 'decision/take-decision', { ...nest, influences });
  const answers = [{ itemId: item, answer: 'disagreed', words: secrets.disagreed }];
  await house.done('mum', 'decision/answer-decision', { ...file, decisionId: nest.decisionId, answers });
  await house.done('mum', 'input/reopen-input', { ...file, inputId, decisionId: nest.decisionId, words: secrets.missed });
  await house.done('dad', 'decision/answer-decision', {
    ...file,
    decisionId: nest.decisionId,
    answers: [{ itemId: item, answer: 'agreed' }],
  });
});
afterAll(() => house.close());

/** Every byte that somebody can get by asking. */
const everything = async (name: Name): Promise<string> => {
  const things = [hidden, settled, shared].map((one) => `input/input?input=${one.concernId}`);
  const files = ['child/child', 'input/inputs', 'timeline/timeline'].map((path) => `${path}?child=${rowansFile}`);
  const paths = ['child/children', ...files, ...things, `decision/decision?decision=${nest.decisionId}`];
  const answers = await Promise.all([...paths, 'input/queue', 'school/school', 'session/me'].map((path) => house.query(name, path)));
  return answers.map((one) => JSON.stringify([one.headers, one.text])).join('\n');
};

describe('a child with two homes', () => {
  it('given what Mum said to the SENCO, when Mum and the SENCO look, then all of it is there', async () => {
    for (const name of ['mum', 'farrow', 'okafor'] as const) {
      const text = await everything(name);
      expect([name, itsOwn.filter((secret) => !text.includes(secret))]).toEqual([name, []]);
    }
  });

  it.each<Name>(['dad', 'rowan', 'gran', 'carerToBe', 'adasMum', 'ada', 'idowu', 'vale'])(
    'given what Mum said to the SENCO, when %s asks for everything, then no byte of it is anywhere',
    async (name) => {
      const text = await everything(name);
      expect(itsOwn.filter((secret) => text.includes(secret))).toEqual([]);
      expect([hidden, settled].filter((one) => text.includes(one.concernId))).toEqual([]);
    },
  );

  it('given what Mum said to the SENCO, when the teacher of the class asks, then only what families answered to decisions is there', async () => {
    const text = await everything('osei');
    expect(itsOwn.filter((secret) => text.includes(secret))).toEqual([secrets.disagreed]);
  });

  it('given what Mum shared with Dad, when he looks, then her words are there, and who was told besides is not', async () => {
    const { body } = await house.query('dad', `input/inputs?child=${rowansFile}`);
    expect(body.inputs.map((one: { words: string }) => one.words)).toEqual(['For Dad too.']);
    expect(body.inputs[0].answers).toMatchObject([{ effect: 'changed', by: farrow.person }]);
  });

  it('given two parents who answer differently, when each looks at the decision, then each meets their own answer', async () => {
    const answersOf = async (name: Name) =>
      ((await house.query(name, `decision/decision?decision=${nest.decisionId}`)).body.decision.answers as { answer: string }[]).map(
        (one) => one.answer,
      );
    expect(await answersOf('mum')).toEqual(['disagreed']);
    expect(await answersOf('dad')).toEqual(['agreed']);
    expect(await answersOf('farrow')).toEqual(['disagreed', 'agreed']);
  });

  it('given the circle around the child, when a parent looks, then they meet themself alone', async () => {
    const { body } = await house.query('dad', `child/child?child=${rowansFile}`);
    expect(body.circle.map((one: { called: string }) => one.called)).toEqual(['Dad']);
    expect(body.staff.map((one: { called: string }) => one.called).toSorted()).toEqual(['Mr Osei', 'Ms Farrow']);
  });
});
