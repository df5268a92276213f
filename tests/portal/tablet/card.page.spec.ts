import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CardPage } from '../../../apps/portal/src/app/tablet/card.page.ts';
import { PicturePage } from '../../../apps/portal/src/app/tablet/picture.page.ts';
import { ScanPage } from '../../../apps/portal/src/app/tablet/scan.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { asMum, rowan } from '../support/rowan.ts';
import { asRowan, loadedAnew, nobody } from './rowans-tablet.ts';

const card = { childId: rowan, called: 'Rowan', picture: 'boat' };
const device = {
  sessionId: 's1',
  device: 'Safari on iPad',
  begunAt: '2026-09-07T08:10:00.000Z',
  usedAt: '2026-09-07T08:10:00.000Z',
  by: 'card',
};
const out = { writtenBy: 'Ms Farrow', writtenAt: '2026-09-07T08:10:00.000Z', lastDay: '2026-09-21' };
let anew: string[];
beforeEach(() => {
  TestBed.resetTestingModule();
  anew = loadedAnew();
  history.replaceState(null, '', '/');
});

const desk = (doors: Record<string, Answering>): Promise<Opened> =>
  opened(CardPage, 'tablet/:childId/card', `/tablet/${rowan}/card`, asFarrow, { doors, commands: [] });

describe('given a SENCO who makes a card for a child’s own device', () => {
  it('when it is made then picture, name, a square, the code and the words for the adult are there to print', async () => {
    const here = await desk({
      'tablet/devices': () => ({ card, devices: [], out: null }),
      'tablet/card-write': () => ({ ...card, code: '7K4M-Q2VX-03NH', lastDay: '2026-09-21', days: 30 }),
    });
    await here.sees('A device of Rowan’s own');
    await here.press('Make a card to print');
    await here.sees('7K4M-Q2VX-03NH');
    expect(here.text()).toContain('signs Rowan in on that device for 30 days');
    expect(here.host.querySelectorAll('h-card-picture, h-qr-code')).toHaveLength(2);
    expect(here.school.commands).toEqual([{ path: 'tablet/card-write', body: { childId: rowan } }]);
  });

  it('when one is out then it can be taken back, and a device can be signed out', async () => {
    const here = await desk({
      'tablet/devices': () => ({ card, devices: [device], out }),
      'tablet/card-void': () => ({}),
      'tablet/device-end': () => ({}),
    });
    await here.sees('A card by Ms Farrow of 7 September');
    await here.press('Take it back');
    await here.sees('Safari on iPad');
    await here.press('Sign out there');
    await here.sees('');
    expect(here.school.commands).toEqual([
      { path: 'tablet/card-void', body: { childId: rowan } },
      { path: 'tablet/device-end', body: { childId: rowan, sessionId: 's1' } },
    ]);
  });
});

const scanned = (doors: Record<string, Answering>, code = '7K4M-Q2VX-03NH', me: Answering = () => nobody): Promise<Opened> => {
  history.replaceState(null, '', `/sign-in/card${code && `#${code}`}`);
  return opened(ScanPage, 'sign-in/card', '/sign-in/card', asMum, { doors: { 'session/me': me, ...doors }, commands: [] });
};
const known = { 'tablet/card-look': () => ({ called: 'Rowan', days: 30 }), 'tablet/enter-by-card': () => ({ called: 'Rowan' }) };

describe('given an adult who has scanned a card', () => {
  it('when the page opens then it says what will happen, and one button does it', async () => {
    const here = await scanned(known);
    await here.sees('This signs Rowan in on this device, for 30 days.');
    expect(here.school.commands.map(({ path }) => path)).toEqual(['tablet/card-look']);
    await here.press('Sign Rowan in');
    await here.sees('');
    expect(here.school.commands.at(-1)).toEqual({ path: 'tablet/enter-by-card', body: { code: '7K4M-Q2VX-03NH' } });
    expect(anew).toEqual(['/child']);
  });

  it('when they are signed in there themself then it says that they will not be any more', async () => {
    const here = await scanned(known, undefined, () => asMum);
    await here.sees('You are signed in here as Mum. You will be signed out on this device.');
  });

  it('when the card was used before then school’s sentence stands there, and another code can be typed', async () => {
    const detail = 'This card has been used already, and each works once. Please ask school for a new card.';
    const here = await scanned({
      ...known,
      'tablet/card-look': ({ body }) =>
        body['code'] === 'NEW' ? { called: 'Rowan', days: 30 } : { status: 409, problem: { code: 'card-used', detail } },
    });
    await here.sees(detail);
    await here.type('code', 'NEW');
    await here.press('Look at the card');
    await here.sees('Sign Rowan in');
  });

  it('when there is no code then nothing is asked, and the field says so', async () => {
    const here = await scanned(known, '');
    await here.press('Look at the card');
    await here.sees('Please type the code, or scan the card.');
    expect(here.school.commands).toEqual([]);
  });
});

describe('given a child who chooses a picture', () => {
  it('when one is tapped then it is theirs, and a lost tap is said', async () => {
    let lost = true;
    const doors = {
      'tablet/choices': () => ({ children: [], corners: [] }),
      'tablet/choose-picture': (): object | 'lost' => (lost ? 'lost' : {}),
    };
    const here = await opened(PicturePage, 'tablet/picture/:childId', `/tablet/picture/${rowan}`, asRowan(), {
      doors: doors,
      commands: [],
    });
    const rocket = (): HTMLElement => here.host.querySelector('[aria-label="Rocket"]')!;
    rocket().click();
    await here.sees('That did not work.');
    lost = false;
    rocket().click();
    await here.sees('');
    expect([rocket().getAttribute('aria-pressed'), here.school.commands.at(-1)?.body]).toEqual([
      'true',
      { childId: rowan, picture: 'rocket' },
    ]);
  });
});
