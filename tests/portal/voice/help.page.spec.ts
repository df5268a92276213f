import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { HelpPage } from '../../../apps/portal/src/app/voice/help.page.ts';
import { type MemoryBox, opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { around, asMum, asOsei, rowan } from '../support/rowan.ts';

const asRowan: Me = {
  ...asOsei,
  ...{ personId: rowan, name: 'Rowan Whitlock', called: 'Rowan', roles: [], classes: [] },
  children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
};
const reads = (over: object = {}): object => ({
  readers: [
    { called: 'Mrs Okafor', as: 'lead' },
    { called: 'Mr Bell', as: 'deputy' },
  ],
  hours: { from: '08:00', to: '16:00', note: null },
  reading: { when: 'now', day: '2026-09-07', until: '16:00' },
  ...over,
});
const school = (doors: School['doors'] = {}): School => ({
  doors: {
    'child/child': () => around(),
    'disclosure/readers': () => reads(),
    'disclosure/make-disclosure': () => receipt,
    ...doors,
  },
  commands: [],
});
const open = (at = school(), me = asRowan): Promise<Opened> => opened(HelpPage, 'voice/:childId/help', `/voice/${rowan}/help`, me, at);
const rings = ['0800 1111', '999'];

describe('given a child on the page of help', () => {
  it('when it opens then it says whom to go to, whom to ring, and who reads it until when, before anything is sent', async () => {
    const here = await open();
    await here.sees('Mrs Okafor or Mr Bell looks here today until 4 o’clock in the afternoon.');
    for (const words of [...rings, 'I need help now', 'I don’t feel safe', 'I want to talk to somebody'])
      expect(here.text()).toContain(words);
    expect(here.school.commands).toEqual([]);
    for (const number of ['08001111', '999']) expect(here.host.querySelectorAll(`a[href="tel:${number}"]`)).toHaveLength(2);
    expect(here.host.querySelector('.signs + .ring')?.textContent).toContain('Ring 999');
  });

  it('when one picture is tapped and sent then that is enough; it says who has it and when they look, and nothing of it stays', async () => {
    const here = await open();
    await here.press('I don’t feel safe');
    await here.sees('I will tell Mrs Okafor or Mr Bell, so that they can help.');
    await here.press('Tell Mrs Okafor');
    await here.sees('It is sent');
    const [{ body }] = here.school.commands as [{ body: Record<string, unknown> }];
    expect(body).toMatchObject({ childId: rowan, words: null, how: 'own-words', heard: null, wantsNow: false });
    expect(body['pictures']).toEqual([{ symbol: 'worried', label: 'I don’t feel safe' }]);
    await here.sees('It is with Mrs Okafor or Mr Bell now.');
    for (const words of rings) expect(here.text()).toContain(words);
    expect(here.text()).not.toContain('I don’t feel safe');
  });

  it('when help is wanted now, with pictures and words, then it is sent once, however often it is pressed, and no promise of secrecy is made', async () => {
    const here = await open();
    await here.press('I need help now');
    await here.press('alone');
    await here.type('help-words', ' I want to go home. ');
    expect(here.text()).not.toMatch(/secret(ly)? (is|stays)|nobody will know|only you/i);
    here.button('Tell Mrs Okafor').click();
    here.button('Tell Mrs Okafor').click();
    await here.sees('It is sent');
    expect(here.school.commands).toHaveLength(1);
    expect(here.school.commands[0]?.body).toMatchObject({
      wantsNow: true,
      words: ' I want to go home. ',
      pictures: [{ symbol: 'help' }, { symbol: 'alone', label: 'alone' }],
    });
    expect(here.host.querySelector('textarea')).toBeNull();
  });

  it('when school cannot be reached then it says that it is not sent and whom to ring, keeps no draft, and sends it when school is back', async () => {
    let lost = true;
    const here = await open(school({ 'disclosure/make-disclosure': () => (lost ? 'lost' : receipt) }));
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await here.press('I don’t feel safe');
      await here.type('help-words', 'Saturday');
      await here.press('Tell Mrs Okafor');
      await here.sees('This is not sent yet.');
      for (const words of rings) expect(here.host.querySelector('.unsent')?.textContent).toContain(words);
      expect(here.text()).not.toContain('It is sent');
      expect(localStorage).toHaveLength(0);
      expect((TestBed.inject(DraftBox) as unknown as MemoryBox).kept.size).toBe(0);

      lost = false;
      dispatchEvent(new Event('online'));
      await here.sees('It is sent');
    } finally {
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    }
    expect(new Set(here.school.commands.map(({ body }) => (body as { commandId: string }).commandId)).size).toBe(1);
  });

  it('when it is refused then the page says why, and that it is not sent', async () => {
    const problem = { code: 'nothing-said', detail: 'There is nothing here to send yet.' };
    const here = await open(school({ 'disclosure/make-disclosure': () => ({ status: 409, problem }) }));
    await here.press('I want to talk');
    await here.press('Tell Mrs Okafor');
    await here.sees('This is not sent yet. There is nothing here to send yet.');
  });

  it('when nobody at school reads it then nothing can be sent, and the page says so', async () => {
    const here = await open(school({ 'disclosure/readers': () => reads({ readers: [] }) }));
    await here.sees('Nobody at school reads messages here yet.');
    expect(here.text()).not.toContain('I don’t feel safe');
    for (const words of rings) expect(here.text()).toContain(words);
  });

  it.each([
    [{ when: 'later', day: '2099-09-14', from: '08:00' }, /on Monday 14 September 2099, from 8 o’clock in the morning\. Not before\./],
    [{ when: 'now', day: '2026-09-07', until: '15:30' }, /today until half past 3 in the afternoon/],
  ])('when they look at %j then it is said', async (reading, words) => {
    const here = await open(school({ 'disclosure/readers': () => reads({ reading }) }));
    await here.sees('Mrs Okafor or Mr Bell looks here');
    expect(here.text()).toMatch(words);
  });

  it('when school publishes no hours then none are promised', async () => {
    const here = await open(school({ 'disclosure/readers': () => reads({ hours: null, reading: null }) }));
    await here.sees('Mrs Okafor or Mr Bell looks here on school days, not at night.');
    expect(here.text()).not.toMatch(/o’clock|half past/);
  });

  it('when Escape is pressed then the page is left and what was written is gone', async () => {
    const here = await open();
    await here.press('I don’t feel safe');
    await here.type('help-words', 'Saturday');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await here.sees('');
    expect(here.url()).toBe('/');
    expect(here.host.querySelector('#help-words')).toBeNull();
    expect(here.text()).not.toContain('Saturday');
  });

  it('when Mum holds the pen then she is led to a page of her own', async () => {
    const here = await open(school(), asMum);
    await here.sees('Tell the safeguarding lead what you heard or saw');
    expect(here.button('Tell the safeguarding lead').getAttribute('href')).toBe(`/safeguarding/tell/${rowan}`);
    expect(here.text()).not.toContain('I don’t feel safe');
  });
});
