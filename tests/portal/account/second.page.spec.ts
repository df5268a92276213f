import { afterEach, describe, expect, it } from '@jest/globals';
import { SecondPage } from '../../../apps/portal/src/app/account/second.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { eventually } from '../../support/eventually.ts';
import { asOsei } from '../support/rowan.ts';
import { halfOpen, refused, withoutPasskeys, withPasskeys } from './device.ts';

interface Here extends Opened {
  /** The session becomes whole, as by another tab. */
  readonly whole: () => void;
}

async function page(half: object, doors: Record<string, Answering> = {}): Promise<Here> {
  let whole = false;
  const asked: Answering = () => (whole ? asOsei : half);
  const done: Answering = (told) => doors[told.path]?.(told) ?? ((whole = true), {});
  const all = { 'session/me': asked, 'account/second-factor-confirm': done, 'account/second-factor-set': done };
  const here = await opened(SecondPage, 'sign-in/second', '/sign-in/second?back=%2Fchildren', asOsei, {
    doors: { ...doors, ...all, 'account/passkey-add': done },
    commands: [],
  });
  return { ...here, whole: () => (whole = true) };
}
const secret = { uri: 'otpauth://totp/Heard:osei?secret=JBSWY3DPEHPK3PXP', secret: 'JBSWY3DPEHPK3PXP' };
const begun = { 'account/second-factor-begin': () => secret };

afterEach(withoutPasskeys);

describe('given somebody halfway in who has an app', () => {
  it('when the six digits are given, with a space as apps show them, then they are where they were going', async () => {
    const here = await page(halfOpen(true));
    await here.type('digits', '123 456');
    await here.press('Confirm');
    await here.sees('');
    expect(here.school.commands).toEqual([{ path: 'account/second-factor-confirm', body: { code: '123456' } }]);
    expect(here.url()).toBe('/children');
  });

  it('when the digits are wrong then school’s sentence stands there and the field waits', async () => {
    const wrong = () => refused('code-wrong', 'These digits are not right.');
    const here = await page(halfOpen(true), { 'account/second-factor-confirm': wrong });
    await here.type('digits', '000000');
    await here.press('Confirm');
    await here.sees('These digits are not right.');
    expect(document.activeElement?.id).toBe('digits');
  });

  it('when too little is written then nothing is asked', async () => {
    const here = await page(halfOpen(true));
    await here.type('digits', '12345');
    await here.press('Confirm');
    await here.sees('Write the six digits from the app');
    expect(here.school.commands).toEqual([]);
  });

  it('when another tab has given it then this one goes on by itself as it is looked at', async () => {
    const here = await page(halfOpen(true));
    here.whole();
    document.dispatchEvent(new Event('visibilitychange'));
    await here.sees('');
    expect(here.url()).toBe('/children');
  });

  it('when another tab has used the same digits then this one goes on all the same', async () => {
    const here = await page(halfOpen(true), {
      'account/second-factor-confirm': () => refused('code-used', 'This code has been used already.'),
    });
    here.whole();
    await here.type('digits', '123456');
    await here.press('Confirm');
    await eventually(() => here.url() === '/children', 'going on');
  });

  it('when they would rather not then they can sign out', async () => {
    const here = await page(halfOpen(true), { 'auth/sign-out': () => ({}) });
    await here.press('Sign out');
    await here.sees('');
    expect(here.school.commands).toEqual([{ path: 'auth/sign-out', body: {} }]);
    expect(here.url()).toBe('/sign-in');
  });
});

describe('given somebody halfway in who has a passkey and no app', () => {
  it('when the page comes then it asks for the passkey and not for digits', async () => {
    withPasskeys();
    const here = await page(halfOpen(true, false));
    expect(here.button('Use a passkey')).toBeTruthy();
    expect(here.host.querySelector('#digits')).toBeNull();
  });
});

describe('given somebody halfway in who has no second proof yet', () => {
  it('when an app is set up then its key is there to scan, to type and to open, and the digits finish it', async () => {
    const here = await page(halfOpen(false), begun);
    await here.press('Set up an app');
    await here.sees('JBSW Y3DP EHPK 3PXP');
    expect(here.host.querySelector('h-qr-code svg path')?.getAttribute('d')).toContain('h1v1');
    expect(here.button('Open the app on this phone').getAttribute('href')).toBe(secret.uri);
    await here.type('digits', '123456');
    await here.press('Confirm');
    await here.sees('');
    expect(here.school.commands.at(-1)).toEqual({ path: 'account/second-factor-set', body: { code: '123456' } });
    expect(here.url()).toBe('/children');
  });

  it('when a passkey is made instead then they are in', async () => {
    withPasskeys();
    const here = await page(halfOpen(false), { 'account/passkey-begin': () => ({ challengeId: 'c1', options: { rp: 1 } }) });
    await here.type('passkey-name', 'Desk in the office');
    await here.press('Make the passkey');
    await here.sees('');
    expect(here.school.commands.at(-1)).toEqual({
      path: 'account/passkey-add',
      body: { challengeId: 'c1', answer: { kind: 'made', options: { rp: 1 } }, name: 'Desk in the office' },
    });
    expect(here.url()).toBe('/children');
  });

  it('when the browser knows no passkeys then only the app is offered', async () => {
    const here = await page(halfOpen(false));
    expect(here.text()).toContain('Set up an app');
    expect(here.text()).not.toContain('A passkey on this device');
  });
});
