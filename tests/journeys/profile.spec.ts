import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heightOf, longestLine, overflowing, paper, type Heading } from '@heard/domain/profile';
import { Stage } from '../support/browser.ts';
import { barriers } from '../support/fair.ts';
import { mum, rowan, rowansFile } from '../support/people.ts';
import { voice } from '../support/sayings.ts';
import type { Visitor } from '../support/visitor.ts';

const address = `/profile/${rowansFile}`;
const waits = 'He waits for whoever is last.';
const quiet = 'I like dinner where it is quiet.';

let stage: Stage;
let senco: Visitor;
let parent: Visitor;
let other: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.house.done('rowan', 'voice/share-voice', voice({ audience: ['parents', 'educators'], words: 'Too loud.' }));
  parent = await stage.enter('mum', { screen: 'phone' });
  other = await stage.enter('dad', { screen: 'phone', looks: 'dark' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  await Promise.all([parent.goes('/'), other.goes(address), senco.goes(address)]);
});
afterAll(() => stage.close());

/** How many sides a printed page has, counted in the file that a printer would get. */
const sides = async ({ page }: Visitor): Promise<number> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
};

interface Offered {
  readonly lineId: string;
  readonly heading: Heading;
  readonly words: string;
}
/** As many lines as the school lets on one page, each of them as wide as lines can be. */
const longest = (words: readonly string[]): readonly Offered[] => {
  const some: Offered[] = [];
  for (let at = 0; ; at += 1) {
    const heading = (['admire', 'important', 'support'] as const)[at % 3]!;
    const next = [...some, { lineId: randomUUID(), heading, words: words[at % words.length]! }];
    if (overflowing(next).length > 0) return some;
    some.push(next.at(-1)!);
  }
};

/** Each test is the next page of one story. */
describe('a one-page profile, from a parent’s line to one A4 side', () => {
  it('given her first page, when Mum follows the way and adds a line on her phone, then it is there, and Dad’s open page does not move', async () => {
    await parent.follows('One page about Rowan');
    await parent.sees('Rowan has no page yet');
    await parent.chooses('What people like');
    await parent.writes('One line about Rowan', waits);
    await parent.page.getByText('A picture beside it, if you like').first().click();
    await parent.chooses('friend');
    await parent.presses('Add this line');
    await parent.sees('You and school see these.');
    await parent.sees(waits);
    expect(await barriers(parent)).toEqual([]);
    expect(await parent.overflow()).toBe(0);
    expect(await other.holds(waits)).toEqual([]);
  });

  it('given what Rowan said, when the SENCO takes a line from it, then his words stand beside hers', async () => {
    await senco.sees(waits);
    const from = senco.page.getByLabel('Whose words?');
    await from.selectOption({ index: 1 });
    await senco.sees('“Too loud.”');
    await senco.chooses('How to support');
    await senco.writes('One line, as Rowan said it', quiet);
    await senco.presses('Add this line');
    await senco.sees('From what Rowan told, written down by Ms Farrow');
  });

  it('given both, when she makes the page, then every open page has it: Dad reads “family”, and not whose', async () => {
    await senco.follows('Make the page');
    await senco.sees('It fits on one A4 side.');
    await senco.page.getByRole('checkbox', { name: 'Rowan' }).last().check();
    expect(await barriers(senco)).toEqual([]);
    await senco.presses('Make this the page');
    await senco.arrives('Rowan’s one-page profile');
    await other.sees(waits);
    await other.sees('Rowan’s family');
    await other.sees('From what Rowan told us');
    expect(await other.holds('Mum', mum.person)).toEqual([]);
    expect(await barriers(other)).toEqual([]);
    await other.pictured('profile', 'page');
  });

  it('given the page, when the child opens it, then it is in the child’s type, with a loudspeaker for each line', async () => {
    const child = await stage.enter('rowan', { screen: 'tablet' });
    await child.goes(address);
    await child.arrives('All about me');
    await child.sees('My family says this.');
    expect(await child.page.locator('li h-loudspeaker').count()).toBe(2);
    expect(await barriers(child)).toEqual([]);
    await child.pictured('profile-child', 'page');
  });

  it('given the longest page that the school allows, of the widest letters, when it is printed, then it is one A4 side', async () => {
    const wide = ['M'.repeat(longestLine), 'w'.repeat(longestLine), `${'W@m% '.repeat(longestLine / 5 - 1)}W`, 'Tell me twice.'];
    const short = ['Yes.'];
    for (const words of [wide, short]) {
      const lines = longest(words);
      for (const one of lines)
        await stage.house.done('farrow', 'profile/offer-profile-line', { childId: rowansFile, picture: 'friend', ...one });
      const page = { childId: rowansFile, lines: lines.map((one) => one.lineId), asked: [rowan.person], lookAgainOn: '2027-03-01' };
      const withoutChild = 'He did not want to say anything today, and we ask him again. '.repeat(8).trim();
      const { position } = await stage.house.done('farrow', 'profile/publish-profile', { ...page, withoutChild });
      await stage.house.query('farrow', `profile/profile?child=${rowansFile}&seen=${position}`);
      await senco.goes(address);
      await senco.sees(lines[0]!.words);
      expect(lines.reduce((sum, one) => sum + heightOf(one), 0)).toBeGreaterThan(paper.lines * 0.75);
      expect(await sides(senco)).toBe(1);
      await senco.page.emulateMedia({ media: 'print' });
      const { cut, high } = await senco.page.locator('h-profile-sheet').evaluate((sheet) => ({
        cut: [...sheet.querySelectorAll('.words')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
        ).length,
        high: (sheet.getBoundingClientRect().height / 96) * 25.4,
      }));
      await senco.page.emulateMedia({ media: null });
      expect(cut).toBe(0);
      expect(high).toBeLessThanOrEqual(277);
    }
    expect(stage.faults()).toEqual([]);
  });
});
