import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { because, said, toldStory, type Told } from '../support/told.ts';
import { isFocused, type Visitor } from '../support/visitor.ts';

let stage: Stage;
let told: Told;
let senco: Visitor;
let mum: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
  senco = await stage.enter('farrow', { screen: 'wide' });
  mum = await stage.enter('mum', { screen: 'phone' });
  await stage.later('2026-09-10T09:00:00.000Z');
  await senco.goes(rowansStory);
});
afterAll(() => stage.close());

const board = () => senco.page.locator('h-story-board');
const threads = () => senco.page.locator('h-thread-layer svg > path');
/** The page as those hear it who listen. */
const heard = () => senco.page.getByRole('main').ariaSnapshot();
const card = (id: string) => senco.page.locator(`#card-${id}`);
const hasFocus = (id: string) => isFocused(card(id));

/** Each thread: whose words, what became of them, and why. */
const relations = [
  ['Partly', said.mum, because.mum],
  ['Not', said.dad, because.dad],
  ['Changed it', 'too loud', null],
] as const;

describe('what we heard, what we decided, and the threads between', () => {
  it('given three voices answered and one that waits, when the SENCO opens the timeline, then three threads and one open end are drawn', async () => {
    await senco.sees('Decision · dinner time');
    await threads().first().waitFor();
    const drawn = await threads().evaluateAll((paths) => paths.map((path) => path.getAttribute('class')?.split(' ')[0]));
    expect(drawn.toSorted()).toEqual(['changed', 'not', 'partly']);
    const lengths = await threads().evaluateAll((paths) =>
      paths.map((path) => (path as unknown as { getTotalLength(): number }).getTotalLength()),
    );
    for (const length of lengths) expect(length).toBeGreaterThan(100);
    expect(await senco.page.locator('h-thread-layer g.open').count()).toBe(1);
    for (const pill of ['changed it', 'partly', 'not, because…']) await senco.sees(pill, board());
    await senco.pictured('timeline', 'page');
  });

  it.each(['picture', 'list'])(
    'given the %s, when it is listened to, then every voice, the decision and each relation are told',
    async (as) => {
      await senco.goes(`${rowansStory}?as=${as}`);
      await senco.sees('Decision · dinner time');
      const told = await heard();
      for (const words of [said.mum, said.dad, 'too loud', said.lately, 'Decision · dinner time']) expect(told).toContain(words);
      for (const [effect, , why] of relations) {
        expect(told).toContain(`strong: "${effect}:"`);
        if (why) expect(told).toContain(`because: ${why}`);
      }
      const links = senco.page.getByRole('listitem').getByRole('link', { name: /^dinner time, / });
      expect(await links.count()).toBe(relations.length);
      for (const [, words] of relations) expect(await senco.page.getByRole('link', { name: new RegExp(words) }).count()).toBe(1);
    },
  );

  it('given the picture, when the keyboard is used alone, then a thread is followed there and back, and Enter opens', async () => {
    await senco.goes(rowansStory);
    await senco.tabsTo('link', /^Mum.*concern$/);
    expect(await hasFocus(told.mums)).toBe(true);
    await senco.page.keyboard.press('ArrowRight');
    expect(await hasFocus(told.decision)).toBe(true);
    await senco.sees(because.mum, board());
    await senco.page.keyboard.press('ArrowLeft');
    expect(await hasFocus(told.mums)).toBe(true);
    await senco.page.keyboard.press('ArrowRight');
    await senco.page.keyboard.press('Enter');
    await senco.arrives('Decision: dinner time');
  });

  it('given a voice without a thread, when → is pressed, then the focus stays', async () => {
    await senco.goes(rowansStory);
    await card(told.waits).focus();
    await senco.page.keyboard.press('ArrowRight');
    expect(await hasFocus(told.waits)).toBe(true);
  });

  it('given the picture, when she switches to the list, then nothing is drawn and the same threads stand in words to be seen', async () => {
    await senco.presses('List');
    await senco.page.locator('h-thread-layer').waitFor({ state: 'detached' });
    for (const [, , why] of relations) if (why) await senco.sees(`because: ${why}`, board());
    const decision = board().locator('h-decided-card');
    await senco.follows(new RegExp(said.dad), decision);
    expect(await hasFocus(told.dads)).toBe(true);
    await senco.presses('Picture');
    await threads().first().waitFor();
  });

  it('given only what waits is asked for, when she chooses it, then only that stands there', async () => {
    await senco.presses('Not yet answered · 1');
    await senco.nowhereSees(said.mum);
    await senco.sees(said.lately);
  });

  it('given a phone, when Mum opens it, then it is a list of her threads that fits the screen', async () => {
    await mum.goes(rowansStory);
    await mum.sees(`because: ${because.mum}`);
    await mum.sees('Waiting for an answer · 1 school day');
    expect(await mum.page.locator('h-thread-layer').count()).toBe(0);
    expect(await mum.overflow()).toBe(0);
    expect(await mum.holds(said.dad)).toEqual([]);
    await mum.pictured('timeline-phone', 'page');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
