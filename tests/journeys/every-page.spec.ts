import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import type { Name } from '../support/small-school.ts';
import { toldStory, type Told } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

type Page = readonly [path: string, shows: string | RegExp];

const raise = `/concern/raise/${rowansFile}`;
const pages = {
  mum: (told: Told): readonly Page[] => [
    ['/', 'You were heard'],
    [raise, 'Check and send'],
    [`/input/${told.waits}/receipt`, 'What happens now'],
    [`/input/${told.mums}`, 'What became of it'],
    [`/decision/${told.decision}`, 'Do you agree?'],
    [rowansStory, 'Decision · dinner time'],
  ],
  adasMum: () => [['/', 'Nothing has been said yet']],
  rowan: () => [
    ['/', 'What happened next'],
    [`/voice/${rowansFile}/tell`, 'dinner time'],
    [`/voice/${rowansFile}/tell?at=1`, 'not good'],
    [`/voice/${rowansFile}/tell?at=6`, /always sees it/],
    [`/voice/${rowansFile}/help`, /Childline/],
  ],
  osei: (told: Told) => [
    ['/', 'Children in your classes'],
    ['/concern/raise', 'Rowan Ashby'],
    [raise, 'Whose words are these?'],
    [`/input/${told.mums}`, 'What has happened with it'],
    [rowansStory, 'Decision · dinner time'],
  ],
  farrow: (told: Told) => [
    ['/', 'One thing waits for an answer'],
    [`/input/${told.waits}`, 'What you can do'],
    [`/decide/${rowansFile}`, 'Decide and tell everyone'],
    [`/decide/${rowansFile}?follows=${told.decision}`, 'Looking again: dinner time'],
    [`/decision/${told.decision}`, 'What the family says'],
    [rowansStory, 'Decision · dinner time'],
    [`${rowansStory}?as=list`, 'Decision · dinner time'],
    ['/children', 'Rowan Ashby'],
    [`/children/${rowansFile}`, 'Who is who'],
    ['/roll', 'The file'],
    ['/children/018f4e6a-0000-7000-8000-00000000ffff', 'This cannot be shown'],
  ],
  nobody: () => [
    ['/sign-in', 'Send me a link'],
    ['/sign-in/confirm?token=x', 'One more tap'],
    ['/demo', 'There is no demonstration here'],
    ['/nowhere', 'There is nothing at this address'],
  ],
} satisfies Partial<Record<Name | 'nobody', (told: Told) => readonly Page[]>>;
type Person = keyof typeof pages;

let stage: Stage;
let told: Told;
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
});
afterAll(() => stage.close());

const narrow = { width: 360, height: 740 };
const broad = { width: 1440, height: 900 };

/** One page on both screens, by day and by night: everything once on each screen, colours in all four. */
const faultsOn = async (person: Visitor): Promise<readonly string[]> => {
  const faults: string[] = [];
  const note = (as: string, found: readonly string[]) => void faults.push(...found.map((one) => `${as}: ${one}`));
  await person.page.setViewportSize(narrow);
  await person.page.emulateMedia({ colorScheme: 'light' });
  note('phone', await barriers(person));
  if ((await person.overflow()) > 0) faults.push(`phone: wider than the screen by ${await person.overflow()} px`);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  note('phone by night', await barriers(person, 'color-contrast'));
  await person.page.setViewportSize(broad);
  note('wide by night', await barriers(person));
  if ((await person.overflow()) > 0) faults.push(`wide: wider than the screen by ${await person.overflow()} px`);
  await person.page.emulateMedia({ colorScheme: 'light' });
  note('wide', await barriers(person, 'color-contrast'));
  if ((await person.page.locator('h1').count()) !== 1) faults.push('not exactly one h1');
  return faults;
};

describe.each(Object.keys(pages) as Person[])('every page of %s, on a phone and wide, by day and by night', (name) => {
  let person: Visitor;
  beforeAll(async () => {
    person = await stage.enter(name === 'nobody' ? null : name, { screen: 'wide' });
    await stage.later('2026-09-10T09:00:00.000Z');
  });

  it('given each page, when axe looks, then it finds nothing, nothing is wider than the screen, and there is one heading', async () => {
    const found: string[] = [];
    for (const [path, shows] of pages[name](told)) {
      await person.page.setViewportSize(narrow);
      await person.goes(path);
      await person.sees(shows);
      found.push(...(await faultsOn(person)).map((fault) => `${path} ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it('given each page, when its browser is asked, then it complained of nothing and asked nobody but the school', () => {
    expect([...person.complaints, ...person.strangers]).toEqual([]);
  });
});
