import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { Authenticator, type Odd } from '../../support/authenticator.ts';
import { calendarAt, minute, pass } from '../../support/calendar-only.ts';
import { codeOf, halfway, setsUpApp } from '../../support/entering.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { cast } from '../../support/small-school.ts';
import { codeIn, PasskeyHouse } from './passkey.house.ts';

let house: OpenedHouse;
let keys: PasskeyHouse;
let device: Authenticator;
beforeAll(async () => {
  house = await openHouse();
  keys = new PasskeyHouse(house);
}, 30_000);
afterAll(() => house.close());
beforeEach(() => {
  calendarAt(new Date('2026-11-22T09:00:00.000Z'));
  device = new Authenticator(house.url);
});
afterEach(() => {
  house.get(Vault).database.exec('DELETE FROM passkey; DELETE FROM second_factor; DELETE FROM challenge');
  jest.useRealTimers();
});

describe('adding and taking away a passkey', () => {
  it('given staff halfway in with no second factor, when they add a passkey, then the session is whole', async () => {
    const browser = await halfway(house, cast.osei.person);
    expect((await keys.adds(browser, device)).status).toBe(200);
    expect((await browser.me())[0]).toBe(200);
    const next = await halfway(house, cast.osei.person);
    expect((await next.get('session/me')).body).toMatchObject({ facts: { set: true, app: false } });
    for (const door of ['passkey-begin', 'second-factor-begin'])
      expect(codeIn(await next.post(door))).toEqual([401, 'second-factor-needed']);
  });

  it('given an authenticator app, when a passkey is added halfway in, then the code is wanted first', async () => {
    const secret = await setsUpApp(await halfway(house, cast.osei.person));
    pass(minute);
    const browser = await halfway(house, cast.osei.person);
    expect(codeIn(await browser.post('passkey-begin'))).toEqual([401, 'second-factor-needed']);
    await browser.post('second-factor-confirm', { code: codeOf(secret) });
    expect((await keys.adds(browser, device)).status).toBe(200);
  });

  it('given what a device is asked to make, when it is read, then it is kept on the device, for this host, with the holder verified', async () => {
    const { options } = await keys.begin(await keys.browser('mum'));
    expect(options).toMatchObject({
      rp: { name: 'Heard', id: '127.0.0.1' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
    });
  });

  it.each<[string, Odd, string]>([
    ['on a page of another address', { origin: 'https://heard.evil.example' }, 'passkey-elsewhere'],
    ['for another host', { rpId: 'evil.example' }, 'passkey-elsewhere'],
    ['for another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 'passkey-not-taken'],
    ['without asking who holds it', { unverified: true }, 'passkey-not-taken'],
  ])('given a passkey that is made %s, when it is added, then it is refused and nothing is kept', async (_, odd, code) => {
    const browser = await halfway(house, cast.osei.person);
    expect(codeIn(await keys.adds(browser, device, odd))).toEqual([409, code]);
    expect((await browser.me())[0]).toBe(401);
  });

  it('given a challenge of somebody else, when a passkey is added with it, then it is over; and a passkey that is known is not added twice', async () => {
    const [mum, dad] = [await keys.browser('mum'), await keys.browser('dad')];
    const { challengeId, options } = await keys.begin(mum);
    expect(codeIn(await dad.post('passkey-add', { challengeId, answer: device.create(options), name: 'x' }))).toEqual([
      409,
      'challenge-over',
    ]);
    const again = await keys.begin(mum);
    const made = device.create(again.options);
    expect((await mum.post('passkey-add', { challengeId: again.challengeId, answer: made, name: 'x' })).status).toBe(200);
    const { challengeId: third, options: other } = await keys.begin(mum);
    expect((other as { excludeCredentials: object[] }).excludeCredentials).toMatchObject([{ id: made.id }]);
    const copy = JSON.parse(Buffer.from(made.response.clientDataJSON, 'base64url').toString()) as object;
    const clientDataJSON = Buffer.from(JSON.stringify({ ...copy, challenge: (other as { challenge: string }).challenge })).toString(
      'base64url',
    );
    const same = { ...made, response: { ...made.response, clientDataJSON } };
    expect(codeIn(await mum.post('passkey-add', { challengeId: third, answer: same, name: 'x' }))).toEqual([409, 'passkey-known']);
  });

  it('given the last second factor of staff, when it is taken away, then it is refused; a family may, if another way in is left', async () => {
    const [osei, mum] = [await keys.browser('osei'), await keys.browser('mum')];
    const first = await keys.has('osei', device);
    expect(codeIn(await osei.post('passkey-remove', { passkeyId: first }))).toEqual([409, 'last-second-factor']);
    await keys.has('osei', new Authenticator(house.url));
    expect((await osei.post('passkey-remove', { passkeyId: first })).status).toBe(200);
    expect(codeIn(await keys.enters(device))).toEqual([409, 'passkey-unknown']);
    const hers = await keys.has('mum', device);
    expect(codeIn(await osei.post('passkey-remove', { passkeyId: hers }))).toEqual([404, 'not-found']);
    const { kind, name, schoolId } = house.get(Accounts).find(cast.mum.person)!;
    const opened = { personId: cast.mum.person, kind, name, schoolId };
    house.get(Accounts).open({ ...opened, email: null });
    expect(codeIn(await mum.post('passkey-remove', { passkeyId: hers }))).toEqual([409, 'last-way-in']);
    house.get(Accounts).open({ ...opened, email: 'alice@home.example' });
    expect((await mum.post('passkey-remove', { passkeyId: hers })).status).toBe(200);
  });

  it('given the page about one’s ways in, when it is asked, then it shows one’s own passkeys and when they were used', async () => {
    const passkeyId = await keys.has('mum', device);
    pass(minute);
    await keys.enters(device);
    const { passkeys } = (await (await keys.browser('mum')).get('account/ways-in')).body as { passkeys: object[] };
    expect(passkeys).toEqual([{ passkeyId, name: 'My phone', addedAt: '2026-11-22T09:00:00.000Z', usedAt: '2026-11-22T09:01:00.000Z' }]);
  });
});
