import { readFileSync } from 'node:fs';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChildChoices, TONES } from '../../apps/portal/src/app/kernel/child-choices.ts';
import { setsIn } from '../../apps/portal/src/app/kernel/symbol-sets.ts';
import { WIRE } from '../../apps/portal/src/app/kernel/wire.ts';
import { HeardSymbol, SKINS, TINTS } from '../../apps/portal/src/app/ui/symbol.ts';
import { conceptOf, symbolOf } from '../../apps/portal/src/app/ui/symbol-concepts.ts';
import { isOfPeople, strokesOf, symbolNames, SYMBOLS } from '../../apps/portal/src/app/ui/symbols.ts';
import { contrast } from './support/contrast.ts';

const words = (
  JSON.parse(readFileSync(new URL('../../apps/portal/public/words/said/en.json', import.meta.url), 'utf8')) as { picture: object }
).picture;
/** Names that have stood in logs since the first pictures. */
const first =
  'like dislike friend together alone stop help tired calm loud quiet break playground teacher reading lunch home time listen think yes no';
const ofPeople =
  'like dislike quiet too-bright friend together alone family grown-up teacher help hug talk listen hearing-aid think wheelchair ' +
  'happy sad angry worried excited bored tired calm ill sleep wash-hands walk';

describe('given the pictures', () => {
  it.each(symbolNames)(
    'when %s is looked at then it is drawn, has a word, a name that the log takes, and three colours at most',
    (name) => {
      expect(strokesOf(name).length).toBeGreaterThan(0);
      for (const { d } of strokesOf(name)) expect(d).toMatch(/^M[MLHVQTaAZ\d .,-]+$/);
      expect(words).toHaveProperty([name], expect.stringMatching(/^[a-z][a-z -]+$/));
      expect(name).toMatch(/^[a-z][a-z-]{0,40}$/);
      const plain = ['ink', 'white', 'skin', undefined, null];
      const colours = new Set(SYMBOLS[name].flatMap(({ fill, line }) => [fill, line]).filter((one) => !plain.includes(one)));
      expect([...colours].length).toBeLessThanOrEqual(3);
    },
  );

  it('when words are counted then each belongs to a picture, and no name of the log is lost', () => {
    expect(Object.keys(words).sort()).toEqual([...symbolNames].sort());
    expect(symbolNames).toEqual(expect.arrayContaining(first.split(' ')));
  });

  it('when a name is not drawn then nothing is', () => {
    expect(['unicorn', 'toString'].flatMap((name) => [strokesOf(name).length, conceptOf(name)])).toEqual([0, null, 0, null]);
  });

  it('when they are asked for people then those with skin are, and no thing is', () => {
    expect(symbolNames.filter(isOfPeople).sort()).toEqual(ofPeople.split(' ').sort());
  });

  it('when a line is drawn on any skin then it can be seen (3 to 1)', () => {
    for (const tone of TONES) expect([tone, contrast(SKINS[tone], TINTS.ink) >= 3]).toEqual([tone, true]);
    expect(new Set(Object.values(SKINS)).size).toBe(6);
  });

  it('when a concept of WAI-Adapt is asked for then one picture answers, and back', () => {
    const known = symbolNames.filter((name) => conceptOf(name) !== null);
    expect(known.length).toBeGreaterThan(50);
    for (const name of known) expect(symbolOf(conceptOf(name) ?? 0)).toBe(name);
    expect([symbolOf(14885), symbolOf(1)]).toEqual(['home', undefined]);
  });
});

@Component({
  imports: [HeardSymbol],
  providers: [ChildChoices],
  template: `<h-symbol name="happy" /><h-symbol name="home" named="home" /><h-symbol name="talker" />`,
})
class Page {}

const list = {
  sets: [
    {
      id: 'ours-at-home',
      name: 'Pictures from home',
      by: 'Drawn at home',
      pictures: { '14885': 'home/house.svg', talker: 'my-talker.png' },
    },
  ],
};

