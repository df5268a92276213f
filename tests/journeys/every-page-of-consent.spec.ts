import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { faultsOn, narrow } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import { referredStory, type Referred } from '../support/referred.ts';
import type { Name } from '../support/small-school.ts';
import { toldStory } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

type Page = readonly [path: string, shows: string | RegExp];

const consents = `/children/${rowansFile}/consents`;
const services = `/children/${rowansFile}/referrals`;
const nowhere = '018f4e6a-0000-7000-8000-00000000ffff';
const pages = {
  mum: ({ waits, agreed, soon, referralId }: Referred): readonly Page[] => [
    ['/', 'Your yes runs out soon'],
    [consents, 'You said yes'],
    [`/consent/${waits}`, 'What do you say?'],
    [`/consent/${agreed}`, 'Take my yes back'],
    [`/consent/${soon}/record`, 'Download the record'],
    [services, 'Look at it, or take it back'],
    [`/referral/${referralId}`, 'It is the noise at dinner, not the food.'],
  ],
  dad: ({ disputed, agreed, referralId }: Referred): readonly Page[] => [
    [`/consent/${disputed}`, 'Change my answer'],
    [`/consent/${agreed}`, 'What do you say?'],
    [services, '1 thing that you may see is shared'],
    [`/referral/${referralId}`, 'Rowan eats in the Nest with Ada.'],
  ],
  osei: ({ referralId, agreed }: Referred): readonly Page[] => [
    [services, 'Next appointment'],
    [`/referral/${referralId}`, 'Why school asks'],
    [`/consent/${agreed}`, 'School’s words'],
  ],
  farrow: ({ waits, disputed, agreed }: Referred): readonly Page[] => [
    ['/consents', 'Questions to answer'],
    ['/consents/new', 'Which child is it about?'],
    [`/consents/new?child=${rowansFile}&act=referral`, 'This is what they see'],
    [consents, 'Ask for something new'],
    [`/consent/${disputed}`, 'Go ahead in spite of the disagreement'],
    [`/consent/${waits}`, /Your answer to Mum/],
    [`/consent/${agreed}`, /^Refer Rowan to Harbour/],
  ],
  okafor: ({ referralId }: Referred): readonly Page[] => [
    ['/agencies', 'Record a service'],
    [services, 'Refer Rowan to a service'],
    [`${services}/new`, 'Why do you ask them?'],
    [`/referral/${referralId}`, 'What you can do'],
  ],
  pereira: ({ referralId }: Referred): readonly Page[] => [
    ['/', 'Rowan Ashby'],
    [`/referral/${referralId}`, 'What school has shared with you'],
    [`/referral/${nowhere}`, 'This is not open to you'],
  ],
} satisfies Partial<Record<Name, (story: Referred) => readonly Page[]>>;
type Person = keyof typeof pages;

let stage: Stage;
let story: Referred;
beforeAll(async () => {
  stage = await Stage.open();
  story = await referredStory(stage.house, await toldStory(stage.house));
  await stage.later('2026-09-10T09:00:00.000Z');
});
afterAll(() => stage.close());

/** All that is folded away, as it is to whoever unfolds it. */
const unfolded = async (person: Visitor): Promise<void> => {
  const folded = person.page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
};

describe.each(Object.keys(pages) as Person[])(
  'every page of consent and referral for %s, on a phone and wide, by day and by night',
  (name) => {
    let person: Visitor;
    beforeAll(async () => {
      person = await stage.enter(name, { screen: 'wide' });
    });

    it('given each page, all of it unfolded, when axe looks, then it finds nothing, nothing is wider than the screen, and there is one heading', async () => {
      const found: string[] = [];
      for (const [path, shows] of pages[name](story)) {
        await person.page.setViewportSize(narrow);
        await person.goes(path);
        await person.sees(shows);
        await unfolded(person);
        found.push(...(await faultsOn(person)).map((fault) => `${path} ${fault}`));
      }
      expect(found).toEqual([]);
    });

    it('given each page, when its browser is asked, then it complained of nothing and asked nobody but the school', () => {
      expect([...person.complaints, ...person.strangers]).toEqual([]);
    });
  },
);
