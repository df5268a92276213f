import { afterEach, describe, expect, it } from '@jest/globals';
import type { WaysIn } from '../../../apps/portal/src/app/account/account.api.ts';
import { AccountPage } from '../../../apps/portal/src/app/account/account.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { asMum, asOsei } from '../support/rowan.ts';
import { refused, withoutPasskeys, withPasskeys } from './device.ts';

const session = (sessionId: string, device: string, here = false) => ({
  sessionId,
  device,
  begunAt: '2026-09-01T09:00:00.000Z',
  usedAt: '2026-09-07T08:00:00.000Z',
  here,
});
const passkey = { passkeyId: 'p1', name: 'My phone', addedAt: '2026-09-01T09:00:00.000Z', usedAt: null };
const ways = (over: Partial<WaysIn> = {}): WaysIn => ({
  email: 'alice@family.example',
  pending: null,
  mustHaveSecond: false,
  secondFactor: null,
  passkeys: [],
  sessions: [session('s1', 'Firefox on Windows'), session('s2', 'Chrome on Android', true)],
  ...over,
});
const page = (told: () => WaysIn, doors: Record<string, Answering> = {}, me = asMum): Promise<Opened> =>
  opened(AccountPage, 'account', '/account', me, { doors: { 'account/ways-in': told, ...doors }, commands: [] });

afterEach(withoutPasskeys);

describe('given the passkeys of a person', () => {
  it('when one is made then it has the name that was written, and is in the list', async () => {
    withPasskeys();
    let made = false;
    const here = await page(() => ways({ passkeys: made ? [passkey] : [] }), {
      'account/passkey-begin': () => ({ challengeId: 'c', options: {} }),
      'account/passkey-add': () => ((made = true), { passkeyId: 'p1' }),
    });
    await here.sees('Make a passkey here');
    await here.press('Make a passkey here');
    await here.type('passkey-name', 'My phone');
    await here.press('Make the passkey');
    await here.sees('Your passkey is ready.');
    await here.sees('not used yet');
    expect(here.school.commands.at(-1)?.body).toMatchObject({ challengeId: 'c', name: 'My phone' });
  });

  it.each([
    ['NotAllowedError', 'Your device did not give a passkey.'],
    ['InvalidStateError', 'This device has a passkey for you already.'],
    ['SecurityError', 'Passkeys do not work in this browser at this address.'],
  ])('when the device says %s then a sentence says what to do', async (name, says) => {
    withPasskeys(name);
    const here = await page(() => ways(), { 'account/passkey-begin': () => ({ challengeId: 'c', options: {} }) });
    await here.sees('Make a passkey here');
    await here.press('Make a passkey here');
    await here.press('Make the passkey');
    await here.sees(says);
  });

  it('when one is taken away then it is asked once more first', async () => {
    let there = true;
    const here = await page(() => ways({ passkeys: there ? [passkey] : [] }), { 'account/passkey-remove': () => ((there = false), {}) });
    await here.sees('My phone');
    await here.press('Remove');
    expect(document.activeElement?.textContent).toContain('Remove “My phone”?');
    await here.press('Keep it');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove My phone');
    await here.press('Remove');
    expect(here.school.commands).toEqual([]);
    await here.press('Yes, remove it');
    await here.sees('It is removed.');
    expect(here.school.commands).toEqual([{ path: 'account/passkey-remove', body: { passkeyId: 'p1' } }]);
  });

  it.each([
    ['last-way-in', { email: null }, 'This is your only way in.'],
    ['last-second-factor', { mustHaveSecond: true }, 'Please set up an app before you remove this passkey.'],
  ])('when it is the %s then it stays, and school’s sentence stands there', async (code, more, sentence) => {
    const last = () => refused(code, sentence);
    const here = await page(() => ways({ ...more, passkeys: [passkey] }), { 'account/passkey-remove': last }, asOsei);
    await here.sees('My phone');
    await here.press('Remove');
    await here.press('Yes, remove it');
    await here.sees(sentence);
    expect(here.text()).toContain('My phone');
  });
});

describe('given where a person is signed in', () => {
  it('when another one is ended then only that one is, and the list is asked again', async () => {
    let sessions = ways().sessions;
    const here = await page(() => ways({ sessions }), {
      'account/session-end': () => ((sessions = sessions.filter((one) => one.here)), {}),
    });
    await here.sees('Chrome on Android This one');
    await here.press('Sign out there');
    await here.sees('It is signed out.');
    expect(here.school.commands).toEqual([{ path: 'account/session-end', body: { sessionId: 's1' } }]);
    expect(here.text()).not.toContain('Firefox on Windows');
  });

  it('when all are ended then this one is too, and the way in is next', async () => {
    const here = await page(() => ways(), { 'account/session-end-all': () => ({}) });
    await here.sees('Chrome on Android');
    await here.press('Sign out everywhere, here too');
    await here.sees('');
    expect(here.school.commands).toEqual([{ path: 'account/session-end-all', body: { others: false } }]);
    expect(here.url()).toBe('/sign-in');
  });
});

describe('given the address of a person', () => {
  it('when another one is written then the page says where to look and that nothing has changed yet', async () => {
    const here = await page(() => ways(), { 'account/email-change': () => ({}) });
    await here.sees('We send your links to alice@family.example.');
    await here.press('Use another address');
    await here.type('new-email', 'new@family.example');
    await here.press('Send me the link');
    await here.sees('Look in your e-mail at new@family.example.');
    expect(here.school.commands).toEqual([{ path: 'account/email-change', body: { email: 'new@family.example' } }]);
  });

  it('when there is neither an address nor a passkey then the page warns', async () => {
    const here = await page(() => ways({ email: null }));
    await here.sees('You have no way back in yet');
  });
});

describe('given who must have a second proof', () => {
  it('when it is a parent then nothing is said of an app', async () => {
    const here = await page(() => ways());
    await here.sees('Where I am signed in');
    expect(here.text()).not.toContain('With an app');
    expect(here.text()).not.toContain('Letters with a code');
  });

  it('when it is a teacher then another phone can be set up', async () => {
    const secret = { uri: 'otpauth://totp/x?secret=AAAABBBB', secret: 'AAAABBBB' };
    const doors = { 'account/second-factor-begin': () => secret, 'account/second-factor-set': () => ({}) };
    const here = await page(() => ways({ mustHaveSecond: true, secondFactor: 'app' }), doors, asOsei);
    await here.sees('Set up another phone');
    await here.press('Set up another phone');
    await here.sees('AAAA BBBB');
    await here.type('digits', '123456');
    await here.press('Confirm');
    await here.sees('The app is set up.');
  });

  it('when there is neither an app nor a passkey then the page says what comes next', async () => {
    const here = await page(() => ways({ mustHaveSecond: true }), {}, asOsei);
    await here.sees('When you sign in next, we ask you to set one up or to make a passkey.');
  });

  it('when it is the SENCO then a way leads to the letters for others', async () => {
    const here = await page(() => ways({ mustHaveSecond: true, secondFactor: 'app' }), {}, asFarrow);
    await here.sees('Letters with a code for others');
    expect(here.button('Letters with a code for others').getAttribute('href')).toBe('/account/letter');
  });
});
