import { describe, expect, it } from '@jest/globals';
import { ReferralPage } from '../../../apps/portal/src/app/referral/referral.page.ts';
import { sharablesOf } from '../../../apps/portal/src/app/referral/sharing.ts';
import { ofChild, permission } from '../consent/permission.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { dad, decided, dinner, farrow, mum, rowan, said, worry } from '../support/rowan.ts';
import { bothMay, one, referral, services, share, speech, story } from './speech.ts';

const id = (last: number): never => `018f4e6a-0000-7000-8000-0000000002${last}` as never;
const [dads, rowans, secret, note] = [id(10), id(11), id(12), id(13)];
const heard = [
  said(),
  said({ inputId: dads, words: 'He sleeps badly.', speaker: { personId: dad, as: 'parent' } }),
  said({ inputId: rowans, words: 'Too loud.', speaker: { personId: rowan, as: 'child' }, audience: ['parents'] }),
  said({ inputId: secret, words: 'I am afraid.', speaker: { personId: rowan, as: 'child' }, audience: [] }),
  said({ inputId: note, words: 'He talks at the edges.', speaker: { personId: farrow, as: 'staff' } }),
];
const told = { ...story, heard, decided: [decided()] } as never;
const keys = (row = referral()): readonly string[] => sharablesOf(told, row).map((each) => each.key);

describe('given what was said and decided', () => {
  it('when it is looked for what could be shared then it is of the kinds in scope, and never what the child has kept to itself', () => {
    expect(keys(referral({ shares: [] }))).toEqual([`i/${note}`, `d/${dinner}`, `i/${worry}`, `i/${dads}`]);
    expect(keys(referral({ shares: [], scope: ['child-views'] }))).toEqual([`i/${rowans}`]);
    expect(keys(referral({ shares: [], scope: [] }))).toEqual([]);
  });

  it('when something is shared then it is not offered again, and is once it was stopped', () => {
    expect(keys()).not.toContain(`i/${worry}`);
    expect(keys(referral({ shares: [share({ stopped: true })] }))).toContain(`i/${worry}`);
  });
});

const all = ['school-notes', 'family-views', 'decisions', 'child-views'] as const;
const yes = permission({ act: 'sharing', scope: [...all], answers: { [mum]: 'agreed' } });

async function sharing(consents = [yes], door: Answering = () => receipt): Promise<Opened> {
  const doors = {
    'referral/referral': () => one(referral({ shares: [], scope: [...all] })),
    'consent/consents': () => ofChild(consents, { may: bothMay }),
    'agency/agencies': () => services,
    'timeline/timeline': () => told,
    'referral/share-with-agency': door,
  };
  const here = await opened(ReferralPage, 'referral/:referralId', `/referral/${speech}`, asFarrow, { doors, commands: [] });
  await here.sees('Share something');
  [...here.host.querySelectorAll('summary')].find((each) => each.textContent?.includes('Share something'))?.click();
  await here.sees('What do you want to share?');
  return here;
}
const choose = async (here: Opened, key: string): Promise<void> => {
  const box = here.host.querySelector<HTMLSelectElement>('#share-what');
  if (!box) throw new Error(`There is nothing to choose from on: ${here.text()}`);
  box.value = key;
  box.dispatchEvent(new Event('change'));
  await here.sees('This is what they read');
};
const press = (here: Opened): Promise<void> => here.press('Share this with Harbour');

describe('given the form that shares one thing', () => {
  it('when nothing is chosen then that is asked for', async () => {
    const here = await sharing();
    await press(here);
    await here.sees('Choose what you want to share');
    expect(here.school.commands).toEqual([]);
  });

  it('when a note is chosen then what they read and the permission stand there, and it is sent', async () => {
    const here = await sharing();
    await choose(here, `i/${note}`);
    await here.sees('“He talks at the edges.”');
    await here.sees('Yes from Mum.');
    await press(here);
    await here.sees('It is shared.');
    expect(here.school.commands).toMatchObject([
      { path: 'referral/share-with-agency', body: { referralId: speech, inputId: note, decisionId: null, childAsked: null } },
    ]);
  });

  it('when words of a parent are chosen who has not said yes then the page says whose yes is wanting', async () => {
    const here = await sharing();
    await choose(here, `i/${dads}`);
    await here.sees('These are the words of Dad, who has not said yes to sharing.');
    await choose(here, `i/${worry}`);
    expect(here.text()).not.toContain('who has not said yes');
  });

  it('when words of the child are chosen then it is asked how the child was asked, and that goes with them', async () => {
    const here = await sharing();
    await choose(here, `i/${rowans}`);
    await press(here);
    await here.sees('Say how you asked Rowan');
    await here.type('share-asked', 'With his cards.');
    await press(here);
    await here.sees('It is shared.');
    expect(here.school.commands).toMatchObject([{ body: { inputId: rowans, childAsked: 'With his cards.' } }]);
  });

  it('when a permission is missing then the refusal stands there with the way to it, and what was chosen stays', async () => {
    const detail = 'There is no permission for sharing this. It has not been asked for yet.';
    const facts = { act: 'sharing', agencyId: 'a', consentId: null, because: 'not-asked', whoCould: [] };
    const here = await sharing([], () => ({ status: 409, problem: { code: 'consent-missing', detail, facts } }));
    await choose(here, `d/${dinner}`);
    await here.sees('Nobody has been asked yet.');
    await press(here);
    await here.sees(detail);
    const way = here.host.querySelector('h-missing-consent a')?.getAttribute('href');
    expect(way).toBe(`/consents/new?child=${rowan}&act=sharing&agency=a`);
    expect(here.host.querySelector<HTMLSelectElement>('#share-what')?.value).toBe(`d/${dinner}`);
  });
});
