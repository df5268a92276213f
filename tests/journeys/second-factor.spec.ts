import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { openMailbox } from '../api/account/mailbox.ts';
import { Stage } from '../support/browser.ts';
import { comesByLink, namedHome, pressesLink, signsOut } from '../support/coming-in.ts';
import { DeviceKeys } from '../support/device-keys.ts';
import { faultsOn } from '../support/fair.ts';
import { dad, operator } from '../support/people.ts';
import { called, tell } from '../support/small-school.ts';
import { appointed } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: Stage;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let farrow: Visitor;
let app: TOTP;
beforeAll(async () => {
  mailbox = await openMailbox();
  stage = await Stage.open('small', { SMTP_URL: mailbox.url });
  farrow = await stage.enter(null, { screen: 'wide' });
});
afterAll(async () => {
  await stage.close();
  await mailbox.close();
});

/** As her phone shows it: each code once, so the second time the next one, which the house takes as well. */
const digits = (codesLater = 0): string => app.generate({ timestamp: Date.now() + codesLater * 30_000 });
const confirms = async (visitor: Visitor, code: string): Promise<void> => {
  await visitor.writes('Six digits', code);
  await visitor.presses('Confirm');
};
const keyOn = async (visitor: Visitor): Promise<string> => {
  await visitor.sees(/^([A-Z2-7]{4} ?)+$/);
  return (await visitor.found(/^([A-Z2-7]{4} ?)+$/).textContent())!.replaceAll(' ', '').trim();
};

describe('the second proof of a SENCO', () => {
  it('given she comes by a link for the first time, when she is halfway in, then she is asked to set one up and nothing else opens', async () => {
    await comesByLink(farrow, stage, mailbox.letters, 'farrow');
    await farrow.arrives('Make your sign-in safe');
    await farrow.goes(`${namedHome(stage)}/children`);
    await farrow.arrives('Make your sign-in safe');
    expect(await farrow.holds('Rowan', 'Ada')).toEqual([]);
  });

  it('given she loads the page anew, goes back or opens another tab, when she looks, then she is still halfway in', async () => {
    await farrow.page.reload();
    await farrow.arrives('Make your sign-in safe');
    const tab = await farrow.context.newPage();
    await tab.goto(`${namedHome(stage)}/`);
    await tab.getByRole('heading', { name: 'Make your sign-in safe' }).waitFor();
    await tab.close();
    await farrow.page.goBack();
    await farrow.page.goForward();
    await farrow.arrives('Make your sign-in safe');
  });

  it('given an app on her phone, when she gives its digits, then she is where she was going', async () => {
    expect(await faultsOn(farrow)).toEqual([]);
    await farrow.enters('button', 'Set up an app');
    await farrow.arrives('Set up the app');
    expect(await faultsOn(farrow)).toEqual([]);
    app = new TOTP({ issuer: 'Heard', algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(await keyOn(farrow)) });
    await confirms(farrow, '12 34 5');
    await farrow.sees('Write the six digits from the app');
    await farrow.tabsTo('textbox', 'Six digits', 'Shift+Tab');
    await farrow.page.keyboard.press('ControlOrMeta+A');
    await farrow.page.keyboard.type(digits().replace(/(?<=^...)/, ' '));
    await farrow.page.keyboard.press('Enter');
    await farrow.arrives('Children');
  });

  it('given she has signed out, when she comes by a link again, then wrong digits do not open and right ones do', async () => {
    await signsOut(farrow);
    await comesByLink(farrow, stage, mailbox.letters, 'farrow');
    await farrow.arrives('One more step');
    expect(await faultsOn(farrow)).toEqual([]);
    await confirms(farrow, String((Number(digits()) + 1) % 1_000_000).padStart(6, '0'));
    await farrow.sees('This code is not right.');
    await confirms(farrow, digits(1));
    await farrow.arrives('Today');
  });

  it('given she is signed in on a second screen, when she signs out everywhere else, then its open page closes at once', async () => {
    const desk = await stage.enter('farrow', { screen: 'wide' });
    await desk.goes('/children');
    await desk.sees('Rowan Ashby');
    await farrow.goes(`${namedHome(stage)}/account`);
    await farrow.presses('Sign out everywhere else');
    await desk.arrives('Come in');
    await desk.sees('You have been signed out');
    expect(await desk.holds('Rowan')).toEqual([]);
    await farrow.page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'hidden' });
    await farrow.arrives('How I sign in');
  });

  it('given she is halfway in, when she would rather not, then she can sign out', async () => {
    const somebody = await stage.enter(null, { screen: 'phone' });
    await comesByLink(somebody, stage, mailbox.letters, 'farrow');
    await somebody.arrives('One more step');
    await somebody.presses('Sign out');
    await somebody.arrives('Come in');
    await somebody.goes(`${namedHome(stage)}/children`);
    await somebody.arrives('Come in');
  });
});

describe('a teacher with a passkey and no app', () => {
  it('given he makes one in place of an app, when he comes back with it, then nothing else is asked', async () => {
    const osei = await stage.enter(null, { screen: 'tablet' });
    await DeviceKeys.of(osei);
    await osei.goes(`${namedHome(stage)}/concern/raise`);
    await pressesLink(osei, stage, mailbox.letters, 'osei');
    await osei.arrives('Make your sign-in safe');
    await osei.presses('Make the passkey');
    await osei.arrives('Who is it about?');
    await signsOut(osei);
    await osei.presses('Use a passkey');
    await osei.arrives('Your classes');
  });

  it('given a father whose page is open, when he becomes a teacher, then he is asked for a second proof and is back at that page', async () => {
    const ben = await stage.enter(null, { screen: 'tablet' });
    await DeviceKeys.of(ben);
    await comesByLink(ben, stage, mailbox.letters, 'dad');
    await ben.arrives('Rowan');
    await ben.goes(`${namedHome(stage)}/account`);
    await ben.sees('Where I am signed in');
    await tell(stage.house.house, operator, 'school', 'AppointStaff', { ...appointed(dad, 'educator', 'Mr Ashby').data, name: called.dad });
    await ben.arrives('Make your sign-in safe');
    await ben.nowhereSees('You have been signed out');
    await ben.presses('Make the passkey');
    await ben.arrives('How I sign in');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
