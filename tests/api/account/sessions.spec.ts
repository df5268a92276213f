import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deviceOf } from '../../../apps/api/src/account/device.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { halfway, type Browser } from '../../support/entering.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { liveOf } from '../../support/live.ts';
import { cast } from '../../support/small-school.ts';

const phone = 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0';
interface Shown {
  readonly sessionId: string;
  readonly device: string;
  readonly here: boolean;
}

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());

const mum = (agent = phone): Promise<Browser> => halfway(house, cast.mum.person, agent);
const sessionsOf = async (browser: Browser): Promise<readonly Shown[]> =>
  ((await browser.get('account/ways-in')).body as { sessions: Shown[] }).sessions;

describe('where somebody is signed in', () => {
  it('given two devices, when the list is asked, then it shows both in words, one’s own alone, and no address of a network', async () => {
    const [one] = [await mum(phone), await mum(mac), await halfway(house, cast.dad.person, mac)];
    const answer = await one.get('account/ways-in');
    const { sessions, ...rest } = answer.body as { sessions: Shown[] };
    expect(sessions.map((each) => [each.device, each.here]).toSorted()).toEqual([
      ['Chrome on Android', true],
      ['Firefox on a Mac', false],
    ]);
    expect(rest).toEqual({ email: 'mum@family.example', pending: null, mustHaveSecond: false, secondFactor: null, passkeys: [] });
    expect(answer.text).not.toMatch(/127\.0\.0\.1|Mozilla/);
    expect(house.get(Vault).database.prepare('SELECT count(*) AS n FROM auth_session WHERE ipAddress IS NOT NULL').get()).toEqual({ n: 0 });
  });

  it('given another device, when its session is ended, then it is signed out and its page is cut off at once', async () => {
    const [here, there] = [await mum(), await mum(mac)];
    const live = await liveOf(house.url, there.cookie);
    const cut = once(live.socket as never, 'disconnect');
    const theirs = (await sessionsOf(there)).find((one) => one.here)!;
    expect((await here.post('session-end', { sessionId: theirs.sessionId })).status).toBe(200);
    expect(await cut).toContain('io server disconnect');
    expect((await there.me())[0]).toBe(401);
    expect((await here.me())[0]).toBe(200);
  });

  it('given a session of somebody else, or none, when it is ended, then nothing is there', async () => {
    const [here, other] = [await mum(), await halfway(house, cast.dad.person)];
    const { sessionId } = (await sessionsOf(other)).find((one) => one.here)!;
    for (const id of [sessionId, cast.mum.person]) expect((await here.post('session-end', { sessionId: id })).status).toBe(404);
    expect((await here.post('session-end', { sessionId: 'x' })).status).toBe(400);
    expect((await other.me())[0]).toBe(200);
  });

  it('given several devices, when all others are signed out, then this one stays; and when all are, none does', async () => {
    const [here, there, dad] = [await mum(), await mum(mac), await halfway(house, cast.dad.person)];
    expect((await here.post('session-end-all', { others: true })).status).toBe(200);
    expect([(await here.me())[0], (await there.me())[0]]).toEqual([200, 401]);
    const live = await liveOf(house.url, here.cookie);
    const cut = once(live.socket as never, 'disconnect');
    expect((await here.post('session-end-all', { others: false })).status).toBe(200);
    expect(await cut).toContain('io server disconnect');
    expect([(await here.me())[0], (await dad.me())[0]]).toEqual([401, 200]);
  });
});

describe('a device in words', () => {
  it.each([
    [phone, 'Chrome on Android'],
    [mac, 'Firefox on a Mac'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    ['Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/126.0 Mobile/15E148 Safari/604.1', 'Chrome on iPad'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge on Windows'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 'Chrome on a Chromebook'],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A146B) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
      'Samsung Internet on Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) Something/1', 'A browser on Linux'],
    ['<script>alert(1)</script>', 'A browser'],
    ['', 'A browser'],
    [null, 'A browser'],
  ])('given %s, when it is said, then it is %s', (agent, words) => {
    expect(deviceOf(agent)).toBe(words);
  });
});