describe('given pictures on a page', () => {
  let asked: string[];
  beforeEach(() => {
    localStorage.clear();
    asked = [];
    const wire = (path: string): Promise<Response> => {
      asked.push(path);
      return Promise.resolve({ ok: true, json: () => Promise.resolve(list) } as Response);
    };
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), { provide: WIRE, useValue: wire }] });
  });
  const opened = async (): Promise<{ choices: ChildChoices; settled: () => Promise<HTMLElement> }> => {
    const fixture = TestBed.createComponent(Page);
    const choices = fixture.debugElement.injector.get(ChildChoices);
    choices.of('rowan');
    const settled = async (): Promise<HTMLElement> => {
      await fixture.whenStable();
      return fixture.nativeElement as HTMLElement;
    };
    await settled();
    return { choices, settled };
  };
  const fills = (page: HTMLElement): readonly (string | null)[] =>
    [...page.querySelectorAll('path')].map((one) => one.getAttribute('fill'));

  it('when a child chooses a skin then people have it, things stay, and this child alone keeps it', async () => {
    const { choices, settled } = await opened();
    const before = fills(await settled());
    choices.chooseTone('brown');
    const after = fills(await settled());
    expect(before).toContain(SKINS.sun);
    const changed = before.flatMap((fill, at) => (fill === after[at] ? [] : [[fill, after[at]]]));
    expect(changed).toEqual([[SKINS.sun, SKINS.brown]]);
    choices.of('alex');
    expect(choices.tone()).toBe('sun');
    choices.of('rowan');
    expect(choices.tone()).toBe('brown');
  });

  it('when it stands without a frame then it is drawn all the same, and nothing is fetched', async () => {
    const fixture = TestBed.createComponent(HeardSymbol);
    fixture.componentRef.setInput('name', 'happy');
    await fixture.whenStable();
    expect(fills(fixture.nativeElement as HTMLElement)).toContain(SKINS.sun);
    expect(asked).toEqual([]);
  });

  it('when a child has a set of their own then its pictures are shown, as images, and ours where it has none', async () => {
    const { choices, settled } = await opened();
    expect(asked).toEqual([]);
    choices.chooseSet('ours-at-home');
    await settled();
    const page = await settled();
    expect([...page.querySelectorAll('img')].map((one) => [one.getAttribute('src'), one.alt])).toEqual([
      ['/symbols/home/house.svg', 'home'],
      ['/symbols/my-talker.png', ''],
    ]);
    expect(page.querySelectorAll('svg')).toHaveLength(1);
    expect(asked).toEqual(['/symbols/sets.json']);
  });

  it('when a picture of that set cannot be shown then ours is', async () => {
    const { choices, settled } = await opened();
    choices.chooseSet('ours-at-home');
    await settled();
    (await settled()).querySelector('img')!.dispatchEvent(new Event('error'));
    expect((await settled()).querySelectorAll('svg')).toHaveLength(2);
  });

  it('when a helper of the browser looks for concepts then it finds them', async () => {
    const page = await (await opened()).settled();
    expect([...page.querySelectorAll('h-symbol')].map((one) => one.getAttribute('adapt-symbol'))).toEqual(['14676', '14885', null]);
  });
});

describe('given a list of sets', () => {
  it('when an address leads elsewhere or is no picture then it is left out', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo=';
    const pictures = {
      a: 'https://elsewhere.example/a.png',
      b: '//elsewhere.example/b.png',
      c: '../api/session/me.png',
      d: 'javascript:alert(1)',
      e: 'page.html',
      f: 'data:text/html;base64,PGI+',
      g: 7,
      h: picture,
      i: 'set/i.webp',
    };
    expect(setsIn({ sets: [{ id: 's', name: 'S', by: 'Somebody', pictures }] })[0]!.pictures).toEqual({
      h: picture,
      i: '/symbols/set/i.webp',
    });
  });

  it.each([[null], [7], [{}], [{ sets: 'all' }], [{ sets: [null, 1, { id: 's' }, { id: 's', name: '', by: 'x' }] }]])(
    'when it is %j then there is no set',
    (wrong) => expect(setsIn(wrong)).toEqual([]),
  );
});
