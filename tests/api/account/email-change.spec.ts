import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { Posting } from '../../../apps/api/src/account/posting.ts';
import { calendarAt, day, minute, pass } from '../../support/calendar-only.ts';
import { halfway, type Browser } from '../../support/entering.ts';
import { openHouse, type Answer, type OpenedHouse } from '../../support/house.ts';
import { cast } from '../../support/small-school.ts';
import { linkIn, openMailbox, until, words } from './mailbox.ts';

let house: OpenedHouse;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let browser: Browser;
let hours = 0;
beforeAll(async () => {
  mailbox = await openMailbox();
  house = await openHouse({ SMTP_URL: mailbox.url });
}, 30_000);
afterAll(async () => {
  await house.close();
  await mailbox.close();
});
beforeEach(async () => {
  hours += 1;
  calendarAt(new Date(Date.parse('2026-11-22T09:00:00.000Z') + hours * day));
  house
    .get(Accounts)
    .open({ personId: cast.mum.person, schoolId: cast.mum.school, kind: 'family', name: 'Alice Ashby', email: 'mum@family.example' });
  browser = await halfway(house, cast.mum.person);
  await house.get(Posting).settled();
  mailbox.letters.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

const confirm = (token: string): Promise<Answer> => request(house.url).post('/api/account/email-confirm').send({ token });
const to = (address: string) => mailbox.letters.filter((one) => one.to[0] === address);
const tokenFor = async (email: string): Promise<string> => {
  const before = to(email).length;
  expect((await browser.post('email-change', { email })).status).toBe(200);
  await until(() => to(email).length > before);
  const link = linkIn(to(email).at(-1)!);
  expect(link.pathname).toBe('/sign-in/email');
  return link.searchParams.get('token')!;
};
const emailNow = () => house.get(Accounts).find(cast.mum.person)?.email;

describe('another e-mail address', () => {
  it('given a new address, when its link is used, then it counts, and the old one was told before', async () => {
    const token = await tokenFor('Alice@New.example'.toLowerCase());
    expect((await browser.get('account/ways-in')).body).toMatchObject({ email: 'mum@family.example', pending: 'alice@new.example' });
    expect(emailNow()).toBe('mum@family.example');
    expect((await confirm(token)).status).toBe(200);
    expect((await browser.get('account/ways-in')).body).toMatchObject({ email: 'alice@new.example', pending: null });
    await until(() => to('mum@family.example').length === 1);
    const told = words(to('mum@family.example')[0]!.raw);
    expect(told).toMatch(/asked for another e-mail address/);
    expect(told).not.toMatch(/Rowan|Ashby|alice@new/);
  });

  it('given a link that was used, or is older than a quarter of an hour, or was never sent, when it is used, then it is over', async () => {
    const token = await tokenFor('one@new.example');
    expect((await confirm(token)).status).toBe(200);
    for (const each of [token, 'x']) expect((await confirm(each)).body).toMatchObject({ status: 409, code: 'link-over' });
    const late = await tokenFor('two@new.example');
    pass(15 * minute + 1);
    expect((await confirm(late)).body.code).toBe('link-over');
    expect((await browser.get('account/ways-in')).body.pending).toBeNull();
  });

  it('given two wishes, when the first link is used, then only the last counts', async () => {
    const [first, second] = [await tokenFor('first@new.example'), await tokenFor('second@new.example')];
    expect((await confirm(first)).body.code).toBe('link-over');
    expect((await confirm(second)).status).toBe(200);
    expect(emailNow()).toBe('second@new.example');
  });

  it('given an address that is somebody’s, when it is asked for, then the answer is the same, and no link leaves', async () => {
    const answers = [
      await browser.post('email-change', { email: 'dad@family.example' }),
      await browser.post('email-change', { email: 'free@new.example' }),
    ];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, {}],
      [200, {}],
    ]);
    expect(Object.keys(answers[0]!.headers).sort()).toEqual(Object.keys(answers[1]!.headers).sort());
    await until(() => to('free@new.example').length === 1 && to('mum@family.example').length === 2);
    expect(to('dad@family.example')).toEqual([]);
  });

  it('given an address that became somebody’s meanwhile, when the link is used, then it is over and both keep theirs', async () => {
    const token = await tokenFor('soon@new.example');
    const { gran } = cast;
    house
      .get(Accounts)
      .open({ personId: gran.person, schoolId: gran.school, kind: 'family', name: 'Gwen Ashby', email: 'soon@new.example' });
    expect((await confirm(token)).body.code).toBe('link-over');
    expect(emailNow()).toBe('mum@family.example');
  });

  it('given wish after wish, when it is one too many, then it is told to wait', async () => {
    for (let n = 0; n < 5; n++) await browser.post('email-change', { email: `a${n}@new.example` });
    expect((await browser.post('email-change', { email: 'a6@new.example' })).body).toMatchObject({ status: 429, code: 'too-many-tries' });
  });

  it.each([{}, { email: 'nothing' }, { email: 7 }, { email: 'a@b.example', personId: cast.dad.person }])(
    'given %j, when it is asked for, then it is malformed',
    async (body) => {
      expect((await browser.post('email-change', body)).body).toMatchObject({ status: 400, code: 'malformed' });
    },
  );
});
