import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { CornerPage } from '../../../apps/portal/src/app/tablet/corner.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { asOsei, rowan } from '../support/rowan.ts';
import { loadedAnew } from './rowans-tablet.ts';

const fern = '018f4e6a-0000-7000-8000-000000000077';
const ada = '018f4e6a-0000-7000-8000-000000000078';
const children = [
  { childId: fern, called: 'Fern', name: 'Fern Whitlock', className: 'Kestrels', picture: null },
  { childId: rowan, called: 'Rowan', name: 'Rowan Whitlock', className: 'Kestrels', picture: 'boat' },
  { childId: ada, called: 'Ada', name: 'Ada Marlowe', className: 'Herons', picture: null },
];
const corner = {
  cornerId: 'c1',
  label: 'Library',
  openedAt: '2026-09-07T08:10:00.000Z',
  until: '2026-09-07T09:10:00.000Z',
  openedBy: 'Ms Idowu',
  mine: false,
};
let anew: string[];
beforeEach(() => {
  TestBed.resetTestingModule();
  anew = loadedAnew();
});
const page = (doors: Record<string, Answering> = {}, me = asOsei, corners: object[] = []): Promise<Opened> =>
  opened(CornerPage, 'tablet', '/tablet', me, { doors: { 'tablet/choices': () => ({ children, corners }), ...doors }, commands: [] });
const boxes = ({ host }: Opened): HTMLInputElement[] => [...host.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

describe('given a teacher with a tablet in his hands', () => {
  it('when the page opens then nobody is chosen, and opening says what is missing and asks nothing', async () => {
    const here = await page();
    await here.sees('Rowan Whitlock');
    expect(boxes(here).map((one) => one.checked)).toEqual([false, false, false]);
    await here.press('Open the children’s corner here');
    await here.sees('Please choose at least one child.');
    expect([here.school.commands, document.activeElement?.id]).toEqual([[], 'children']);
  });

  it('when a class is chosen and the corner opened then its children have cards, he is signed out here, and the cards are loaded anew', async () => {
    const here = await page({ 'tablet/open': () => ({ until: '2026-09-07T09:10:00.000Z' }) });
    await here.sees('Rowan Whitlock');
    await here.press('Everybody in Kestrels');
    await here.sees('Chosen: 2');
    await here.type('label', ' Reading corner ');
    await here.press('Open the children’s corner here');
    await here.sees('');
    expect(here.school.commands).toEqual([
      {
        path: 'tablet/open',
        body: { childIds: [fern, rowan], pictures: [{ childId: fern, picture: expect.any(String) }], minutes: 60, label: 'Reading corner' },
      },
    ]);
    expect([anew, TestBed.inject(Session).me()]).toEqual([['/tablet/cards'], undefined]);
  });

  it('when a class is chosen and let go, or one child is, then exactly those are counted', async () => {
    const here = await page();
    await here.sees('Rowan Whitlock');
    await here.press('Everybody in Kestrels');
    await here.press('Nobody in Kestrels');
    boxes(here)[2]?.click();
    await here.sees('Chosen: 1');
    expect(boxes(here).map((one) => one.checked)).toEqual([false, false, true]);
  });

  it('when school says no then it is told, and he goes on', async () => {
    const no = { status: 404, problem: { code: 'not-found', detail: 'There is nothing here that you can see.' } };
    const here = await page({ 'tablet/open': () => no });
    await here.sees('Rowan Whitlock');
    boxes(here)[0]?.click();
    await here.press('Open the children’s corner here');
    await here.sees('There is nothing here that you can see.');
    expect([anew, TestBed.inject(Session).me()?.called]).toEqual([[], 'Mr Osei']);
  });

  it('when he looks for a device of a child’s own then that is not his to make; for the SENCO it is', async () => {
    const here = await page();
    await here.sees('Rowan Whitlock');
    expect(here.text()).not.toContain('Own device');
    TestBed.resetTestingModule();
    const hers = await page({}, asFarrow);
    await hers.sees('Own device');
    expect(hers.button('Own device').getAttribute('href')).toMatch(/^\/tablet\/.+\/card$/);
  });
});

describe('given a corner that is open elsewhere', () => {
  it('when whoever leads closes it then it is closed there, and the list is asked again', async () => {
    let open = [corner];
    const here = await page({ 'tablet/choices': () => ({ children, corners: open }), 'tablet/close': () => ((open = []), {}) }, asFarrow);
    await here.sees('Opened by Ms Idowu, until 10:10');
    await here.press('Close it');
    await here.sees('The corner is closed.');
    expect(here.school.commands).toEqual([{ path: 'tablet/close', body: { cornerId: 'c1' } }]);
    expect(here.text()).not.toContain('Library');
  });
});
