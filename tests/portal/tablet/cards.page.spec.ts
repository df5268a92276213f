import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { isCorner } from '../../../apps/portal/src/app/kernel/corner-mark.ts';
import { cardPictures, pictured, pictureOf } from '../../../apps/portal/src/app/tablet/card-pictures.ts';
import { CardsPage } from '../../../apps/portal/src/app/tablet/cards.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { rowan } from '../support/rowan.ts';
import { asRowan, loadedAnew, nobody } from './rowans-tablet.ts';

const fern = '018f4e6a-0000-7000-8000-000000000077';
const cards = {
  openedBy: 'Mr Osei',
  until: '2026-09-07T11:10:00.000Z',
  cards: [
    { childId: fern, called: 'Fern', picture: null },
    { childId: rowan, called: 'Rowan', picture: 'boat' },
  ],
};
let anew: string[];
beforeEach(() => {
  TestBed.resetTestingModule();
  anew = loadedAnew();
});
const page = (doors: Record<string, Answering>, address = '/tablet/cards'): Promise<Opened> =>
  opened(CardsPage, 'tablet/cards', address, asRowan(), {
    doors: { 'tablet/cards': () => cards, 'session/me': () => nobody, ...doors },
    commands: [],
  });

describe('given a corner for two children', () => {
  it('when its cards are shown then there is a name and a picture for each, and nothing else about anybody', async () => {
    const here = await page({});
    await here.sees('Rowan');
    expect([...here.host.querySelectorAll('.card')].map((one) => one.textContent?.trim())).toEqual(['Fern', 'Rowan']);
    expect(here.host.querySelectorAll('.card h-card-picture path').length).toBeGreaterThan(4);
    expect(here.host.innerHTML).not.toContain(rowan);
  });

  it('when a card is tapped then the child is asked in once, and their page is loaded anew', async () => {
    const here = await page({ 'tablet/enter': () => ({}) });
    await here.sees('Rowan');
    here.button('Rowan').click();
    await here.press('Rowan');
    await here.sees('');
    expect(here.school.commands).toEqual([{ path: 'tablet/enter', body: { childId: rowan } }]);
    expect(anew).toEqual(['/child']);
  });

  it.each([
    ['gone', { status: 404, problem: { code: 'not-found' } }, 'This card is not here any more.'],
    ['too many', { status: 429, problem: { code: 'slow-down' } }, 'That was a lot of taps.'],
    ['lost', 'lost', 'School cannot be reached just now.'],
  ] as const)('when a tap is %s then it is said in a child’s words, and the cards stay', async (_, answer, says) => {
    const here = await page({ 'tablet/enter': () => answer });
    await here.sees('Rowan');
    await here.press('Rowan');
    await here.sees(says);
    expect(anew).toEqual([]);
    await here.sees('Fern');
  });

  it('when a grown-up closes it then it is asked twice and leads to the sign-in', async () => {
    const here = await page({ 'tablet/close-here': () => ({}) });
    await here.sees('Mr Osei opened this corner until 12:10');
    await here.press('Close the children’s corner');
    expect(here.school.commands).toEqual([]);
    await here.press('Yes, close it');
    await here.sees('');
    expect([here.school.commands, anew]).toEqual([[{ path: 'tablet/close-here', body: {} }], ['/sign-in']]);
  });

  it('when a child has left and school was not told then it is told before cards are shown', async () => {
    const here = await page({ 'tablet/finish': () => ({}) }, '/tablet/cards?left=1');
    await here.sees('Rowan');
    expect([here.school.commands, anew]).toEqual([[{ path: 'tablet/finish', body: {} }], ['/tablet/cards']]);
  });

  it('when school cannot be told of a child who has left then no card is shown', async () => {
    const here = await page({ 'tablet/finish': () => 'lost' }, '/tablet/cards?left=1');
    await here.sees('School cannot be reached just now.');
    expect([here.host.querySelectorAll('.card').length, anew]).toEqual([0, []]);
  });
});

describe('given a corner that is over', () => {
  it('when its cards are asked for then it says so and a grown-up can sign in', async () => {
    const here = await page({ 'tablet/cards': () => nobody });
    await here.sees('The children’s corner is closed');
    expect(here.button('Sign in').getAttribute('href')).toBe('/sign-in');
  });
});

describe('given pictures for cards', () => {
  it('when a child has chosen none then theirs is always the same, and another child’s may differ; one that is unknown is none', () => {
    const of = (childId: string, picture: string | null = null) => pictureOf({ childId, picture });
    expect(of(rowan)).toBe(of(rowan));
    expect(new Set(Array.from({ length: 40 }, (_, n) => of(`child-${n}`))).size).toBeGreaterThan(8);
    expect([of(rowan, 'boat'), of(rowan, 'dragon')]).toEqual(['boat', of(rowan)]);
    expect(cardPictures).toHaveLength(24);
  });

  it('when a class is given theirs then no two have the same before all are used, nobody’s own is taken, and it is the same each time', () => {
    const kestrels = Array.from({ length: 26 }, (_, n) => ({
      childId: `child-${n}`,
      className: 'Kestrels',
      picture: n === 3 ? 'boat' : null,
    }));
    const names = pictured(kestrels).map((one) => one.picture);
    expect([names[3], new Set(names).size, names.filter((one) => one === 'boat').length]).toEqual(['boat', 24, 1]);
    expect(pictured(kestrels).map((one) => one.picture)).toEqual(names);
  });
});

describe('given the mark of a corner', () => {
  it('when it is among the cookies then this device is one', () => {
    expect(isCorner()).toBe(false);
    document.cookie = 'heard.at-corner=1';
    expect(isCorner()).toBe(true);
    document.cookie = 'heard.at-corner=; Max-Age=0';
  });
});
