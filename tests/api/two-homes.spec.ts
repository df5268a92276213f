import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { farrow, rowansFile } from '../support/people.ts';
import { type Name } from '../support/small-school.ts';
import { concern, deciding, influence } from '../support/sayings.ts';

let house: OpenedHouse;
const hidden = concern('For school alone.', { audience: [] });
const shared = concern('For Dad too.', { audience: ['parents'] });
const nest = deciding([]);
const item = nest.items[0]!.itemId;

const answer = (who: Name, how: 'agreed' | 'disagreed') => {
  const answers = [{ itemId: item, answer: how, ...(how === 'disagreed' && { words: 'It is too far from the window.' }) }];
  return house.done(who, 'decision/answer-decision', { childId: rowansFile, decisionId: nest.decisionId, answers });
};

beforeAll(async () => {
  house = await openHouse();
  for (const one of [hidden, shared]) await house.done('mum', 'concern/raise-concern', one);
  const influences = [influence(hidden.concernId, 'not', 'Not yet.'), influence(shared.concernId)];
  await house.done('farrow', 'decision/take-decision', { ...nest, influences });
  await answer('mum', 'disagreed');
  await answer('dad', 'agreed');
});
afterAll(() => house.close());

/** What reaches each home of what is theirs. That nothing else does is tried in `tests/attack`. */
describe('a child with two homes', () => {
  it('given what Mum shared with Dad, when he looks, then her words are there, and what school answered to them', async () => {
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
