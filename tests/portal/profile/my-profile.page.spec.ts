import { describe, expect, it } from '@jest/globals';
import { MyProfilePage } from '../../../apps/portal/src/app/profile/my-profile.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, rowan } from '../support/rowan.ts';
import { familyWrote, otherHome, page, profile, rowansLine, rowanTold, rowanWrote, toldLine } from './rowans-profile.ts';

const asRowan: Me = { ...asMum, personId: rowan, called: 'Rowan', children: [{ childId: rowan, called: 'Rowan', as: 'child' }] };
const mine = profile({
  lines: [rowanWrote({ published: 1 }), rowanTold(), familyWrote()],
  pages: [page({ lines: [rowansLine, otherHome] as never })],
});
const at = async (of: object = mine, door: Answering = () => receipt): Promise<Opened> => {
  const doors = { 'profile/profile': () => of, 'profile/offer-profile-line': door, 'profile/withdraw-profile-line': door };
  const here = await opened(MyProfilePage, 'profile/:childId', `/profile/${rowan}`, asRowan, { doors, commands: [] });
  await here.sees('How best to support me');
  return here;
};

describe('given a child’s own page', () => {
  it('when it opens then the lines of the page and the child’s own that wait stand there, each with whose it is', async () => {
    const here = await at();
    for (const part of [
      'All about me',
      'My dog Biscuit.',
      'I said this.',
      'Dinner where it is quiet.',
      'From what I told.',
      'My family says this.',
    ])
      expect(here.text()).toContain(part);
    expect(here.text()).not.toContain('Mum');
  });
  it('when the child takes a line of its own away then it is asked once more, and then it goes', async () => {
    const here = await at();
    expect([...here.host.querySelectorAll('button')].filter((one) => one.textContent?.includes('take it away'))).toHaveLength(2);
    await here.press('take it away');
    expect(here.school.commands).toEqual([]);
    await here.press('yes, take it away');
    await here.sees('It is gone from your page.');
    expect(here.school.commands).toMatchObject([
      { path: 'profile/withdraw-profile-line', body: { childId: rowan, lineId: rowansLine, reason: null } },
    ]);
  });
  it('when school cannot be reached then the line stays, and the page says that it can be tried again', async () => {
    const here = await at(mine, () => ({ status: 409, problem: { code: 'line-gone', detail: 'x' } }));
    await here.press('take it away');
    await here.press('yes, take it away');
    await here.sees('You can try again.');
    expect(here.text()).toContain('My dog Biscuit.');
  });
  it('when a picture is tapped then its word stands in, another takes its place, and what is written stays', async () => {
    const here = await at();
    await here.press('+ say something');
    await here.sees('In my words');
    const words = (): string => here.host.querySelector<HTMLTextAreaElement>('#my-words')?.value ?? '';
    await here.press('music');
    expect(words()).toBe('music');
    await here.press('calm');
    expect(words()).toBe('calm');
    await here.type('my-words', 'I am calm with music.');
    await here.press('music');
    expect(words()).toBe('I am calm with music.');
    await here.press('put it on my page');
    await here.sees('Your words are here now.');
    expect(here.school.commands).toMatchObject([
      {
        path: 'profile/offer-profile-line',
        body: { childId: rowan, heading: 'admire', words: 'I am calm with music.', picture: 'music', inputId: null },
      },
    ]);
  });
  it('when there are more pictures then a few come first, and all of them with one press', async () => {
    const here = await at();
    await here.press('+ say something');
    await here.sees('In my words');
    const cards = (): number => here.host.querySelectorAll('h-big-card').length;
    expect(cards()).toBe(12);
    await here.press('more pictures');
    expect(cards()).toBe(24);
    expect(here.text()).not.toContain('more pictures');
  });
  it('when nothing is chosen then the page says so kindly, and nothing is sent', async () => {
    const here = await at();
    await here.press('+ say something');
    await here.sees('In my words');
    await here.press('put it on my page');
    await here.sees('Tap a picture, or write something.');
    expect(here.school.commands).toEqual([]);
    await here.press('not now');
    await here.sees('My dog Biscuit.');
  });
  it('when nothing is there yet then each part says so', async () => {
    const here = await at(profile({ lines: [rowanTold({ lineId: toldLine })] }));
    expect(here.text().match(/Nothing here yet\./g)).toHaveLength(2);
  });
});
