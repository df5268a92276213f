import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { answersVoice, rowansStory, tellsSchool, voiceOf, writesCard, writesDecision } from '../support/doings.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import { isFocused, type Visitor } from '../support/visitor.ts';

const worry = 'It is the noise at dinner, not the food.';
const more = 'He comes home with his hands over his ears.';
const because = 'Two hall days stay, for his friends.';
const meant = 'I meant every day, not some days.';

let stage: Stage;
let mum: Visitor;
let senco: Visitor;
let rowan: Visitor;
let dad: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  mum = await stage.enter('mum', { screen: 'phone' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  rowan = await stage.enter('rowan', { screen: 'tablet' });
  dad = await stage.enter('dad', { screen: 'phone' });
  await Promise.all([mum.goes('/'), senco.goes('/'), rowan.goes('/'), dad.goes('/')]);
});
afterAll(() => stage.close());

/** Each test is the next page of one story. */
describe('from a worry to a decision and back, four people at four screens', () => {
  it('given the SENCO’s Today is open, when Mum tells school on her phone, then it appears there by itself', async () => {
    await senco.sees('Nobody is waiting');
    await mum.pictured('parent-home-empty');
    await tellsSchool(mum, worry);
    await mum.sees(/^HRD-/);
    await mum.sees('Nobody has read it yet');
    await mum.pictured('parent-receipt');
    await senco.sees('One thing waits for an answer');
    await senco.sees(worry);
    await senco.pictured('today');
  });

  it('given Mum looks at her receipt, when the SENCO opens her words, then it turns to “read” by itself', async () => {
    await senco.follows('About Rowan');
    await senco.arrives(/^Mum said/);
    await mum.sees('Read by Ms Farrow');
  });

  it('given his own space, when Rowan tells with the keyboard alone that dinner is too loud, then it is sent to those he chose', async () => {
    await stage.later('2026-09-07T08:20:00.000Z');
    await rowan.enters('link', 'Tell us something');
    await rowan.arrives('What do you want to do?');
    await rowan.enters('button', 'How was it?');
    await rowan.arrives('What do you want to talk about?');
    await rowan.enters('button', 'dinner time');
    await rowan.enters('button', /^next/);
    await rowan.arrives('How is dinner time?');
    await rowan.pictured('child');
    await rowan.enters('button', 'not good');
    await rowan.enters('button', /^next/);
    await rowan.enters('button', 'too loud');
    await rowan.enters('button', /^next/);
    await rowan.enters('button', /^next/);
    await rowan.arrives('Who can see this?');
    await rowan.enters('button', /^my family/);
    await rowan.pictured('child-who');
    await rowan.enters('button', /^next/);
    await rowan.sees(/^Ms Farrow, .*Mum.* will see this\.$/);
    await rowan.enters('button', 'send it');
    await rowan.arrives('Thank you for telling us.');
    const { body } = await stage.house.query('dad', `input/inputs?child=${rowansFile}`);
    expect(body.inputs).toMatchObject([
      { speaker: { as: 'child' }, audience: ['parents'], answersGiven: [{ face: 'not-good' }, { pictures: [{ label: 'too loud' }] }] },
    ]);
  });

  it('given two voices, when the SENCO decides with one unanswered, then it is named, and its way leads there', async () => {
    await senco.goes(`/decide/${rowansFile}`);
    await senco.sees('2 things were said and have no answer yet. Each of these people is told what you answer here.');
    await answersVoice(senco, worry, 'Partly', because);
    await writesDecision(senco);
    await writesCard(senco, 'You told us dinner is too loud. Now there is a quiet place.', 'quiet');
    await senco.pictured('decide', 'page');
    await senco.presses('Decide and tell everyone');
    await senco.sees('One thing is missing');
    await senco.follows('Say what the words of Rowan changed');
    const voice = voiceOf(senco, 'too loud');
    await senco.sees('Not yet answered', voice);
    expect(await barriers(senco)).toEqual([]);
    expect(await isFocused(voice.getByRole('radio', { name: 'Changed it' }))).toBe(true);
    expect(await decided()).toBe(0);
  });

  it('given every voice she knows is answered, when another has just come, then the school refuses, names it, and it stands in the list', async () => {
    await answersVoice(senco, 'too loud', 'Changed it');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await senco.page.route(/\/api\/input\/inputs/, async (route) => (await held, route.continue().catch(() => undefined)));
    await stage.later('2026-09-07T08:30:00.000Z');
    await mum.follows('Done');
    await tellsSchool(mum, more);
    const refused = senco.page.waitForResponse((answer) => answer.url().endsWith('/take-decision') && answer.status() === 409);
    await senco.presses('Decide and tell everyone');
    await refused;
    release();
    await senco.sees('Just arrived', voiceOf(senco, more));
    await senco.follows(/^Mum: /, senco.page.getByRole('alert'));
    expect(await isFocused(voiceOf(senco, more).getByRole('radio', { name: 'Changed it' }))).toBe(true);
    expect(await senco.page.getByLabel('What we expect').inputValue()).toBe('No tears on hall days.');
    expect(await decided()).toBe(0);
  });

  it('given every voice is answered, when she decides, then it is done once and everybody is told', async () => {
    await mum.follows('Done');
    await mum.sees('Waiting for an answer');
    await answersVoice(senco, more, 'Changed it');
    await senco.presses('Decide and tell everyone');
    await senco.arrives('Decided, and everyone is told');
    await senco.sees(/^HRD-/);
    expect(await barriers(senco)).toEqual([]);
    expect(await decided()).toBe(1);
  });

  it('given Mum’s first page is open, when it is decided, then she sees “You were heard” with the reason by itself', async () => {
    await mum.sees('You were heard');
    await mum.sees(because);
    await mum.sees('It changed part of it.');
    await mum.pictured('parent');
  });

  it('given his own page, when it is decided, then Rowan sees his picture card', async () => {
    await rowan.enters('link', 'to my page');
    await rowan.sees('You told us dinner is too loud. Now there is a quiet place.');
    await rowan.sees('What you said changed it.');
    expect(await barriers(rowan)).toEqual([]);
    await rowan.pictured('child-home');
  });

  it('given the answer misses it, when Mum says “not what I meant”, then it is back on the SENCO’s Today by itself', async () => {
    await senco.follows('Back to Today');
    await senco.sees('Nobody is waiting');
    await stage.later('2026-09-08T09:00:00.000Z');
    const card = mum.page.locator('h-heard-card').filter({ hasText: worry });
    await mum.presses('Not what I meant', card);
    await mum.writes('What did you mean?', meant, card);
    expect(await barriers(mum)).toEqual([]);
    await mum.presses('Open it again', card);
    await senco.sees('Mum said “not what I meant” and waits for you since 8 September.');
    await senco.follows('Decide about Rowan');
    await senco.sees(meant);
  });

  it.each([
    ['first page', '/'],
    ['timeline', rowansStory],
    ['decision', ''],
  ])('given all that Mum said, when Dad looks at his %s, then none of her words is on it', async (_, path) => {
    await dad.goes(path || `/decision/${await decisionId()}`);
    await dad.sees(path === '/' ? 'Rowan eats in the Nest with Ada.' : /dinner time/);
    expect(await dad.holds(worry, more, because, meant, 'Mum', 'Rowan')).toEqual(['Rowan']);
  });

  it('given Rowan let his family see it, when Dad looks at the timeline, then Rowan’s own words are there', async () => {
    await dad.goes(rowansStory);
    await dad.sees('too loud');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});

const decisions = async () =>
  (await stage.house.query('farrow', `timeline/timeline?child=${rowansFile}`)).body.decided as { decision?: object }[];
const decided = async (): Promise<number> => (await decisions()).length;
const decisionId = async (): Promise<string> => JSON.stringify(await decisions()).match(/"decisionId":"([^"]+)"/)?.[1] ?? '';
