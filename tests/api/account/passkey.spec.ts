import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { Authenticator, type Odd } from '../../support/authenticator.ts';
import { calendarAt, minute, pass } from '../../support/calendar-only.ts';
import { Browser, cookieIn } from '../../support/entering.ts';
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

describe('signing in with a passkey', () => {
  it('given staff with a passkey, when their device signs, then they are in, and the session is whole', async () => {
    await keys.has('osei', device);
    const answer = await keys.enters(device);
    expect([answer.status, answer.body]).toEqual([200, { personId: cast.osei.person }]);
    expect((await new Browser(house, cookieIn(answer)).me())[0]).toBe(200);
  });

  it('given what is asked of the device, when it is read, then it names nobody and wants the holder verified', async () => {
    const { options } = await keys.challenge();
    expect(options).toMatchObject({ rpId: '127.0.0.1', userVerification: 'required' });
    expect(options).not.toHaveProperty('allowCredentials', expect.arrayContaining([expect.anything()]));
  });

  it.each<[string, Odd, string]>([
    ['on a page of another address', { origin: 'https://heard.evil.example' }, 'passkey-elsewhere'],
    ['in a frame of another page', { crossOrigin: true }, 'passkey-elsewhere'],
    ['for another host', { rpId: 'evil.example' }, 'passkey-elsewhere'],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 'passkey-unknown'],
    ['without asking who holds it', { unverified: true }, 'passkey-unknown'],
    ['for a passkey that nobody has', { id: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 'passkey-unknown'],
  ])('given a device that signs %s, when it comes in, then it is refused with what to do', async (_, odd, code) => {
    await keys.has('mum', device);
    const answer = await keys.enters(device, odd);
    expect(codeIn(answer)).toEqual([409, code]);
    expect((answer.body as { detail: string }).detail).toMatch(/Please /);
    expect(cookieIn(answer)).toBe('');
  });

  it('given a device that names somebody else’s passkey, when it signs with its own key, then it is refused', async () => {
    const hers = await keys.has('mum', device);
    const his = new Authenticator(house.url);
    await keys.has('dad', his);
    expect(codeIn(await keys.enters(his, { id: hers }))).toEqual([409, 'passkey-unknown']);
  });

  it('given a counter that goes back, when the copy of a device comes in, then it is refused, and the device itself still comes in', async () => {
    await keys.has('mum', device);
    device.counter = 10;
    expect((await keys.enters(device)).status).toBe(200);
    expect(codeIn(await keys.enters(device, { counter: 3 }))).toEqual([409, 'passkey-unknown']);
    expect((await keys.enters(device)).status).toBe(200);
  });

  it('given a challenge that was answered, when the answer is sent again, then it is over; and after five minutes too', async () => {
    await keys.has('mum', device);
    const { challengeId, options } = await keys.challenge();
    const answer = device.get(options);
    expect((await keys.open('enter-by-passkey', { challengeId, answer })).status).toBe(200);
    expect(codeIn(await keys.open('enter-by-passkey', { challengeId, answer }))).toEqual([409, 'challenge-over']);
    const late = await keys.challenge();
    pass(5 * minute + 1);
    expect(codeIn(await keys.open('enter-by-passkey', { challengeId: late.challengeId, answer: device.get(late.options) }))).toEqual([
      409,
      'challenge-over',
    ]);
  });

  it('given a challenge for adding a passkey, when it is answered to come in, then it is none', async () => {
    await keys.has('mum', device);
    const { challengeId, options } = await keys.begin(await keys.browser('mum'));
    expect(codeIn(await keys.open('enter-by-passkey', { challengeId, answer: device.get(options) }))).toEqual([409, 'challenge-over']);
  });

  it.each([
    {},
    { challengeId: 'x', answer: {} },
    { challengeId: cast.mum.person, answer: { id: 'x', rawId: 'x', type: 'public-key', response: {} } },
  ])('given %j, when it comes in, then it is malformed', async (body) => {
    expect(codeIn(await keys.open('enter-by-passkey', body))).toEqual([400, 'malformed']);
  });

  it('given bytes that mean nothing, when they come in, then they are an unknown passkey', async () => {
    for (const junk of ['AAAA', 'bnVsbA', '!!!!']) {
      const { challengeId } = await keys.challenge();
      const response = { clientDataJSON: junk, authenticatorData: junk, signature: junk };
      const answer = { id: junk, rawId: junk, type: 'public-key', response };
      expect(codeIn(await keys.open('enter-by-passkey', { challengeId, answer }))).toEqual([409, 'passkey-unknown']);
    }
  });
});

describe('where passkeys count', () => {
  it('given a house with an address of its own, when a browser names another host, then only the address counts', async () => {
    const named = await openHouse({ PUBLIC_URL: 'https://heard.example.sch.uk' });
    const challenge = await request(named.url).post('/api/account/passkey-challenge').set('Host', 'evil.example').send({});
    expect(challenge.body.options.rpId).toBe('heard.example.sch.uk');
    await named.close();
  });
});
