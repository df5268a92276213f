import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { SKINS } from '../../../apps/portal/src/app/ui/symbol.ts';
import { PicturesPage } from '../../../apps/portal/src/app/voice/pictures.page.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { asOsei, rowan } from '../support/rowan.ts';

const asRowan: Me = { ...asOsei, personId: rowan, roles: [], classes: [], children: [{ childId: rowan, called: 'Rowan', as: 'child' }] };
const sets = {
  sets: [{ id: 'own', name: 'Pictures from home', by: 'Drawn at home', pictures: { '14885': 'home.svg', happy: 'happy.png' } }],
};
/** What the wire of these tests calls the list of a school's own pictures. */
const list = '/symbols/sets.json'.slice('/api/'.length);

let spoken: string[];
let silenced: number;
const at = (doors: Record<string, () => object> = {}): Promise<Opened> =>
  opened(PicturesPage, 'voice/:childId/pictures', `/voice/${rowan}/pictures`, asRowan, { doors, commands: [] });

beforeEach(() => {
  localStorage.clear();
  [spoken, silenced] = [[], 0];
  const engine = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'en-GB', localService: true }],
    speak: ({ text }: { text: string }) => spoken.push(text),
    cancel: () => (silenced += 1),
  });
  Object.assign(globalThis, {
    speechSynthesis: engine,
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  });
});
afterEach(() => {
  delete (globalThis as Record<string, unknown>)['speechSynthesis'];
  delete (globalThis as Record<string, unknown>)['SpeechSynthesisUtterance'];
});

const pressed = (here: Opened): readonly (string | undefined)[] =>
  [...here.host.querySelectorAll('h-picture-choices [aria-pressed="true"] span')].map((one) => one.textContent?.trim());

describe('given a child at “My pictures”', () => {
  it('when a skin is tapped then it is chosen at once, and is still when the page is opened again', async () => {
    const here = await at();
    await here.sees('What do people in the pictures look like?');
    expect(pressed(here)).toEqual(['yellow like the sun']);
    await here.press('brown skin');
    expect(pressed(here)).toEqual(['brown skin']);
    TestBed.resetTestingModule();
    expect(pressed(await at())).toEqual(['brown skin']);
  });

  it('when faces are looked at then each shows its own skin, whatever is chosen', async () => {
    const here = await at();
    await here.press('dark brown skin');
    const shown = [...here.host.querySelectorAll('h-picture-choices h-symbol svg')].flatMap((one) => {
      const fills = [...one.querySelectorAll('path')].map((path) => path.getAttribute('fill'));
      return Object.values(SKINS).filter((skin) => fills.includes(skin));
    });
    expect(shown).toEqual(Object.values(SKINS));
  });

  it('when school has put in no other pictures then nobody is asked about them', async () => {
    const here = await at();
    await here.sees('What do people in the pictures look like?');
    expect(here.text()).not.toContain('Which pictures do you know?');
  });

  it('when school has then they are there to choose, with whoever drew them', async () => {
    const here = await at({ [list]: () => sets });
    await here.sees('Which pictures do you know?');
    expect(here.text()).toContain('Drawn at home');
    expect(here.host.querySelector('h-picture-choices img')?.getAttribute('src')).toBe('/symbols/home.svg');
    await here.press('Pictures from home');
    expect(pressed(here)).toEqual(['yellow like the sun', 'Pictures from home']);
    expect(here.host.querySelectorAll('h-picture-choices h-symbol svg')).toHaveLength(Object.keys(SKINS).length + 1);
  });
});

describe('given “Read to me” in the frame of a child’s page', () => {
  it('when nobody has switched it on then nothing is read by itself', async () => {
    const here = await at();
    await here.sees('My pictures');
    expect(spoken).toEqual([]);
    expect(here.button('Read to me').getAttribute('aria-pressed')).toBe('false');
  });

  it('when it is switched on then this page is read, and every page from then on; switched off, it is silent', async () => {
    const here = await at();
    await here.press('Read to me');
    expect(spoken).toEqual(['My pictures']);
    TestBed.resetTestingModule();
    const again = await at();
    await again.sees('My pictures');
    expect(spoken).toEqual(['My pictures', 'My pictures']);
    const before = silenced;
    await again.press('Read to me');
    expect([again.button('Read to me').getAttribute('aria-pressed'), silenced > before]).toEqual(['false', true]);
    TestBed.resetTestingModule();
    await (await at()).sees('My pictures');
    expect(spoken).toHaveLength(2);
  });

  it('when another child comes to this device then it is as that child has it', async () => {
    await (await at()).press('Read to me');
    TestBed.resetTestingModule();
    const other = '0b9d6c1e-1111-4111-8111-111111111111';
    const here = await opened(PicturesPage, 'voice/:childId/pictures', `/voice/${other}/pictures`, asRowan, { doors: {}, commands: [] });
    expect(here.button('Read to me').getAttribute('aria-pressed')).toBe('false');
  });

  it('when nobody has touched the page yet then it does not try: browsers allow no sound', async () => {
    localStorage.setItem(`heard.child.${rowan}.reads`, 'yes');
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false }, configurable: true });
    await (await at()).sees('My pictures');
    Object.defineProperty(navigator, 'userActivation', { value: undefined, configurable: true });
    expect(spoken).toEqual([]);
  });

  it('when the page is left then what was being read stops', async () => {
    await at();
    const before = silenced;
    await TestBed.inject(Router).navigateByUrl('/');
    expect(silenced).toBeGreaterThan(before);
  });
});
