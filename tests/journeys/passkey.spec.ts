import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMailbox } from '../api/account/mailbox.ts';
import { Stage } from '../support/browser.ts';
import { comesByLink, namedHome, signsOut } from '../support/coming-in.ts';
import { DeviceKeys } from '../support/device-keys.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: Stage;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let mum: Visitor;
let phone: DeviceKeys;
beforeAll(async () => {
  mailbox = await openMailbox();
  stage = await Stage.open('small', { SMTP_URL: mailbox.url });
  mum = await stage.enter(null, { screen: 'phone' });
  phone = await DeviceKeys.of(mum);
});
afterAll(async () => {
  await stage.close();
  await mailbox.close();
});

/** What a page does to have a passkey's answer: in the browser, so as words. */
const asked = `async (options) => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return (await navigator.credentials.get({ publicKey })).toJSON();
}`;

/** A page of somebody else on the same name, which has talked her passkey out of her: it answers the challenge of our house. */
const elsewhere = async (): Promise<{ answers: (options: unknown) => Promise<unknown>; close: () => Promise<void> }> => {
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end('<title>Win a prize</title>'));
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const stolen = await DeviceKeys.of({ context, page });
  for (const one of await phone.credentials()) await stolen.take(one);
  const answers = (options: unknown): Promise<unknown> => page.evaluate(`(${asked})(${JSON.stringify(options)})`);
  return { answers, close: async () => (await context.close(), void server.close()) };
};

const addsPasskey = async (): Promise<void> => {
  await mum.presses(/^Your choices:/);
  await mum.follows('How I sign in');
  await mum.arrives('How I sign in');
  await mum.presses('Make a passkey here');
  await mum.writes('What shall we call it?', 'My phone');
  await mum.presses('Make the passkey');
  await mum.sees('Your passkey is ready.');
};

describe('a passkey on her phone', () => {
  it('given she is in by a link, when she makes a passkey, then it is in the list by its name', async () => {
    await comesByLink(mum, stage, mailbox.letters, 'mum');
    await mum.arrives('Rowan');
    await addsPasskey();
    await mum.sees('My phone');
    expect((await phone.credentials()).map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential])).toEqual([
      ['localhost', true],
    ]);
  });

  it('given she has signed out, when she uses it, then it stands first and she is back where she was going', async () => {
    await signsOut(mum);
    await mum.goes(`${namedHome(stage)}/account`);
    await mum.arrives('Come in');
    await mum.presses('Use a passkey');
    await mum.arrives('How I sign in');
    await mum.sees(/last used/);
  });

  it('given she does not show her face, when the device gives nothing, then the page says what she can do', async () => {
    await signsOut(mum);
    await phone.isShown(false);
    await mum.presses('Use a passkey');
    await mum.sees('Your device did not give a passkey.');
    await phone.isShown(true);
  });

  it('given another address has talked her passkey out of her, when its answer is brought here, then it opens nothing', async () => {
    const thief = await elsewhere();
    let options: unknown;
    await mum.page.route('**/api/account/passkey-challenge', async (route) => {
      const answer = await route.fetch();
      options = ((await answer.json()) as { options: unknown }).options;
      await route.fulfill({ response: answer });
    });
    await mum.page.route('**/api/account/enter-by-passkey', async (route) => {
      const { challengeId } = route.request().postDataJSON() as { challengeId: string };
      await route.continue({ postData: JSON.stringify({ challengeId, answer: await thief.answers(options) }) });
    });
    await mum.presses('Use a passkey');
    await mum.page
      .getByRole('alert')
      .filter({ hasText: /passkey/ })
      .waitFor()
      .finally(thief.close);
    await mum.page.unrouteAll();
    expect(mum.refusals.at(-1)).toBe('409 /api/account/enter-by-passkey');
    await mum.arrives('Come in');
  });

  it('given she has removed it, when the device offers it still, then a sentence says what to do instead', async () => {
    await mum.presses('Use a passkey');
    await mum.arrives('Rowan');
    await mum.goes(`${namedHome(stage)}/account`);
    await mum.presses('Remove My phone');
    await mum.presses('Yes, remove it');
    await mum.sees('It is removed.');
    await signsOut(mum);
    await mum.presses('Use a passkey');
    await mum.page
      .getByRole('alert')
      .filter({ hasText: /passkey/ })
      .waitFor();
    await mum.arrives('Come in');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
