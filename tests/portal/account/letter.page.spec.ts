import { afterEach, describe, expect, it } from '@jest/globals';
import { LetterPage } from '../../../apps/portal/src/app/account/letter.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { asMum } from '../support/rowan.ts';
import { halfOpen, refused, withoutPasskeys } from './device.ts';

const entered = { personId: asMum.personId, name: 'Alice Ashby', email: null };
const page = (door: Answering, me: Answering = () => asMum): Promise<Opened> =>
  opened(LetterPage, 'sign-in/letter', '/sign-in/letter', asMum, {
    doors: { 'account/enter-by-letter': door, 'session/me': me },
    commands: [],
  });

afterEach(withoutPasskeys);

describe('given a letter with a code', () => {
  it.each(['7kq2m4xd9pta', '7KQ2-M4XD-9PTA', ' 7kq2 m4xd 9pta '])(
    'when %s is written then school is asked and a way in is kept',
    async (code) => {
      const here = await page(() => entered);
      await here.type('code', code);
      await here.press('Come in');
      await here.sees('');
      expect(here.school.commands).toEqual([{ path: 'account/enter-by-letter', body: { code: code.trim() } }]);
      expect(here.url()).toBe('/account/keep');
    },
  );

  it('when the person is of the staff then a second proof comes first', async () => {
    let entering = false;
    const here = await page(
      () => ((entering = true), entered),
      () => (entering ? halfOpen(false) : asMum),
    );
    await here.type('code', '7KQ2-M4XD-9PTA');
    await here.press('Come in');
    await here.sees('');
    expect(here.url()).toBe('/sign-in/second?back=%2Faccount%2Fkeep');
  });

  it.each([
    ['', 'Write the code from your letter'],
    ['7KQ2-M4XD', 'This one has 8.'],
  ])('when “%s” is written then nothing is asked and the field says what is missing', async (code, says) => {
    const here = await page(() => entered);
    await here.type('code', code);
    await here.press('Come in');
    await here.sees(says);
    expect(here.school.commands).toEqual([]);
    expect(here.host.querySelector('#code')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('when the code has been used then school says so, and the page says what to do', async () => {
    const here = await page(() => refused('letter-used', 'This code has been used already.'));
    await here.type('code', '7KQ2-M4XD-9PTA');
    await here.press('Come in');
    await here.sees('This code has been used already.');
    expect(here.text()).toContain('can write you a new letter');
    expect(here.url()).toBe('/sign-in/letter');
  });

  it('when somebody else is signed in here then they are told that it ends', async () => {
    const here = await page(() => entered);
    await here.sees('Mum is signed in here.');
  });

  it('when the page is shown then pasting is allowed and nothing is remembered by the browser', async () => {
    const { host } = await page(() => entered);
    const field = host.querySelector('#code');
    expect(field?.getAttribute('autocomplete')).toBe('off');
    expect(field?.dispatchEvent(new Event('paste', { cancelable: true }))).toBe(true);
  });
});
