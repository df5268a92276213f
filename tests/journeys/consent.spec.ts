import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

const purpose = 'Rowan listens again, to hear how he gets on.';
const question = 'Who else hears it?';
const answer = 'Mr Osei and I. It stays in school.';
const no = 'Not his voice. He would be ashamed — “never”.';
const reason = 'Rowan asked for it himself, and one parent agrees.';

let stage: Stage;
let senco: Visitor;
let mum: Visitor;
let dad: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  senco = await stage.enter('farrow', { screen: 'wide' });
  mum = await stage.enter('mum', { screen: 'tablet' });
  dad = await stage.enter('dad', { screen: 'phone' });
  await Promise.all([senco.goes('/consents'), mum.goes('/'), dad.goes('/')]);
});
afterAll(() => stage.close());

/** Typed with the keyboard, into what has the focus. */
const types = async (who: Visitor, label: RegExp, words: string): Promise<void> => {
  await who.tabsTo('textbox', label);
  await who.page.keyboard.type(words);
};

/** Each test is the next page of one story. */
describe('one question of school, asked of two parents, from its words to its last day', () => {
  it('given the board, when the SENCO asks with the keyboard alone, then she chooses one thing, sees what they see, and it is asked', async () => {
    await senco.sees('Nothing here');
    await senco.page.keyboard.press('n');
    await senco.arrives('Ask for a permission or a consent');
    await senco.tabsTo('searchbox', 'Which child is it about?');
    await senco.page.keyboard.type('row');
    await senco.enters('link', /Rowan Ashby/);
    await senco.arrives('Ask about Rowan');
    await senco.tabsTo('combobox', 'What do you want to do?');
    await senco.page.keyboard.type('Recording');
    await senco.tabsTo('textbox', /^Why\?/);
    await senco.page.keyboard.press('ControlOrMeta+A');
    await senco.page.keyboard.type(purpose);
    await senco.sees(new RegExp(`Why we ask: ${purpose}`), senco.page.locator('h-what-is-asked'));
    expect(await barriers(senco)).toEqual([]);
    await senco.enters('button', 'Ask Mum and Dad');
    await senco.sees('Nobody has answered yet. It may not be done.');
  });

  it('given it is asked, when Mum asks back with the keyboard alone, then the SENCO sees it by itself, answers, and Mum reads it by herself', async () => {
    await mum.enters('link', /^Look and answer/);
    await mum.arrives('May we record how Rowan talks?');
    await mum.enters('button', 'I have a question');
    await types(mum, /^Your question/, question);
    await mum.enters('button', 'Send my question');
    await mum.sees('School has your question.');
    await senco.sees(`“${question}”`);
    await senco.writes(/^Your answer to Mum/, answer);
    await senco.presses('Answer Mum');
    await mum.sees(answer);
    expect(await barriers(mum)).toEqual([]);
  });

  it('given her answer, when Mum says yes with the keyboard alone, then there is a yes, and Dad is told nothing of it', async () => {
    await mum.enters('button', 'Yes');
    await mum.sees('School has your yes.');
    await mum.sees(/^HRD-/);
    await senco.sees('There is a yes. It may be done.');
    await dad.follows(/^Look and answer/);
    await dad.sees('What do you say?');
    expect(await dad.holds(question, answer, 'Mum', 'said yes')).toEqual([]);
  });

  it('given a yes, when Dad says no in his own words, then nothing may be done, and Mum’s page does not move', async () => {
    const before = await mum.page.locator('main').innerText();
    await dad.writes(/^In your own words/, no);
    await dad.presses('No');
    await dad.sees('School has your no.');
    await senco.sees('One agrees and one does not.');
    await senco.sees(`“${no}”`);
    expect(await mum.page.locator('main').innerText()).toBe(before);
    expect(await mum.holds(no, 'Dad', 'disagree')).toEqual([]);
  });

  it('given they disagree, when the SENCO goes ahead without a reason, then it is asked for; with one it is in the record', async () => {
    await senco.presses('Go ahead with this reason');
    await senco.sees('One thing is missing');
    await senco.writes('Your reason', reason, senco.page.locator('h-reason-form').first());
    await senco.presses('Go ahead with this reason');
    await senco.sees('There is a yes, and school goes ahead in spite of a disagreement.');
    await senco.sees('Ms Farrow went ahead in spite of a disagreement.');
    expect(await mum.holds(reason, 'went ahead', 'Dad')).toEqual([]);
    await senco.pictured('consent-upheld', 'page');
  });

  it('given her record, when Mum opens it with the keyboard alone, then it is a page to read and a file for programs, and holds nothing of Dad', async () => {
    await mum.enters('link', 'The record of your answer');
    await mum.arrives('The record of this permission');
    await mum.sees('Nothing more happens under it after 21 July 2027.');
    expect(await barriers(mum)).toEqual([]);
    const coming = mum.page.waitForEvent('download');
    await mum.enters('link', 'Download the record');
    const file = await coming;
    expect(file.suggestedFilename()).toBe('consent-record.json');
    const text = readFileSync(await file.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ heard: { status: 'dpv:ConsentGiven' } });
    for (const words of [no, 'Ben', 'Dad', reason]) expect([words, text.includes(words)]).toEqual([words, false]);
  });

  it('given thirty days before the last, when the day turns, then whoever agreed is told, and the board, and not whoever said no', async () => {
    await senco.goes('/consents');
    await mum.goes('/');
    await dad.goes('/');
    await stage.later('2027-06-22T09:00:00.000Z');
    await senco.sees('Runs out within thirty days');
    await mum.sees('Your yes runs out soon');
    await mum.sees(/It ends by itself on 21 July/);
    expect(await dad.holds('runs out', 'ends by itself')).toEqual([]);
  });

  it('given its last day is over, when each looks, then it has ended by itself, and every word of it is still there', async () => {
    await stage.later('2027-07-22T09:00:00.000Z');
    await senco.sees('Ended in the last thirty days');
    await mum.goes(`/children/${rowansFile}/consents`);
    await mum.sees('This ended on 21 July. Nothing needs to be answered.');
    await mum.follows('May we record how Rowan talks?');
    await mum.sees(answer);
    await mum.nowhereSees('Take my yes back');
    await senco.follows('Rowan');
    await senco.sees('It has run out.');
    await senco.sees(`“${no}”`);
    expect(stage.faults()).toEqual([]);
  });
});
