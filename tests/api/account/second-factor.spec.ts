import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { io } from 'socket.io-client';
import { once } from 'node:events';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt, minute, pass } from '../../support/calendar-only.ts';
import { codeOf, halfway, setsUpApp, type Browser } from '../../support/entering.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { alderbrook } from '../../support/people.ts';
import { cast, harbour } from '../../support/small-school.ts';

const half = 30_000;
let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());

beforeEach(() => {
  calendarAt(new Date('2026-11-22T09:00:00.000Z'));
});
afterEach(() => {
  house.get(Vault).database.exec('DELETE FROM second_factor; DELETE FROM second_factor_begun');
  jest.useRealTimers();
});

const staff = (): Promise<Browser> => halfway(house, cast.osei.person);

describe('a half-open session', () => {
  it('given staff who came in by one factor, when any door is asked, then it names what is missing', async () => {
    const browser = await staff();
    const answer = await browser.get('session/me');
    expect([answer.status, answer.body]).toMatchObject([
      401,
      { code: 'second-factor-needed', type: '/problems/second-factor-needed', facts: { set: false, app: false } },
    ]);
    expect((answer.body as { detail: string }).detail).toMatch(/^One more step: please set up/);
    for (const path of ['child/children', 'look/looks']) expect((await browser.get(path)).status).toBe(401);
  });

  it('given staff without a second factor, when they set one up in it, then the session is whole', async () => {
    const browser = await staff();
    const { uri, secret } = (await browser.post('second-factor-begin')).body as { uri: string; secret: string };
    expect(uri).toMatch(new RegExp(`^otpauth://totp/Heard:osei%40family\\.example\\?issuer=Heard&secret=${secret}&`));
    expect((await browser.post('second-factor-set', { code: codeOf(secret) })).status).toBe(200);
    expect((await browser.me())[0]).toBe(200);
  });

  it('given a family, when they come in by one factor, then every door of theirs opens', async () => {
    expect((await (await halfway(house, cast.mum.person)).me())[0]).toBe(200);
    expect((await (await halfway(house, cast.rowan.person)).me())[0]).toBe(200);
  });

  it('given an account of a family whose person works for an agency, when they come in by one factor, then they need another', async () => {
    const browser = await halfway(house, cast.pereira.person);
    expect(await browser.me()).toEqual([401, 'second-factor-needed']);
  });

  it('given a mother, when school admits her as a professional, then her open session needs a second factor from then on', async () => {
    const browser = await halfway(house, cast.adasMum.person);
    expect((await browser.me())[0]).toBe(200);
    const works = { personId: cast.adasMum.person, name: 'Nora Marlowe', called: 'Nora', profession: 'therapist' };
    const when = { schoolId: alderbrook, agencyId: harbour, from: '2026-09-01', lastDay: null };
    const { position } = await house.done('farrow', 'agency/admit-professional', { ...works, ...when });
    await house.query('farrow', `child/children?seen=${position}`);
    expect(await browser.me()).toEqual([401, 'second-factor-needed']);
  });

  it('given a half-open session, when it opens a socket, then it is refused, and open once it is whole', async () => {
    const browser = await staff();
    const socket = io(house.url, {
      path: '/api/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: browser.cookie },
    });
    expect(await once(socket as never, 'disconnect')).toContain('io server disconnect');
  });
});

