import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { accountSettings } from '../../../apps/api/src/account/account.settings.ts';
import { amal, openHouse, origin, ruth } from './account.house.ts';
import type { House } from './account.house.ts';
import { openIssuer } from './issuer.ts';

const lines = (answer: request.Response): string[] => (answer.headers['set-cookie'] ?? []) as unknown as string[];

describe('staff who sign in with the school’s own provider', () => {
  let issuer: Awaited<ReturnType<typeof openIssuer>>;
  let house: House;
  const env = () => ({ OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: 'heard', OIDC_CLIENT_SECRET: 'secret', OIDC_NAME: 'School account' });

  /** As a browser goes: our page, the provider, back to us. */
  const signIn = async (claims: Record<string, unknown>): Promise<request.Response> => {
    const begun = await request(house.server)
      .post('/api/auth/sign-in/social')
      .set('Origin', origin)
      .send({ provider: 'school', callbackURL: '/' })
      .expect(200);
    const { searchParams } = new URL(begun.body.url as string);
    issuer.says({ nonce: searchParams.get('nonce'), name: 'Somebody', ...claims });
    const cookies = lines(begun).map((line) => line.split(';')[0]!);
    return request(house.server)
      .get('/api/auth/callback/school')
      .query({ code: 'c', state: searchParams.get('state') })
      .set('Cookie', cookies)
      .expect(302);
  };
  const session = (answer: request.Response) => {
    const line = lines(answer).find((each) => /^heard\.session_token=[^;]+;/.test(each));
    return line ? house.accounts.sessionOf({ cookie: line.split(';')[0]! }) : Promise.resolve(null);
  };

  beforeEach(async () => {
    issuer = await openIssuer();
    house = await openHouse(env());
    house.accounts.openMany([amal, ruth]);
  });
  afterEach(async () => {
    await house.close();
    await issuer.close();
  });

  it('given staff whom the school knows, when the provider vouches for their address, then they are in for 12 hours, again and again', async () => {
    const claims = { sub: 's1', email: 'Ruth@example.org', email_verified: true };
    for (let n = 0; n < 2; n++) {
      const answer = await signIn(claims);
      expect(await session(answer)).toMatchObject({ personId: ruth.personId, kind: 'staff', name: 'Ruth Okafor' });
      expect(lines(answer).join('\n')).toMatch(/heard\.session_token=[^;]+; Max-Age=432\d\d; Path=\/; HttpOnly; SameSite=Lax/);
    }
  });

  it.each([
    ['nobody knows', { sub: 's2', email: 'stranger@example.org', email_verified: true }],
    ['is a parent’s', { sub: 's3', email: 'amal@example.org', email_verified: true }],
    ['the provider has not verified', { sub: 's4', email: 'ruth@example.org', email_verified: false }],
    ['is another person’s token', { sub: 's5', email: 'ruth@example.org', email_verified: true, aud: 'another-house' }],
    ['comes with an old token', { sub: 's6', email: 'ruth@example.org', email_verified: true, nonce: 'replayed' }],
  ])('given an address that %s, when the provider sends them back, then nobody is in', async (_, claims) => {
    const answer = await signIn(claims);
    expect(answer.headers['location']).toMatch(/\/sign-in\?.*error=|[?&]error=/);
    expect(await session(answer)).toBeNull();
    expect(house.vault.database.prepare('SELECT count(*) AS n FROM auth_user').get()).toEqual({ n: 2 });
  });

  it('given staff who signed in before, when their address at the provider or at the school is another, then they are not in', async () => {
    expect(await session(await signIn({ sub: 's7', email: 'ruth@example.org', email_verified: true }))).not.toBeNull();
    expect(await session(await signIn({ sub: 's7', email: 'else@example.org', email_verified: true }))).toBeNull();
    house.accounts.open({ ...ruth, email: 'new@example.org' });
    expect(await session(await signIn({ sub: 's7', email: 'ruth@example.org', email_verified: true }))).toBeNull();
  });

  it('given a provider, when the ways in are asked, then it is one of them by its name', async () => {
    const { body } = await request(house.server).get('/api/session/ways').expect(200);
    expect(body).toEqual({ email: true, oidc: [{ id: 'school', name: 'School account' }], demo: false });
  });

  it('given half a configuration, when the house starts, then it says what is missing', () => {
    expect(() => accountSettings({ OIDC_ISSUER: issuer.url }, 3000)).toThrow(/needs all of OIDC_ISSUER/);
  });
});
