import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { askingFor } from '../support/askings.ts';
import { Stage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import { isFocused, type Visitor } from '../support/visitor.ts';

const image = askingFor('image', { agencyId: null });

let stage: Stage;
let rowan: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.house.done('farrow', 'consent/request-consent', image);
  await stage.house.done('mum', 'consent/give-consent', { childId: rowansFile, consentId: image.consentId });
  rowan = await stage.enter('rowan', { screen: 'tablet' });
});
afterAll(() => stage.close());

const at = (question: number): Promise<void> => rowan.goes(`/voice/${rowansFile}/tell/all-about-me?at=${question}`);
const lyingIn = (spot: string, here = rowan): Promise<string[]> =>
  here.page.getByRole('list', { name: spot, exact: true }).locator('.picture').allInnerTexts();
const drawn = (here = rowan): Locator => here.page.locator('.sheet g[h-drawing-layers] > *');
/** With the two keys that a switch sends. */
const entered = async (name: string | RegExp): Promise<void> => rowan.enters('button', name);
const nowOn = (name: string): Promise<void> =>
  eventually(() => isFocused(rowan.page.getByRole('button', { name, exact: true })), `the focus on ${name}`);

describe('what a child makes with their hands, or with two switches', () => {
  it('given Tab and Enter alone, when Rowan sorts, then each picture goes where he says, and what is next waits under his switch', async () => {
    await at(4);
    await rowan.arrives('How are these for you?');
    await entered('playtime');
    await nowOn('good');
    await rowan.page.keyboard.press('Enter');
    await nowOn('dinner time');
    await rowan.page.keyboard.press('Enter');
    await nowOn('good');
    await rowan.page.keyboard.press('Tab');
    await rowan.page.keyboard.press('Enter');
    await rowan.sees('dinner time: so-so.');
    expect([await lyingIn('good'), await lyingIn('so-so'), await lyingIn('not good')]).toEqual([['playtime'], ['dinner time'], []]);
    expect(await barriers(rowan)).toEqual([]);
    await rowan.pictured('child-sort');
  });

  it('given a finger, when he drags a picture and taps another, then both lie there, and undo takes back the last', async () => {
    const reading = (await rowan.page.locator('[data-picture="reading"]').boundingBox())!;
    const there = (await rowan.page.locator('.place.not-good').boundingBox())!;
    await rowan.page.mouse.move(reading.x + 20, reading.y + 20);
    await rowan.page.mouse.down();
    await rowan.page.mouse.move(there.x + 40, there.y + 30, { steps: 6 });
    await rowan.page.mouse.up();
    await rowan.sees('reading: not good.');
    await rowan.page.locator('[data-picture="playtime"]').click();
    await rowan.page.locator('.place.not-sure').click();
    await rowan.sees('playtime: not sure.');
    await rowan.presses('undo');
    await eventually(async () => (await lyingIn('good')).includes('playtime'), 'playtime lies where it was');
    expect([await lyingIn('good'), await lyingIn('not good')]).toEqual([['playtime'], ['reading']]);
  });

  it('given the arrow keys, when he moves the pen, then there is a line; given Tab and Enter, lines from place to place and a stamp', async () => {
    await at(6);
    await entered(/^draw$/);
    await rowan.page.locator('.sheet').focus();
    for (const key of ['Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await rowan.page.keyboard.press(key);
    await rowan.sees('The pen is up.', rowan.page.locator('h-draw-paper'));
    expect(await drawn().count()).toBe(1);
    await entered(/^draw from place to place$/);
    await entered('bottom, place 1 of 4');
    await entered('bottom, place 2 of 4');
    await entered('stamps');
    await entered('my family');
    await entered('top, place 4 of 4');
    await eventually(async () => (await drawn().count()) === 4, 'a line, a dot, a line and a stamp');
    expect(await barriers(rowan)).toEqual([]);
    await rowan.pictured('child-stamps');
  });

  it('given a finger on a phone, when he draws, then the paper stays under it and keeps its shape when the phone is turned', async () => {
    const phone = await stage.enter('rowan', { screen: 'phone', looks: 'dark' });
    await phone.goes(`/voice/${rowansFile}/tell/all-about-me?at=6`);
    await phone.presses(/^draw$/);
    const paper = (await phone.page.locator('.sheet').boundingBox())!;
    const before = await phone.page.locator('html').evaluate((html) => html.scrollTop);
    const finger = await phone.context.newCDPSession(phone.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', down = 0) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: paper.x + 80, y: paper.y + 20 + down, force: 0.8 }],
      });
    await touch('touchStart');
    for (const down of [20, 40, 60, 80]) await touch('touchMove', down);
    await touch('touchEnd');
    await eventually(async () => (await drawn(phone).count()) === 1, 'a line');
    expect(await phone.page.locator('html').evaluate((html) => html.scrollTop)).toBe(before);
    await phone.page.setViewportSize({ width: 740, height: 360 });
    const turned = (await phone.page.locator('.sheet svg').boundingBox())!;
    expect(turned.width / turned.height).toBeCloseTo(4 / 3, 1);
    expect(await phone.overflow()).toBe(0);
  });

  it('given the camera, when he takes a photo, then he sees it before anything is sent', async () => {
    await rowan.presses(/^photo/);
    await rowan.presses(/^take a photo$/);
    await eventually(
      () => rowan.page.locator('video').evaluate((it) => (it as unknown as { videoWidth: number }).videoWidth > 0),
      'a picture',
    );
    await rowan.presses('take it now');
    await rowan.page.getByRole('img', { name: 'Your photo' }).waitFor();
    expect(await rowan.page.locator('video').count()).toBe(0);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () =>
    expect(stage.faults()).toEqual([]));
});