describe('an authenticator app', () => {
  it('given one that is set up, when staff come in again, then its code opens the session, and nothing can be set up in its place', async () => {
    const secret = await setsUpApp(await staff());
    pass(half);
    const browser = await staff();
    expect((await browser.get('session/me')).body).toMatchObject({ facts: { set: true, app: true } });
    expect((await browser.post('second-factor-begin')).body.code).toBe('second-factor-needed');
    expect((await browser.post('second-factor-set', { code: codeOf(secret) })).body.code).toBe('second-factor-needed');
    expect((await browser.post('second-factor-confirm', { code: codeOf(secret) })).status).toBe(200);
    expect((await browser.me())[0]).toBe(200);
  });

  it('given a code that was used, when it is typed again, in this or another session, then it is refused', async () => {
    const secret = await setsUpApp(await staff());
    const [one, other] = [await staff(), await staff()];
    expect((await one.post('second-factor-confirm', { code: codeOf(secret) })).body).toMatchObject({ status: 409, code: 'code-used' });
    pass(half);
    expect((await one.post('second-factor-confirm', { code: codeOf(secret) })).status).toBe(200);
    expect((await other.post('second-factor-confirm', { code: codeOf(secret) })).body.code).toBe('code-used');
    expect((await other.post('second-factor-confirm', { code: codeOf(secret, Date.now() - half) })).body.code).toBe('code-used');
    expect((await other.me())[0]).toBe(401);
  });

  it('given two at once with one code, when both confirm, then one session is whole', async () => {
    const secret = await setsUpApp(await staff());
    pass(half);
    const browsers = [await staff(), await staff(), await staff()];
    const answers = await Promise.all(browsers.map((one) => one.post('second-factor-confirm', { code: codeOf(secret) })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
  });

  it('given a phone whose clock is half a minute off, when it shows a code, then it counts, and of a minute and a half not', async () => {
    const secret = await setsUpApp(await staff());
    pass(4 * half);
    const browser = await staff();
    expect((await browser.post('second-factor-confirm', { code: codeOf(secret, Date.now() - 3 * half) })).body.code).toBe('code-wrong');
    const shown = codeOf(secret, Date.now() - half);
    expect((await browser.post('second-factor-confirm', { code: `${shown.slice(0, 3)} ${shown.slice(3)}` })).status).toBe(200);
  });

  it('given wrong codes, when they are tried in several sessions, then after five even the right one waits, and only for this person', async () => {
    const secret = await setsUpApp(await staff());
    pass(half);
    const wrong = codeOf(secret, Date.now() + 60 * minute);
    for (let n = 0; n < 5; n++) expect((await (await staff()).post('second-factor-confirm', { code: wrong })).body.code).toBe('code-wrong');
    const browser = await staff();
    const answer = await browser.post('second-factor-confirm', { code: codeOf(secret) });
    expect([answer.status, answer.body]).toMatchObject([429, { code: 'too-many-tries', facts: { retryAfter: 900 } }]);
    expect(answer.headers['retry-after']).toBe('900');
    await setsUpApp(await halfway(house, cast.idowu.person));
    pass(16 * minute);
    expect((await browser.post('second-factor-confirm', { code: codeOf(secret) })).status).toBe(200);
  });

  it.each([{ code: '' }, { code: 123456 }, {}, { code: '1'.repeat(21) }, { code: '123456', x: 1 }])(
    'given %j, when it is confirmed, then it is malformed',
    async (body) => {
      expect((await (await staff()).post('second-factor-confirm', body)).body).toMatchObject({ status: 400, code: 'malformed' });
    },
  );

  it('given nothing begun, when a code is set, then it is wrong; and what was begun an hour ago is over', async () => {
    const browser = await staff();
    expect((await browser.post('second-factor-set', { code: '123456' })).body.code).toBe('code-wrong');
    const { secret } = (await browser.post('second-factor-begin')).body as { secret: string };
    pass(61 * minute);
    expect((await browser.post('second-factor-set', { code: codeOf(secret) })).body.code).toBe('code-wrong');
  });

  it('given a seed that was begun, when the page is loaded anew, then it is the same; in another session it is another and opens nothing here', async () => {
    const [here, elsewhere] = [await staff(), await staff()];
    const begun = async (browser: Browser) => ((await browser.post('second-factor-begin')).body as { secret: string }).secret;
    const first = await begun(here);
    const other = await begun(elsewhere);
    expect([await begun(here), other === first]).toEqual([first, false]);
    expect((await here.post('second-factor-set', { code: codeOf(other) })).body.code).toBe('code-wrong');
    expect((await here.post('second-factor-set', { code: codeOf(first) })).status).toBe(200);
  });

  it('given the vault, when a seed lies in it, then it is sealed', async () => {
    const secret = await setsUpApp(await staff());
    const rows = house.get(Vault).database.prepare('SELECT * FROM second_factor').all();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(Buffer.from(rows[0]!['wrapped'] as Uint8Array).toString('latin1')).not.toContain(secret);
  });
});
