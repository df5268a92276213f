import { describe, expect, it } from '@jest/globals';
import { MakeProfilePage } from '../../../apps/portal/src/app/profile/make.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { mum, rowan } from '../support/rowan.ts';
import { line, mumsLine, oseisLine, oseiWrote, profile, rowansLine, rowanTold, rowanWrote, toldLine } from './rowans-profile.ts';

const around = [rowan, mum] as never;
const at = async (of: object, door: Answering = () => receipt): Promise<Opened> => {
  const doors = { 'profile/profile': () => of, 'profile/publish-profile': door };
  const here = await opened(MakeProfilePage, 'profile/:childId/make', `/profile/${rowan}/make`, asFarrow, { doors, commands: [] });
  await here.sees('Make Rowan’s page');
  return here;
};
const click = async (here: Opened, id: string): Promise<void> => {
  const control = document.getElementById(id);
  if (!control) throw new Error(`There is no ${id} on: ${here.text()}`);
  control.click();
  await here.sees('Make Rowan’s page');
};
const whole = profile({ lines: [line(), rowanWrote(), oseiWrote(), rowanTold()], around });

describe('given the form that makes a page', () => {
  it('when it opens then all that may stand on it is chosen, and it says whether it fits', async () => {
    const here = await at(whole);
    await here.sees('It fits on one A4 side.');
    expect(here.host.querySelectorAll('li input:checked')).toHaveLength(4);
    expect(here.text()).not.toContain('Why is there no line of Rowan’s own?');
  });
  it('when lines are moved and left out by buttons then they are sent in that order, with who was asked', async () => {
    const here = await at(whole);
    await click(here, `make-down-${oseisLine}`);
    await click(here, `make-line-${mumsLine}`);
    await click(here, 'make-asked');
    await here.press('Make this the page');
    await here.sees('');
    expect(here.school.commands).toMatchObject([
      {
        path: 'profile/publish-profile',
        body: { childId: rowan, lines: [rowansLine, toldLine, oseisLine], asked: [rowan], withoutChild: null, lookAgainOn: '2027-03-10' },
      },
    ]);
    expect(here.url()).toBe(`/profile/${rowan}`);
  });
  it('when a line has moved then the focus is where it was', async () => {
    const here = await at(whole);
    await click(here, `make-down-${oseisLine}`);
    expect(document.activeElement?.id).toBe(`make-down-${oseisLine}`);
    await click(here, `make-line-${mumsLine}`);
    expect(document.activeElement?.id).toBe(`make-line-${mumsLine}`);
  });
  it('when there is no line of the child’s then it has to be said why, and that is sent', async () => {
    const here = await at(profile({ lines: [line()], around }));
    await here.press('Make this the page');
    await here.sees('Say why there is no line of Rowan’s own, or choose one');
    expect(here.school.commands).toEqual([]);
    await here.type('make-without', 'He did not want to today.');
    await here.press('Make this the page');
    expect(here.school.commands[0]?.body).toMatchObject({ lines: [mumsLine], withoutChild: 'He did not want to today.' });
  });
  it('when the child keeps what a line was taken from then it cannot be chosen, and the page says whom to ask', async () => {
    const here = await at(profile({ lines: [rowanWrote(), rowanTold({ audience: ['parents'] })], around }));
    expect(document.getElementById(`make-line-${toldLine}`)).toBeNull();
    expect(here.text()).toContain('Please ask Rowan: only Rowan can change that.');
  });
  it('when it is too much for one side then what runs off is marked and nothing is sent', async () => {
    const many = Array.from({ length: 14 }, (_, n) => line({ lineId: `many-${n}` as never, heading: 'support', words: 'm'.repeat(190) }));
    const here = await at(profile({ lines: [rowanWrote(), ...many], around }));
    await here.sees('Too much for one A4 side.');
    expect(here.host.querySelectorAll('li.off').length).toBeGreaterThan(3);
    await here.press('Make this the page');
    await here.sees('Leave out what runs off the page');
    expect(here.school.commands).toEqual([]);
  });
});
