import { afterEach, describe, expect, it } from '@jest/globals';
import { KeepPage } from '../../../apps/portal/src/app/account/keep.page.ts';
import { NewEmailPage } from '../../../apps/portal/src/app/account/new-email.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { asMum } from '../support/rowan.ts';
import { refused, withoutPasskeys, withPasskeys } from './device.ts';

const none = { email: null, pending: null, mustHaveSecond: false, secondFactor: null, passkeys: [], sessions: [] };
const passkey = { passkeyId: 'p1', name: 'My phone', addedAt: '2026-09-01T09:00:00.000Z', usedAt: null };
const page = (told: Answering, doors: Record<string, Answering> = {}): Promise<Opened> =>
  opened(KeepPage, 'account/keep', '/account/keep', asMum, { doors: { 'account/ways-in': told, ...doors }, commands: [] });

afterEach(withoutPasskeys);

describe('given somebody who has come in by a letter', () => {
  it('when they have nothing else then both ways are offered, and what happens without', async () => {
    withPasskeys();
    const here = await page(() => none);
    await here.sees('If you choose nothing, you will need a new letter next time.');
    expect(here.text()).toContain('Make the passkey');
    expect(here.text()).toContain('Send me the link');
  });

  it('when a passkey has been made then they can come back and go on', async () => {
    withPasskeys();
    let made = false;
    const here = await page(() => ({ ...none, passkeys: made ? [passkey] : [] }), {
      'account/passkey-begin': () => ({ challengeId: 'c', options: {} }),
      'account/passkey-add': () => ((made = true), { passkeyId: 'p1' }),
    });
    await here.sees('Make the passkey');
    await here.press('Make the passkey');
    await here.sees('You have a passkey: My phone.');
    expect(here.text()).not.toContain('If you choose nothing');
  });

  it('when an address is known already then they are asked whether it is right still', async () => {
    const here = await page(() => ({ ...none, email: 'alice@family.example' }));
    await here.sees('We send you a link to alice@family.example');
    expect(here.text()).toContain('Is this address still right?');
  });
});

describe('given the link to a new address', () => {
  const pressed = async (door: Answering, token = '?token=t'): Promise<Opened> => {
    const school = { doors: { 'account/email-confirm': door }, commands: [] };
    const here = await opened(NewEmailPage, 'sign-in/email', `/sign-in/email${token}`, asMum, school);
    if (token) await here.press('Yes, this is mine');
    return here;
  };

  it('when the page is opened then nothing is asked before it is pressed', async () => {
    const here = await pressed(() => ({}));
    await here.sees('We have your address');
    expect(here.school.commands).toEqual([{ path: 'account/email-confirm', body: { token: 't' } }]);
  });

  it.each([
    ['has been used', '?token=t'],
    ['is not whole', ''],
  ])('when it %s then the page says where to ask for another', async (_, token) => {
    const here = await pressed(() => refused('link-over', 'This link has been used.'), token);
    await here.sees('This link does not work any more');
    expect(here.button('How I sign in').getAttribute('href')).toBe('/account');
  });
});
