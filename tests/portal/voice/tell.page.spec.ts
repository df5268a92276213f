import { describe, expect, it } from '@jest/globals';
import { TellPage } from '../../../apps/portal/src/app/voice/tell.page.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { around, rowan } from '../support/rowan.ts';
import { asking, asRowan, school } from './asking.ts';

async function dinnerTold(here: Opened): Promise<void> {
  await here.sees('What do you want to talk about?');
  await here.press('dinner time');
  await here.press('next');
  await here.sees('How is dinner time?');
  await here.press('not good');
  await here.press('next');
  await here.sees('What is hard at dinner time?');
  await here.press('too loud');
  await here.press('skip');
  await here.sees('Who can see this?');
}
const card = (here: Opened, words: string): HTMLElement | undefined =>
  [...here.host.querySelectorAll<HTMLElement>('.card')].find((one) => one.textContent?.includes(words));

describe('given a child who wants to tell something', () => {
  it('when the page opens then anything at all comes first, and each way leads to its questions', async () => {
    const here = await opened(TellPage, 'voice/:childId/tell', `/voice/${rowan}/tell`, asRowan, school());
    await here.sees('What do you want to do?');
    expect([...here.host.querySelectorAll('.card')].map((one) => one.textContent?.trim())).toEqual([
      'Just tell us something',
      'How was it?',
      'All about me',
      'A good day and a bad day',
      'Before my review',
    ]);
    await here.press('All about me');
    expect(here.url()).toBe(`/voice/${rowan}/tell/all-about-me`);
  });
});

describe('given a child at the first question', () => {
  it('when a face, a picture and the family are chosen and sent then exactly that is asked of school', async () => {
    const here = await asking();
    await dinnerTold(here);
    await here.sees('Mum and Dad can see that you told us something. They do not see what.');
    card(here, 'my family')?.click();
    await here.sees('Mum and Dad can see what you said.');
    await here.press('next');
    await here.sees('Ms Farrow, Mum and Dad will see this.');
    await here.press('send it');
    await here.sees('Thank you for telling us.');
    await here.sees('You get an answer by Monday 14 September');
    expect(here.text()).toContain('HRD-9X2P-4TQM');
    expect(here.school.commands).toHaveLength(1);
    expect(here.school.commands[0]?.body).toMatchObject({
      childId: rowan,
      how: 'own-words',
      asked: { id: 'how-was-it-middle', version: 1 },
      audience: ['parents'],
      answers: [{ face: 'not-good' }, { pictures: [{ symbol: 'loud', label: 'too loud' }] }],
    });
  });

  it('when the child chooses nobody then only those who lead are asked to read', async () => {
    const here = await asking();
    await dinnerTold(here);
    await here.press('next');
    await here.sees('Only Ms Farrow will see this.');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body['audience']).toEqual([]);
  });

  it('when everything is skipped and sent then nothing is asked of school and the page says so', async () => {
    const here = await asking('just-tell');
    await here.sees('What do you want to tell us?');
    await here.press('skip');
    await here.sees('Who can see this?');
    await here.press('next');
    await here.sees('There is nothing here yet.');
    await here.press('send it');
    await here.sees('There is nothing to send yet.');
    expect(here.school.commands).toHaveLength(0);
  });

  it('when it changed its mind then the answer goes, and comes back by one press', async () => {
    const here = await asking('how-was-it', school(), asRowan, '?at=1');
    await here.sees('How is dinner time?');
    await here.press('not good');
    await here.press('I changed my mind');
    await here.sees('Bring my answer back');
    expect(here.button('not good').getAttribute('aria-pressed')).toBe('false');
    await here.press('↺ Bring my answer back');
    expect(here.button('not good').getAttribute('aria-pressed')).toBe('true');
  });

  it('when it does not want to say then that is kept as its answer', async () => {
    const here = await asking('a-good-day-and-a-bad-day');
    await here.sees('What is a good day like?');
    await here.press('I don’t want to say');
    expect(here.button('I don’t want to say').getAttribute('aria-pressed')).toBe('true');
    await here.press('my friends');
    expect(here.button('I don’t want to say').getAttribute('aria-pressed')).toBe('false');
  });

  it('when school refuses then it stays and the page says so', async () => {
    const here = await asking('how-was-it', school({ 'voice/share-voice': () => ({ status: 409, problem: { code: 'consent-missing' } }) }));
    await dinnerTold(here);
    await here.press('next');
    await here.press('send it');
    await here.sees('It is still here.');
    expect(here.text()).toContain('too loud');
  });

  it('when help is needed then the way to it is on the page, and no question waits for an answer', async () => {
    const here = await asking();
    await here.sees('What do you want to talk about?');
    expect(here.button('I need help now').getAttribute('href')).toBe(`/voice/${rowan}/help`);
    for (const words of ['skip', 'not today', 'I changed my mind', 'next']) expect(here.button(words).getAttribute('disabled')).toBeNull();
  });

  it('when sound and photo are not permitted then nothing is said of them', async () => {
    const here = await asking('just-tell');
    await here.sees('What do you want to tell us?');
    const ways = [...here.host.querySelectorAll('h-mode-cards button')].map((one) => one.textContent?.trim());
    expect(ways).toEqual(['draw', 'faces', 'write']);
  });

  it('when it is seven or older, or the grown-up says so, then the questions are others', async () => {
    const older = { ...around(), child: { ...(around() as { child: object }).child, yearGroup: '8' } };
    const here = await asking('how-was-it', school({ 'child/child': () => older }), asRowan, '?at=1');
    await here.sees('How is dinner time?');
    expect(here.host.querySelectorAll('h-tap-faces h-big-card')).toHaveLength(5);
  });
});
