import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { amal, leo, openHouse, origin, ruth } from './account.house.ts';
import type { House } from './account.house.ts';
import { linkIn, openMailbox, until, words } from './mailbox.ts';

/** Only the calendar is ours: timers and sockets stay real. */
const at = (moment: Date) =>
  jest.useFakeTimers({
    now: moment,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
const later = (ms: number) => jest.setSystemTime(Date.now() + ms);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('signing in by an e-mailed link', () => {
  let house: House;
  let mailbox: Awaited<ReturnType<typeof openMailbox>>;

  const ask = (email: string) => request(house.server).post('/api/auth/sign-in/magic-link').set('Origin', origin).send({ email });
  const spend = (token: string) => request(house.server).post('/api/auth/magic-link/verify').set('Origin', origin).send({ token });
  const tokenFor = async (email: string): Promise<string> => {
    const before = mailbox.letters.length;
    await ask(email).expect(200);
    await until(() => mailbox.letters.length > before);
    return linkIn(mailbox.letters.at(-1)!).searchParams.get('token')!;
  };
  const cookieOf = (answer: request.Response): string => (answer.headers['set-cookie'] as unknown as string[]).at(-1)!;
  const sessionOf = (cookie: string) => house.accounts.sessionOf({ cookie: cookie.split(';')[0]! });

  beforeEach(async () => {
    at(new Date('2026-11-22T09:00:00.000Z'));
    mailbox = await openMailbox();
    house = await openHouse({ SMTP_URL: mailbox.url });
    house.accounts.openMany([amal, ruth, leo]);
  });
  afterEach(async () => {
    await house.close();
    await mailbox.close();
    jest.useRealTimers();
  });

  it('given a known address, when the link is asked for and spent, then the person is signed in', async () => {
    const token = await tokenFor('amal@example.org');
    const letter = mailbox.letters[0]!;
    expect(letter.to).toEqual(['amal@example.org']);
    expect(linkIn(letter).href).toBe(`${origin}/sign-in/confirm?token=${token}`);
    const answer = await spend(token).expect(200);
    expect(answer.body).toEqual({ status: true });
    expect(await sessionOf(cookieOf(answer))).toMatchObject({
      personId: amal.personId,
      schoolId: amal.schoolId,
      kind: 'family',
      name: 'Amal Idris',
    });
  });

  it('given a letter, when it is read, then it is plain and names nobody', async () => {
    await tokenFor('amal@example.org');
    const { raw } = mailbox.letters[0]!;
    expect(raw).toMatch(/Subject: Your link to sign in to Heard/);
    expect(raw).not.toMatch(/Leo|Idris|Amal I/);
  });

  it('given the vault, when a link is underway, then its token is not in it', async () => {
    const token = await tokenFor('amal@example.org');
    const rows = house.vault.database.prepare('SELECT identifier, value FROM auth_verification').all();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('given a link that was spent, when it is spent again, then it is refused', async () => {
    const token = await tokenFor('amal@example.org');
    await spend(token).expect(200);
    const again = await spend(token).expect(401);
    expect(again.headers['content-type']).toMatch('application/problem+json');
    expect(again.body).toMatchObject({ code: 'link-over', type: '/problems/link-over', status: 401 });
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('given a mail scanner, when it follows the link by GET, then the link is not spent', async () => {
    const token = await tokenFor('amal@example.org');
    await request(house.server).get(`/api/auth/magic-link/verify?token=${token}`).expect(404);
    await spend(token).expect(200);
  });

  it('given two at once with one link, when both spend it, then one is let in', async () => {
    const token = await tokenFor('amal@example.org');
    const answers = await Promise.all([spend(token), spend(token), spend(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('given a link of 14 minutes, when it is spent, then it works, and of 16 minutes not', async () => {
    const [first, second] = [await tokenFor('amal@example.org'), await tokenFor('amal@example.org')];
    later(14 * minute);
    await spend(first).expect(200);
    later(2 * minute);
    expect((await spend(second).expect(401)).body).toMatchObject({ code: 'link-over' });
  });

  it.each(['nobody@example.org', `${leo.personId}@no-mail.invalid`])(
    'given the unknown address %s, when a link is asked for, then the answer is the same and no letter leaves',
    async (stranger) => {
      const known = await ask('amal@example.org').expect(200);
      const unknown = await ask(stranger).expect(200);
      expect(unknown.body).toEqual(known.body);
      const names = (answer: request.Response) => Object.keys(answer.headers).sort();
      expect(names(unknown)).toEqual(names(known));
      await ask('ruth@example.org').expect(200);
      await until(() => mailbox.letters.length === 2);
      expect(mailbox.letters.flatMap(({ to }) => to).sort()).toEqual(['amal@example.org', 'ruth@example.org']);
    },
  );

  it('given a mail server that does not answer, when a known address asks, then the answer does not wait for it', async () => {
    const stuck = await openHouse({ SMTP_URL: 'smtp://127.0.0.1:1' });
    stuck.accounts.open(amal);
    await request(stuck.server).post('/api/auth/sign-in/magic-link').send({ email: 'amal@example.org' }).expect(200);
    await stuck.close();
  });

  it('given a known and an unknown address, when links are asked for, then both are answered before any letter leaves', async () => {
    await Promise.all([ask('amal@example.org').expect(200), ask('nobody@example.org').expect(200)]);
    expect(mailbox.letters).toHaveLength(0);
    await until(() => mailbox.letters.length === 1);
  });

  it.each([{}, { token: '' }, { token: 7 }, { token: 'x'.repeat(201) }, []])(
    'given %j instead of a token, when it is spent, then it is malformed',
    async (body) => {
      const answer = await request(house.server).post('/api/auth/magic-link/verify').send(body).expect(400);
      expect(answer.body).toMatchObject({ code: 'malformed' });
    },
  );

  it('given an address that is none, when a link is asked for, then it is malformed', async () => {
    expect((await ask('not an address').expect(400)).body).toMatchObject({ code: 'malformed' });
  });

  it('given a page of somebody else, when it spends or asks for a link, then it is refused', async () => {
    const token = await tokenFor('amal@example.org');
    await request(house.server).post('/api/auth/magic-link/verify').set('Origin', 'https://evil.test').send({ token }).expect(403);
    await request(house.server)
      .post('/api/auth/sign-in/magic-link')
      .set('Origin', 'https://evil.test')
      .send({ email: 'amal@example.org' })
      .expect(403);
    await spend(token).expect(200);
  });

  it('given one mailbox, when links are asked for again and again, then it gets five and the answers stay the same', async () => {
    for (let n = 0; n < 7; n++) await ask('amal@example.org').expect(200);
    await ask('ruth@example.org').expect(200);
    await until(() => mailbox.letters.length === 6);
    expect(mailbox.letters.filter(({ to }) => to[0] === 'amal@example.org')).toHaveLength(5);
  });

  it.each([
    '/api/auth/sign-up/email',
    '/api/auth/update-user',
    '/api/auth/get-session',
    '/api/auth/change-email',
    '/api/auth/sign-in/social',
    '/api/auth/',
  ])('given %s, which is no door of this house, when it is asked, then it is not found', async (path) => {
    await request(house.server).post(path).send({}).expect(404);
    await request(house.server).get(path).expect(404);
  });

  describe('the session', () => {
    const enter = async (email: string) => cookieOf(await spend(await tokenFor(email)).expect(200));
    const through = (cookie: string) => request(house.server).get('/api/session/ways').set('Cookie', cookie.split(';')[0]!).expect(200);

    it('given a family, when it signs in, then the cookie is closed to scripts and other sites and lasts 30 days', async () => {
      expect(await enter('amal@example.org')).toMatch(/^heard\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('given staff, when they sign in, then cookie and session last 12 hours', async () => {
      const cookie = await enter('ruth@example.org');
      expect(cookie).toMatch(/; Max-Age=43200; /);
      later(11 * 60 * minute);
      await through(cookie);
      expect(await sessionOf(cookie)).not.toBeNull();
      later(61 * minute);
      expect(await sessionOf(cookie)).toBeNull();
    });

    it('given a family that comes every 20 days, when it comes, then session and cookie begin anew', async () => {
      const cookie = await enter('amal@example.org');
      later(20 * day);
      const answer = await through(cookie);
      expect(cookieOf(answer)).toMatch(/; Max-Age=2592000; /);
      later(20 * day);
      expect(await sessionOf(cookie)).not.toBeNull();
      expect(cookieOf(await through(cookie))).toMatch(/Max-Age=2592000/);
      later(31 * day);
      expect(await sessionOf(cookie)).toBeNull();
    });

    it('given a session renewed this morning, when it is used again, then nothing is written', async () => {
      const cookie = await enter('amal@example.org');
      later(60 * minute);
      expect((await through(cookie)).headers['set-cookie']).toBeUndefined();
    });

    it('given somebody signed in, when they sign out, then the session is over everywhere', async () => {
      const cookie = await enter('amal@example.org');
      const answer = await request(house.server)
        .post('/api/auth/sign-out')
        .set('Origin', origin)
        .set('Cookie', cookie.split(';')[0]!)
        .send({})
        .expect(200);
      expect((answer.headers['set-cookie'] as unknown as string[]).join()).toMatch(/heard\.session_token=; Max-Age=0/);
      expect(await sessionOf(cookie)).toBeNull();
    });

    it('given somebody signed in, when they sign out with nothing in the body, then the session is over too', async () => {
      const cookie = await enter('amal@example.org');
      await request(house.server).post('/api/auth/sign-out').set('Origin', origin).set('Cookie', cookie.split(';')[0]!).expect(200);
      expect(await sessionOf(cookie)).toBeNull();
    });

    it('given staff at work, when they use their session, then its end does not move', async () => {
      const cookie = await enter('ruth@example.org');
      later(11 * 60 * minute);
      expect((await through(cookie)).headers['set-cookie']).toBeUndefined();
    });

    it('given a page of somebody else, when it signs a person out, then it is refused', async () => {
      const cookie = await enter('amal@example.org');
      await request(house.server)
        .post('/api/auth/sign-out')
        .set('Origin', 'https://evil.test')
        .set('Cookie', cookie.split(';')[0]!)
        .send({})
        .expect(403);
      await request(house.server).post('/api/auth/sign-out').set('Cookie', cookie.split(';')[0]!).send({}).expect(403);
      expect(await sessionOf(cookie)).not.toBeNull();
    });

    it('given a cookie with one letter changed, when it is shown, then nobody is signed in', async () => {
      const value = (await enter('amal@example.org')).split(';')[0]!;
      const name = 'heard.session_token='.length;
      for (const at of [name, name + 10, value.length - 8])
        expect(
          await house.accounts.sessionOf({ cookie: value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1) }),
        ).toBeNull();
      for (const cookie of [
        '',
        '=',
        'heard.session_token',
        'heard.session_token=',
        'heard.session_token=%E0%A4%A',
        'heard.session_token=.',
        `x${value}`,
      ])
        expect(await house.accounts.sessionOf({ cookie })).toBeNull();
    });
  });
});

describe('limits and addresses', () => {
  it('given a network address, when it asks too often, then it is told to slow down', async () => {
    const house = await openHouse({}, { perNetwork: { window: 60, max: 3 } });
    const ask = (client: string) =>
      request(house.server).post('/api/auth/sign-in/magic-link').set('X-Forwarded-For', client).send({ email: 'nobody@example.org' });
    for (const client of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) await ask(client).expect(200);
    const refused = await ask('10.0.0.4').expect(429);
    expect(refused.body).toMatchObject({ code: 'slow-down' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await house.close();
  });

  it('given an https address, when somebody enters, then the cookie travels only encrypted', async () => {
    const mailbox = await openMailbox();
    const house = await openHouse({ PUBLIC_URL: 'https://heard.test', SMTP_URL: mailbox.url });
    house.accounts.open(ruth);
    await request(house.server).post('/api/auth/sign-in/magic-link').send({ email: 'ruth@example.org' }).expect(200);
    await until(() => mailbox.letters.length === 1);
    const link = linkIn(mailbox.letters[0]!);
    expect(link.origin).toBe('https://heard.test');
    const answer = await request(house.server)
      .post('/api/auth/magic-link/verify')
      .set('Origin', 'https://heard.test')
      .send({ token: link.searchParams.get('token') });
    expect((answer.headers['set-cookie'] as unknown as string[]).at(-1)).toMatch(
      /^__Secure-heard\.session_token=.*; HttpOnly; SameSite=Lax; Secure$/,
    );
    await house.close();
    await mailbox.close();
  });

  it('given no mail server, when a link is asked for, then the letter lies in the outbox', async () => {
    const house = await openHouse();
    house.accounts.open(ruth);
    await request(house.server).post('/api/auth/sign-in/magic-link').send({ email: 'Ruth@Example.org' }).expect(200);
    const outbox = `${house.dir}/outbox`;
    const letters = () => {
      try {
        return readdirSync(outbox).filter((name) => words(readFileSync(`${outbox}/${name}`, 'utf8')).includes('/sign-in/confirm?token='));
      } catch {
        return [];
      }
    };
    await until(() => letters().length === 1);
    await house.close();
  });
});
