import { describe, expect, it } from '@jest/globals';
import { ProfilePageForAdults } from '../../../apps/portal/src/app/profile/profile.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, asOsei, farrow, rowan } from '../support/rowan.ts';
import {
  familyWrote,
  line,
  mumsLine,
  oseiWrote,
  page,
  profile,
  rowansWords,
  rowanTold,
  rowanWrote,
  toldLine,
  voice,
} from './rowans-profile.ts';

const whole = profile({ lines: [line(), rowanWrote(), rowanTold(), familyWrote(), oseiWrote()], pages: [page()], voices: [rowansWords] });
const at = async (me: Me, of: object = whole, door: Answering = () => receipt): Promise<Opened> => {
  const doors = { 'profile/profile': () => of, 'profile/offer-profile-line': door, 'profile/withdraw-profile-line': door };
  const here = await opened(ProfilePageForAdults, 'profile/:childId', `/profile/${rowan}`, me, { doors, commands: [] });
  await here.sees('Rowan’s one-page profile');
  return here;
};
const sheetOf = ({ host }: Opened): string => (host.querySelector('h-profile-sheet')?.textContent ?? '').replace(/\s+/g, ' ');
const unfold = async (here: Opened, words: string): Promise<void> => {
  [...here.host.querySelectorAll('summary')].find((one) => one.textContent?.includes(words))?.click();
  await here.sees(words);
};

describe('given a one-page profile', () => {
  it('when a parent opens it then the page stands there under three headings, and says “family” and no name for what a parent wrote', async () => {
    const here = await at(asMum);
    for (const part of [
      'What people like and admire about me',
      'What is important to me',
      'How best to support me',
      'My dog Biscuit.',
      'Version 1, made on 9 September',
    ])
      expect(sheetOf(here)).toContain(part);
    expect(sheetOf(here)).toContain('Rowan’s family');
    expect(sheetOf(here)).not.toContain('Mum');
    expect(sheetOf(here)).toContain('From what Rowan told us');
    expect(sheetOf(here)).not.toContain('Show him the picture first.');
  });
  it('when it is school’s sheet then a parent’s name is not on it either', async () =>
    expect(sheetOf(await at(asFarrow))).not.toContain('Mum'));
  it('when a parent has no part in making pages then that is not offered; to the SENCO it is', async () => {
    expect((await at(asMum)).text()).not.toContain('Make the next version');
  });
  it('when the SENCO opens it then she can make the next version', async () =>
    expect((await at(asFarrow)).text()).toContain('Make the next version'));
  it('when the day to look again has come then the SENCO is told', async () => {
    await (await at(asFarrow, { ...whole, today: '2027-03-01' })).sees('It was to be looked at again by 1 March');
  });
  it('when there is no page then it says so, and what to do', async () => {
    const here = await at(asMum, profile());
    expect(here.text()).toContain('Rowan has no page yet');
    expect(here.text()).toContain('Add a line');
  });
  it('when a supporter reads it then nothing is offered to write', async () => {
    const beside: Me = { ...asMum, children: [{ childId: rowan, called: 'Rowan', as: 'supporter' }] };
    expect((await at(beside)).text()).not.toContain('Add a line');
  });
  it('when there are two versions then what is new is told, and the older can be looked at', async () => {
    const here = await at(asMum, { ...whole, pages: [page({ lines: [mumsLine] }), page({ version: 2, lines: [toldLine] })] });
    expect(here.text()).toContain('New: Dinner where it is quiet.');
    expect(here.text()).toContain('Not on it any more: He waits for whoever is last.');
    await here.press('Version 1, 9 September, made by Ms Farrow');
    await here.sees('This is version 1, and not the newest.');
    expect(sheetOf(here)).toContain('He waits for whoever is last.');
    await here.press('To the newest');
    expect(sheetOf(here)).not.toContain('He waits for whoever is last.');
  });
});

