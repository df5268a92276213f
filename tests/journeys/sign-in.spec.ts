import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkIn, openMailbox } from '../api/account/mailbox.ts';
import { Stage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { rowansFile } from '../support/people.ts';
import { emailOf } from '../support/small-school.ts';
import type { Visitor } from '../support/visitor.ts';

const secret = 'Nobody but me has read this yet.';

let stage: Stage;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let mum: Visitor;
beforeAll(async () => {
  mailbox = await openMailbox();
  stage = await Stage.open('small', { SMTP_URL: mailbox.url });
  mum = await stage.enter(null, { screen: 'phone' });
});
afterAll(async () => {
  await stage.close();
  await mailbox.close();
});

const asksFor = async (email: string): Promise<void> => {
  await mum.goes('/sign-in');
  await mum.writes('Your e-mail address', email);
  await mum.presses('Send me a link');
  await mum.arrives('Look in your e-mail');
};
interface Kept {
  readonly indexedDB?: readonly { readonly stores: readonly { readonly records: readonly unknown[] }[] }[];
}
/** How many records are in the browser's own database. */
const kept = async (): Promise<number> => {
  const { origins } = (await mum.context.storageState({ indexedDB: true })) as unknown as { readonly origins: readonly Kept[] };
  return origins.flatMap((one) => one.indexedDB ?? []).flatMap((one) => one.stores.flatMap(({ records }) => records)).length;
};

describe('coming in and going out', () => {
  it('given she is signed out, when she opens an address inside, then she is asked to come in first', async () => {
    await mum.goes(`/concern/raise/${rowansFile}`);
    await mum.arrives('Come in');
    expect(await mum.holds('Rowan')).toEqual([]);
  });

  it('given an address that school does not know, when a link is asked for, then it is told the same and nothing is sent', async () => {
    await asksFor('nobody@family.example');
    await mum.sees('If school knows nobody@family.example, a link is on its way.');
  });

  it('given her address, when she presses the button behind the e-mailed link, then she is in', async () => {
    await asksFor(emailOf('mum'));
    await eventually(() => mailbox.letters.length > 0, 'a letter');
    const link = linkIn(mailbox.letters[0]!);
    await mum.goes(link.pathname + link.search);
    await mum.arrives('One more tap');
    await mum.presses('Come in');
    await mum.arrives('Rowan');
    expect(mailbox.letters.map((one) => one.to)).toEqual([[emailOf('mum')]]);
  });

  it('given the link has been used, when it is pressed again by somebody else, then it does not work any more', async () => {
    const other = await stage.enter(null, { screen: 'phone' });
    const link = linkIn(mailbox.letters[0]!);
    await other.goes(link.pathname + link.search);
    await other.presses('Come in');
    await other.arrives('This link does not work any more');
  });

  it('given words not sent, when she signs out, then nothing of them or of her child is left on the device', async () => {
    await mum.goes(`/concern/raise/${rowansFile}`);
    await mum.writes('Your words', secret);
    await mum.sees('Kept on this phone');
    expect(await kept()).toBe(2);
    await mum.presses(/^Your choices:/);
    await mum.presses('Sign out');
    await mum.arrives('Come in');
    expect(await kept()).toBe(0);
    expect(await mum.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/Rowan|Nobody but me/);
  });

  it('given she has signed out, when the next one goes back, then nothing of hers is shown', async () => {
    await mum.page.goBack();
    await mum.arrives('Come in');
    expect(await mum.holds(secret, 'Rowan', 'Alice')).toEqual([]);
  });

  it('given she comes in again, when she opens the form, then it is empty', async () => {
    await stage.signs(mum, 'mum');
    await mum.goes(`/concern/raise/${rowansFile}`);
    await mum.arrives('What is worrying you about Rowan?');
    expect(await mum.page.getByLabel('Your words').inputValue()).toBe('');
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
