import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { Posting } from '../../../apps/api/src/account/posting.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { halfway, setsUpApp } from '../../support/entering.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { cast, emailOf } from '../../support/small-school.ts';
import { LetterHouse } from './letter.house.ts';
import { linkIn, openMailbox, until, words } from './mailbox.ts';
import { codeIn, PasskeyHouse } from './passkey.house.ts';

let house: OpenedHouse;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let desk: LetterHouse;
let keys: PasskeyHouse;
beforeAll(async () => {
  mailbox = await openMailbox();
  house = await openHouse({ SMTP_URL: mailbox.url });
  desk = new LetterHouse(house);
  keys = new PasskeyHouse(house);
}, 30_000);
afterAll(async () => {
  await house.close();
  await mailbox.close();
});
beforeEach(async () => {
  await house.get(Posting).settled();
  mailbox.letters.length = 0;
});

const { mum, dad, osei } = cast;
const to = (address: string) => mailbox.letters.filter((one) => one.to[0] === address);

describe('somebody who is locked out', () => {
  it('given a mother whose ways in are in other hands, when she uses her letter, then only she is in, and no other way is left', async () => {
    const device = new Authenticator(house.url);
    const stolen = await halfway(house, mum.person);
    expect((await keys.adds(stolen, device)).status).toBe(200);
    await stolen.post('email-change', { email: 'thief@new.example' });
    await request(house.url)
      .post('/api/auth/sign-in/magic-link')
      .send({ email: emailOf('mum') })
      .expect(200);
    await until(() => mailbox.letters.some((one) => words(one.raw).includes('/sign-in/confirm?')) && to('thief@new.example').length === 1);
    const link = to(emailOf('mum')).find((one) => words(one.raw).includes('/sign-in/confirm?'))!;

    const { code } = await desk.letter(mum.person, { fresh: true });
    expect((await stolen.me())[0]).toBe(200);
    const answer = await desk.enters(code);
    expect(answer.body).toMatchObject({ personId: mum.person, email: null });

    expect((await stolen.me())[0]).toBe(401);
    expect(codeIn(await keys.enters(device))).toEqual([409, 'passkey-unknown']);
    const spend = { token: linkIn(link).searchParams.get('token') };
    expect((await request(house.url).post('/api/auth/magic-link/verify').send(spend)).status).toBe(401);
    const confirm = { token: linkIn(to('thief@new.example')[0]!).searchParams.get('token') };
    expect((await request(house.url).post('/api/account/email-confirm').send(confirm)).body.code).toBe('link-over');
    expect(house.get(Accounts).find(mum.person)?.email).toBeNull();
  });

  it('given staff who lost their phone, when they use their letter, then they set up a second factor anew, and keep their address', async () => {
    const before = await halfway(house, osei.person);
    await setsUpApp(before);
    const browser = await desk.comesIn((await desk.letter(osei.person, { fresh: true })).code);
    expect((await before.me())[0]).toBe(401);
    expect((await browser.get('session/me')).body).toMatchObject({ code: 'second-factor-needed', facts: { set: false } });
    await setsUpApp(browser);
    expect((await browser.get('account/ways-in')).body).toMatchObject({ email: emailOf('osei'), secondFactor: 'app' });
  });

  it('given a letter that is not for starting afresh, when staff use it, then their second factor is wanted as ever', async () => {
    await setsUpApp(await desk.comesIn((await desk.letter(cast.idowu.person)).code));
    const browser = await desk.comesIn((await desk.letter(cast.idowu.person)).code);
    expect((await browser.get('session/me')).body).toMatchObject({ code: 'second-factor-needed', facts: { set: true, app: true } });
  });

  it('given a father with an address, when a letter of his is used, then his other devices stay, and his mail says so without a child’s name', async () => {
    const before = await halfway(house, dad.person);
    await desk.comesIn((await desk.letter(dad.person)).code);
    expect((await before.me())[0]).toBe(200);
    await until(() => to(emailOf('dad')).length === 1);
    const told = words(to(emailOf('dad'))[0]!.raw);
    expect(told).toMatch(/signed in to your account on Heard with a letter from school/);
    expect(told).not.toMatch(/Rowan|Ashby/);
  });
});
