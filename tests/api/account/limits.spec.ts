import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { provenBy } from '../../../apps/api/src/account/passkey-proof.ts';
import { PasskeyTable } from '../../../apps/api/src/account/passkey.table.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { cast, emailOf } from '../../support/small-school.ts';
import { PasskeyHouse } from './passkey.house.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());

const nothing = '0d9f64e2-5b0a-4c8e-8f5d-0c8a3f6f7b11';

/** Milliseconds of the fastest of some rounds: what it costs when the machine is not doing something else. */
const fastest = async (rounds: number, round: () => Promise<unknown>): Promise<number> => {
  const took: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const begun = performance.now();
    await round();
    took.push(performance.now() - begun);
  }
  return Math.min(...took);
};

describe('the same answer, at the same speed', () => {
  it('given a known and an unknown passkey, when each is tried with a wrong signature, then both say the same and take as long', async () => {
    const keys = new PasskeyHouse(house);
    const [hers, strange] = [new Authenticator(house.url), new Authenticator(house.url)];
    const id = await keys.has('mum', hers);
    await keys.has('dad', strange);
    const known = await keys.enters(strange, { id });
    const unknown = await keys.enters(strange, { id: 'A'.repeat(43) });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    const { publicKey } = new PasskeyTable(house.get(Vault)).find(id)!;
    const challenge = 'AAAA';
    const answer = strange.get({ challenge }) as never;
    const place = { origin: house.url, rpId: '127.0.0.1' };
    const one = await fastest(40, () => provenBy({ id, counter: 0, publicKey }, answer, challenge, place));
    const other = await fastest(40, () => provenBy(null, answer, challenge, place));
    expect(Math.max(one, other)).toBeLessThan(Math.min(one, other) * 2);
  });
});

describe('how often a network address may knock', () => {
  it.each([
    ['enter-by-letter', { code: '0000-0000-0000' }],
    ['email-confirm', { token: 'x' }],
    ['passkey-challenge', {}],
    ['enter-by-passkey', { challengeId: nothing }],
  ])(
    'given the open door %s, when it is tried again and again, then it is told to slow down, and other doors stay open',
    async (door, body) => {
      const knock = () => request(house.url).post(`/api/account/${door}`).send(body);
      let last = await knock();
      for (let n = 0; n < 31 && last.status !== 429; n++) last = await knock();
      expect([last.status, last.body]).toMatchObject([429, { code: 'slow-down', type: '/problems/slow-down' }]);
      expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
      expect((await house.query('mum', 'session/me')).status).toBe(200);
    },
  );
});

describe('family who are staff', () => {
  it('given staff, when a file of contacts names them as family, then they stay staff and keep their second factor', () => {
    const accounts = house.get(Accounts);
    const { person: personId, school: schoolId } = cast.osei;
    accounts.open({ personId, schoolId, kind: 'family', name: 'Kofi Osei' });
    expect(accounts.find(personId)).toMatchObject({ kind: 'staff', email: emailOf('osei') });
    accounts.open({ personId: cast.mum.person, schoolId, kind: 'staff', name: 'Alice Ashby' });
    expect(accounts.find(cast.mum.person)?.kind).toBe('staff');
  });
});
