import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { WriteLetterPage } from '../../../apps/portal/src/app/account/write-letter.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { mum, rowan } from '../support/rowan.ts';
import { refused, withoutPasskeys } from './device.ts';

const written = { code: '7KQ2-M4XD-9PTA', name: 'Alice Ashby', lastDay: '2026-09-21', sign: '7K4M-Q2XT-9D3F-01AB' };
const out = {
  personId: mum,
  name: 'Alice Ashby',
  writtenBy: 'Helen Farrow',
  writtenAt: '2026-09-07T08:00:00.000Z',
  lastDay: '2026-09-21',
  fresh: false,
};
const page = (query: string, doors: Record<string, Answering> = {}): Promise<Opened> =>
  opened(WriteLetterPage, 'account/letter', `/account/letter${query}`, asFarrow, {
    doors: {
      'account/letters': () => ({ letters: [] }),
      'child/who': () => ({ circle: { people: { [mum]: { personId: mum, name: 'Alice Ashby' } }, supporters: {} } }),
      'account/letter-write': () => written,
      ...doors,
    },
    commands: [],
  });
const forMum = `?person=${mum}&child=${rowan}`;
const choose = (here: Opened, id: string): void => (here.host.querySelector(`#${id}`) as HTMLInputElement).click();

afterEach(() => {
  withoutPasskeys();
  jest.restoreAllMocks();
});

describe('given somebody who needs a letter', () => {
  it('when nothing is chosen then no letter is written', async () => {
    const here = await page(forMum);
    await here.sees('A letter with a code for Alice Ashby');
    await here.press('Write the letter');
    await here.sees('Choose one of the two');
    expect(here.school.commands).toEqual([]);
  });

  it('when they are locked out then the page says what will end, and the letter names no child', async () => {
    const here = await page(forMum);
    await here.sees('Why do they need it?');
    choose(here, 'why-fresh');
    await here.sees('When the code is used, all else ends');
    await here.press('Write the letter');
    await here.sees('Your way into Heard');
    expect(here.school.commands).toEqual([{ path: 'account/letter-write', body: { personId: mum, childId: rowan, fresh: true } }]);
    expect([...here.host.querySelectorAll('.code span')].map((one) => one.textContent)).toEqual(['7KQ2', 'M4XD', '9PTA']);
    expect(here.text()).toContain('Alderbrook · for Alice Ashby');
    expect(here.text()).toContain('you are signed out everywhere else');
    expect(here.text()).toContain('the checker shows this sign of it: 7K4M-Q2XT-9D3F-01AB');
    expect(here.text()).not.toContain('Rowan');
  });

  it('when it is printed then the browser prints, and the square holds the address without the code', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const here = await page(`?person=${mum}`);
    await here.sees('Why do they need it?');
    choose(here, 'why');
    await here.press('Write the letter');
    await here.sees('Print the letter');
    await here.press('Print the letter');
    expect(print).toHaveBeenCalledTimes(1);
    expect(here.host.querySelector('h-qr-code svg')?.getAttribute('aria-label')).toContain('/sign-in/letter');
    expect(here.text()).not.toContain('signed out everywhere else');
  });

  it('when it is written then it is among those that are out', async () => {
    let letters: object[] = [];
    const here = await page(forMum, {
      'account/letters': () => ({ letters }),
      'account/letter-write': () => ((letters = [out]), written),
    });
    await here.sees('Why do they need it?');
    choose(here, 'why');
    await here.press('Write the letter');
    await here.sees('Your way into Heard');
    await here.press('All letters');
    await here.sees('Alice AshbyWritten 7 September');
  });

  it('when there is a letter for them already then a new one is said to make it void', async () => {
    const here = await page(forMum, { 'account/letters': () => ({ letters: [out] }) });
    await here.sees('A new one makes it void.');
  });

  it('when it is for oneself then school’s sentence stands there', async () => {
    const door = () => refused('letter-for-oneself', 'A letter is written by somebody else.');
    const here = await page(forMum, { 'account/letter-write': door });
    await here.sees('Why do they need it?');
    choose(here, 'why');
    await here.press('Write the letter');
    await here.sees('A letter is written by somebody else.');
  });
});

describe('given somebody from a service', () => {
  it('when the page comes without a child then they are named as the list of services has them', async () => {
    const professionals = [{ personId: mum, name: 'Ines Pereira' }];
    const here = await page(`?person=${mum}`, { 'agency/agencies': () => ({ agencies: [], professionals }) });
    await here.sees('A letter with a code for Ines Pereira');
  });
});

describe('given letters that are out', () => {
  it('when one is made void then it leaves the list', async () => {
    let letters = [out];
    const here = await page('', { 'account/letters': () => ({ letters }), 'account/letter-void': () => ((letters = []), {}) });
    await here.sees('Alice Ashby');
    await here.press('Make it void');
    await here.sees('That letter is void.');
    await here.sees('No letter is out just now.');
    expect(here.school.commands).toEqual([{ path: 'account/letter-void', body: { personId: mum } }]);
  });
});
