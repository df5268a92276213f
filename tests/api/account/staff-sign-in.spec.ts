import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { accountSettings } from '../../../apps/api/src/account/account.settings.ts';
import { amal, openHouse, origin, ruth } from './account.house.ts';
import type { House } from './account.house.ts';
import { openIssuer, throughIssuer } from './issuer.ts';

const lines = (answer: request.Response): string[] => (answer.headers['set-cookie'] ?? []) as unknown as string[];

type Claims = Readonly<Record<string, unknown>>;

describe('staff who sign in with the school’s own provider', () => {
  let issuer: Awaited<ReturnType<typeof openIssuer>>;
  let house: House;
  const env = () => ({
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'heard',
    OIDC_CLIENT_SECRET: 'secret-of-this-client',
    OIDC_NAME: 'School account',
  });

  const begin = async () => {
    const begun = await request(house.server)
      .post('/api/auth/sign-in/social')
      .set('Origin', origin)
      .send({ provider: 'school', callbackURL: '/' })
      .expect(200);
    return { url: begun.body.url as string, cookies: lines(begun).map((line) => line.split(';')[0]!) };
  };
  const comeBack = (to: URL, cookies: readonly string[]): Promise<request.Response> =>
    request(house.server)
      .get(`${to.pathname}${to.search}`)
      .set('Cookie', [...cookies])
      .expect(302);

  /** As a browser goes: our page, the provider, back to us. */
  const signIn = async (claims: Claims, lie: Claims | null = null): Promise<request.Response> => {
    issuer.says({ name: 'Somebody', ...claims }, lie);
    const { url, cookies } = await begin();
    return comeBack(await throughIssuer(url), cookies);
  };
  const session = (answer: request.Response) => {
    const line = lines(answer).find((each) => /^heard\.session_token=[^;]+;/.test(each));
    return line ? house.accounts.sessionOf({ cookie: line.split(';')[0]! }) : Promise.resolve(null);
  };

  beforeEach(async () => {
    // It says that it forgets everything when it ends.
    jest.spyOn(console, 'warn').mockReturnValue();
    issuer = await openIssuer(`${origin}/api/auth/callback/school`);
    house = await openHouse(env());
    house.accounts.openMany([amal, ruth]);
  });
  afterEach(async () => {
    await house.close();
    await issuer.close();
    jest.restoreAllMocks();
  });

  it('given staff whom the school knows, when the provider vouches for their address, then they are in for 12 hours, again and again', async () => {
    const claims = { sub: 's1', email: 'Ruth@example.org', email_verified: true };
    for (let n = 0; n < 2; n++) {
      const answer = await signIn(claims, n === 0 ? null : { harmless: true });
      expect(await session(answer)).toMatchObject({ personId: ruth.personId, kind: 'staff', name: 'Ruth Okafor', whole: false });
      expect(lines(answer).join('\n')).toMatch(/heard\.session_token=[^;]+; Max-Age=432\d\d; Path=\/; HttpOnly; SameSite=Lax/);
    }
  });

  it.each<[string, Claims, Claims | null]>([
    ['nobody knows', { sub: 's2', email: 'stranger@example.org', email_verified: true }, null],
    ['is a parent’s', { sub: 's3', email: 'amal@example.org', email_verified: true }, null],
    ['the provider has not verified', { sub: 's4', email: 'ruth@example.org', email_verified: false }, null],
    ['comes in a token for another house', { sub: 's5', email: 'ruth@example.org', email_verified: true }, { aud: 'another-house' }],
    ['comes with an old token', { sub: 's6', email: 'ruth@example.org', email_verified: true }, { nonce: 'replayed' }],
    ['comes from another issuer', { sub: 's8', email: 'ruth@example.org', email_verified: true }, { iss: 'https://evil.example' }],
    ['comes too late', { sub: 's9', email: 'ruth@example.org', email_verified: true }, { exp: 1_700_000_000 }],
  ])('given an address that %s, when the provider sends them back, then nobody is in', async (_, claims, lie) => {
    const answer = await signIn(claims, lie);
    expect(answer.headers['location']).toMatch(/\/sign-in\?.*error=|[?&]error=/);
    expect(await session(answer)).toBeNull();
    expect(house.vault.database.prepare('SELECT count(*) AS n FROM auth_user').get()).toEqual({ n: 2 });
  });

  it('given the code of one sign-in, when it is brought back in another, or was meant for another house, then nobody is in', async () => {
    issuer.says({ sub: 's1', email: 'ruth@example.org', email_verified: true });
    const [hers, his] = [await begin(), await begin()];
    const code = (await throughIssuer(hers.url)).searchParams.get('code')!;
    const back = await throughIssuer(his.url);
    back.searchParams.set('code', code);
    expect(await session(await comeBack(back, his.cookies))).toBeNull();
    const third = await begin();
    const elsewhere = new URL(third.url);
    elsewhere.searchParams.set('client_id', 'another-house');
    expect(await session(await comeBack(await throughIssuer(elsewhere.href), third.cookies))).toBeNull();
  });

  describe('and the second factor', () => {
    const claims = { sub: 's1', email: 'ruth@example.org', email_verified: true };

    it.each([
      ['has not been asked', { ...claims, amr: ['pwd'] }, '1', false],
      ['was asked by a provider that is not trusted with it', { ...claims, amr: ['pwd', 'mfa'] }, '0', false],
      ['was asked by a provider that says so', { ...claims, amr: ['pwd', 'mfa'] }, '1', true],
      ['is not named at all', claims, '1', false],
      ['is named in another form', { ...claims, amr: 'mfa' }, '1', false],
    ])('given one that %s, when staff come back, then their session is whole only if it was', async (_, said, trusted, whole) => {
      await house.close();
      house = await openHouse({ ...env(), OIDC_SECOND_FACTOR: trusted });
      house.accounts.openMany([amal, ruth]);
      expect(await session(await signIn(said))).toMatchObject({ personId: ruth.personId, whole });
    });

    it('given one who showed it and one who did not, when both come back at once, then only one session is whole', async () => {
      await house.close();
      house = await openHouse({ ...env(), OIDC_SECOND_FACTOR: '1' });
      house.accounts.openMany([amal, ruth]);
      const [first, second] = [await begin(), await begin()];
      issuer.says({ ...claims, amr: ['mfa'] });
      const one = await throughIssuer(first.url);
      issuer.says({ ...claims, amr: ['pwd'] });
      const other = await throughIssuer(second.url);
      issuer.says(claims);
      const answers = await Promise.all([comeBack(one, first.cookies), comeBack(other, second.cookies)]);
      expect(await Promise.all(answers.map(async (answer) => (await session(answer))?.whole))).toEqual([true, false]);
    });
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
