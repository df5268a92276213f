import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { type Draft, Drafts } from '../../../apps/portal/src/app/kernel/drafts.ts';
import { Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { TabletBar } from '../../../apps/portal/src/app/tablet/tablet-bar.ts';
import { eventually } from '../../support/eventually.ts';
import { type Answering, type MemoryBox, opened, type Opened } from '../support/family-school.ts';
import { asRowan, loadedAnew } from './rowans-tablet.ts';

interface Told {
  readonly words: string;
}
/** A page of a child under the bar, with a form on it. */
@Component({ selector: 'h-some-page', imports: [TabletBar], template: '<h-tablet-bar />' })
class SomePage {
  readonly drafts = inject(Drafts);
}

let anew: string[];
beforeEach(() => {
  TestBed.resetTestingModule();
  localStorage.setItem('heard.theme', 'dark');
  sessionStorage.setItem('x', 'rowan');
  anew = loadedAnew();
});
const page = (doors: Record<string, Answering> = {}, left?: number): Promise<Opened> =>
  opened(SomePage, 'voice/:childId/tell', '/voice/rowan/tell', asRowan(left), {
    doors: { 'tablet/finish': () => ({}), 'tablet/keep': () => ({}), 'tablet/drop': () => ({}), ...doors },
    commands: [],
  });
const begun = async (words = 'Half a word'): Promise<Draft<Told>> => {
  const draft = await TestBed.inject(Drafts).open<Told>('tell/rowan', { words: '' });
  draft.keep({ words });
  return draft;
};
const asked = (here: Opened): readonly string[] => here.school.commands.map(({ path }) => path);
const left = (): readonly unknown[] => [
  (TestBed.inject(DraftBox) as unknown as MemoryBox).kept.size,
  localStorage.length,
  sessionStorage.length,
  TestBed.inject(Session).me(),
];

describe('given a child on a shared tablet', () => {
  it('when they are finished and nothing was begun then the session ends, nothing is left here, and the cards are loaded anew', async () => {
    const here = await page();
    await here.sees('Rowan');
    await here.press('I am finished');
    await eventually(() => anew.length > 0, 'the cards');
    expect([asked(here), anew, left()]).toEqual([['tablet/finish'], ['/tablet/cards'], [0, 0, 0, undefined]]);
  });

  it('when something was begun then one question is asked, and nothing ends before its answer', async () => {
    const here = await page();
    await begun();
    await here.press('I am finished');
    await here.sees('You have not sent this yet. What shall we do?');
    expect(anew).toEqual([]);
    await here.press('Go back');
    expect(here.text()).not.toContain('You have not sent');
  });

  it('when what was begun says nothing yet then nothing is asked, and school has it all the same', async () => {
    const here = await page();
    const draft = await TestBed.inject(Drafts).open<Told>('telling/rowan', { words: '' }, ({ words }) => words !== '');
    draft.keep({ words: '' });
    await here.press('I am finished');
    await eventually(() => anew.length > 0, 'the cards');
    expect(asked(here)).toEqual(['tablet/keep', 'tablet/finish']);
  });

  it('when it is kept for next time then school has it before the session ends', async () => {
    const here = await page();
    await begun();
    await here.press('I am finished');
    await here.press('Keep it for next time');
    await eventually(() => anew.length > 0, 'the cards');
    expect(asked(here)).toEqual(['tablet/keep', 'tablet/finish']);
    expect(here.school.commands[0]?.body).toMatchObject({ form: 'tell/rowan', value: { value: { words: 'Half a word' } } });
    expect(left()).toEqual([0, 0, 0, undefined]);
  });

  it('when school cannot take it then it says so and the child is in still', async () => {
    const here = await page({ 'tablet/keep': () => 'lost' });
    await begun();
    await here.press('I am finished');
    await here.press('Keep it for next time');
    await here.sees('it cannot be kept yet');
    expect([anew, TestBed.inject(Session).me()?.called]).toEqual([[], 'Rowan']);
  });

  it('when it is thrown away then it is asked once more, and school forgets it too', async () => {
    const here = await page();
    await begun();
    await here.press('I am finished');
    await here.press('Throw it away');
    expect(asked(here)).toEqual([]);
    await here.press('Yes, throw it away');
    await eventually(() => anew.length > 0, 'the cards');
    expect(asked(here)).toEqual(['tablet/drop', 'tablet/finish']);
  });

  it('when it is to be sent then the way leads to the last step of its page, where it says who will see it', async () => {
    const here = await page();
    history.replaceState(null, '', '/voice/rowan/tell');
    await begun();
    await here.press('I am finished');
    await here.press('Send it');
    await eventually(() => here.url() === '/voice/rowan/tell?at=99', 'the last step');
    expect([asked(here), anew]).toEqual([[], []]);
  });

  it('when school cannot be told that they are finished then nothing is left here, and the cards know of it', async () => {
    const here = await page({ 'tablet/finish': () => 'lost' });
    await here.press('I am finished');
    await eventually(() => anew.length > 0, 'the cards');
    expect([anew, left()]).toEqual([['/tablet/cards?left=1'], [0, 0, 0, undefined]]);
  });
});

describe('given a child whose time goes by', () => {
  it('when twenty minutes are left then nothing is said of time', async () => {
    expect((await page()).text()).not.toContain('Time to finish');
  });

  it('when two minutes are left then it is said, without a number', async () => {
    const here = await page({}, 110_000);
    await here.sees('Time to finish soon.');
    expect(here.text()).not.toMatch(/\d/);
  });

  it('when time is over then what was begun is kept by itself, the session ends and nothing is left here', async () => {
    const here = await page({}, 400);
    await begun('As far as it goes');
    await eventually(() => anew.length > 0, 'the cards');
    expect(asked(here)).toEqual(['tablet/keep', 'tablet/finish']);
    expect(here.school.commands[0]?.body).toMatchObject({ value: { value: { words: 'As far as it goes' } } });
    expect([anew, left()]).toEqual([['/tablet/cards'], [0, 0, 0, undefined]]);
  });
});