describe('given somebody who adds a line', () => {
  const choose = async (here: Opened, id: string, value: string): Promise<void> => {
    const box = here.host.querySelector<HTMLSelectElement | HTMLInputElement>(`#${id}`);
    if (!box) throw new Error(`There is no ${id} on: ${here.text()}`);
    if (box instanceof HTMLSelectElement) box.value = value;
    else box.click();
    box.dispatchEvent(new Event('change'));
    await here.sees('Add a line');
  };
  it('when nothing is filled in then both gaps are named and nothing is sent', async () => {
    const here = await at(asMum);
    await here.press('Add this line');
    await here.sees('Write the line first');
    expect(here.text()).toContain('Choose the part of the page');
    expect(here.school.commands).toEqual([]);
  });
  it('when Mum writes one then it is sent as hers, in the language that she reads', async () => {
    const here = await at(asMum);
    await choose(here, 'line-heading', '');
    await here.type('line-words', 'He waits for whoever is last.');
    await choose(here, 'line-picture-friend', '');
    await here.press('Add this line');
    await here.sees('It is added.');
    expect(here.school.commands).toMatchObject([
      {
        path: 'profile/offer-profile-line',
        body: {
          childId: rowan,
          heading: 'admire',
          words: 'He waits for whoever is last.',
          language: 'en',
          picture: 'friend',
          inputId: null,
          rewords: null,
        },
      },
    ]);
  });
  it('when Mr Osei takes one from what Rowan said then Rowan’s words stand beside it, and it is sent with where it is from', async () => {
    const here = await at(asOsei);
    await choose(here, 'line-from', voice);
    await here.sees('“Too loud.”');
    expect(here.text()).toContain('One line, as Rowan said it');
    await choose(here, 'line-heading', '');
    await here.type('line-words', 'I like it quiet.');
    await here.press('Add this line');
    await here.sees('It is added.');
    expect(here.school.commands[0]?.body).toMatchObject({ inputId: voice, words: 'I like it quiet.' });
  });
  it('when school refuses then why stands there, and the words are kept', async () => {
    const detail = 'The child has said this anew since. Please take the line from the newer words.';
    const here = await at(asMum, whole, () => ({ status: 409, problem: { code: 'said-anew', detail } }));
    await choose(here, 'line-heading', '');
    await here.type('line-words', 'Mine.');
    await here.press('Add this line');
    await here.sees(detail);
    expect(here.host.querySelector<HTMLTextAreaElement>('#line-words')?.value).toBe('Mine.');
  });
  it('when Mum says her own line better then it follows the old under the same heading', async () => {
    const here = await at(asMum, profile({ lines: [line()] }));
    await unfold(here, 'Say it better');
    await here.type(`line-words-${mumsLine}`, 'He waits.');
    await here.press('Say it like this');
    await here.sees('It is added.');
    expect(here.school.commands[0]?.body).toMatchObject({ rewords: mumsLine, heading: 'admire', words: 'He waits.' });
  });
});

describe('given somebody who takes a line back', () => {
  it('when it is Mum’s own then no reason is owed', async () => {
    const here = await at(asMum, profile({ lines: [line()] }));
    await unfold(here, 'Take it back');
    await here.press('Take this line back');
    await here.sees('It is taken back.');
    expect(here.school.commands).toMatchObject([
      { path: 'profile/withdraw-profile-line', body: { childId: rowan, lineId: mumsLine, reason: null } },
    ]);
  });
  it('when the SENCO takes another’s off then she owes a reason', async () => {
    const here = await at(asFarrow, profile({ lines: [line()] }));
    await unfold(here, 'Take it off, with a reason');
    await here.press('Take this line back');
    await here.sees('Say why: whoever added it reads your reason');
    await here.type(`back-${mumsLine}`, 'It names another child.');
    await here.press('Take this line back');
    await here.sees('It is taken back.');
    expect(here.school.commands[0]?.body).toMatchObject({ reason: 'It names another child.' });
  });
  it('when it was taken off then its author reads by whom and why', async () => {
    const withdrawn = { by: farrow, at: '2026-09-09T10:00:00.000Z', reason: 'It names another child.' } as never;
    const here = await at(asMum, profile({ lines: [line({ withdrawn })] }));
    expect(here.text()).toContain('Taken back by Ms Farrow. Because: It names another child.');
    expect(here.text()).not.toContain('Take it back');
  });
  it('when a line is another’s then a teacher is offered nothing to do with it', async () => {
    const here = await at(asOsei, profile({ lines: [line()] }));
    for (const words of ['Take it back', 'Take it off', 'Say it better']) expect(here.text()).not.toContain(words);
  });
});
