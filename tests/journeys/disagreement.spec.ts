import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { toldStory, type Told } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

const no = 'No. The Nest is where he was bullied in June — “quiet” is not safe. 🐢';

let stage: Stage;
let told: Told;
let mum: Visitor;
let dad: Visitor;
let senco: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
  mum = await stage.enter('mum', { screen: 'phone' });
  dad = await stage.enter('dad', { screen: 'phone' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  await stage.later('2026-09-09T09:05:00.000Z');
  await Promise.all([mum.goes('/'), dad.goes('/'), senco.goes(rowansStory)]);
});
afterAll(() => stage.close());

describe('two parents and one decision', () => {
  it('given a decision, when Mum sends nothing, then she is told what is missing; when she agrees, then school has it', async () => {
    await mum.follows('Look and answer');
    await mum.presses('Send my answer');
    await mum.sees('One thing is missing');
    await mum.chooses('I agree');
    await mum.presses('Send my answer');
    await mum.sees('School has your answer.');
    await mum.sees('You agree.');
  });

  it('given the SENCO looks at the timeline, when Dad disagrees in his own words, then they stand there to the letter by themselves', async () => {
    await senco.sees('Agreed by Mum');
    await dad.follows('Look and answer');
    await dad.chooses('I disagree');
    await dad.writes('In your own words', no);
    await dad.presses('Send my answer');
    await dad.sees('You disagree.');
    await senco.sees('Dad disagrees:');
    expect(await senco.page.locator('h-decided-card q').textContent()).toBe(no);
    await senco.sees('Agreed by Mum');
    await senco.pictured('timeline-disagreement');
  });

  it.each([
    ['first page', () => '/'],
    ['timeline', () => rowansStory],
    ['decision', () => `/decision/${told.decision}`],
    ['words', () => `/input/${told.mums}`],
  ])('given Dad’s words, when Mum looks at her %s, then neither they nor his answer are on it', async (_, path) => {
    await mum.goes(path());
    await mum.sees(/Rowan/);
    await mum.page.waitForLoadState('networkidle');
    expect(await mum.holds(no, 'bullied', 'disagree', 'sleeps badly', 'Dad')).toEqual([]);
  });

  it('given both answers, when the SENCO opens the decision, then each stands for itself', async () => {
    await senco.goes(`/decision/${told.decision}`);
    await senco.sees('Mum agrees.');
    await senco.sees('Dad disagrees.');
    await senco.sees(`“${no}”`);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
