import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An OpenID provider on a free port that says of everybody what `claims` says. */
export const openIssuer = async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const said: { claims: Claims } = { claims: {} };
  const signed = (claims: Claims): string => {
    const body = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
  };
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/token': () => ({
      access_token: 'a',
      token_type: 'Bearer',
      id_token: signed({ iss: url, aud: 'heard', iat: now(), exp: now() + 300, ...said.claims }),
    }),
  };
  const now = () => Math.floor(Date.now() / 1000);
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url!, url).pathname]?.();
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    says: (claims: Claims) => {
      said.claims = claims;
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
};
