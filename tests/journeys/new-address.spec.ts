import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkIn, openMailbox, words } from '../api/account/mailbox.ts';
import { Stage } from '../support/browser.ts';
import { comesByLink, namedHome } from '../support/coming-in.ts';
import { eventually } from '../support/eventually.ts';
import { emailOf } from '../support/small-school.ts';
import type { Visitor } from '../support/visitor.ts';

const moved = 'alice.ashby@elsewhere.example';

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

const lettersTo = (email: string) => mailbox.letters.filter(({ to }) => to.includes(email));
const asksFor = async (email: string): Promise<void> => {
  await mum.goes(`${namedHome(stage)}/account`);
  await mum.presses('Use another address');
  await mum.writes('Another e-mail address', email);
  await mum.presses('Send me the link');
  await mum.sees(`Look in your e-mail at ${email}.`);
};

describe('another e-mail address', () => {
  it('given she has moved, when she asks for another address, then a link goes there and nothing has changed yet', async () => {
    await comesByLink(mum, stage, mailbox.letters, 'mum');
    await mum.arrives('Rowan');
    await asksFor(moved);
    await eventually(() => lettersTo(moved).length === 1, 'a letter to the new address');
    await mum.sees(`We send your links to ${emailOf('mum')}.`);
    await mum.sees(`${moved} waits for you to press the link`);
  });

  it('given the link, when she presses it in a browser where she is not signed in, then it counts', async () => {
    const other = await stage.enter(null, { screen: 'wide' });
    const { pathname, search } = linkIn(lettersTo(moved)[0]!);
    await other.goes(namedHome(stage) + pathname + search);
    await other.presses('Yes, this is mine');
    await other.arrives('We have your address');
    await mum.page.reload();
    await mum.sees(`We send your links to ${moved}.`);
    await other.goes(namedHome(stage) + pathname + search);
    await other.presses('Yes, this is mine');
    await other.arrives('This link does not work any more');
  });

  it('given it counts, when the old address is looked at, then it was told, without a name of a child', async () => {
    const told = () => lettersTo(emailOf('mum')).filter(({ raw }) => !raw.includes('/sign-in/confirm'));
    await eventually(() => told().length > 0, 'a letter to the old address');
    expect(
      told()
        .map(({ raw }) => words(raw))
        .join(),
    ).not.toMatch(/Rowan/);
  });

  it('given the address of somebody else, when she asks for it, then she is told the same as always', async () => {
    await asksFor(emailOf('dad'));
    expect(stage.faults()).toEqual([]);
  });
});
