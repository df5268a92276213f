import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** As much of the package as is used here: it brings no types. */
interface Provider {
  readonly Grant: new (of: { accountId: string; clientId: string }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  callback(): Handler;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ params: { client_id: string } }>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  use(step: (context: { path: string; body?: { id_token?: string } }, next: () => Promise<void>) => Promise<void>): void;
}

const library: string = 'oidc-provider';
const minutes = Object.fromEntries(['Interaction', 'Grant', 'Session', 'AccessToken', 'IdToken'].map((name) => [name, 600]));

const clientOf = (id: string, callback: string) => ({ client_id: id, client_secret: 'secret-of-this-client', redirect_uris: [callback] });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The same token, signed as well by the same provider, saying something else. */
const lying = (token: string, claims: Claims, key: KeyObject): string => {
  const [head = '', body = ''] = token.split('.');
  const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  const signed = `${head}.${part({ ...said, ...claims })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
};

/** What a person says to the provider when it asks who they are: here always yes. */
const agrees = async (provider: Provider, { sub, amr }: Claims, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { params } = await provider.interactionDetails(request, response);
  const accountId = String(sub);
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope('openid email profile');
  await provider.interactionFinished(request, response, { login: { accountId, amr }, consent: { grantId: await grant.save() } });
};

/** A real OpenID provider on a free port, with one account at a time, of which it says what `says` was told. */
export const openIssuer = async (callback: string) => {
  const { default: Provider } = (await import(library)) as { default: new (url: string, settings: object) => Provider };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now: { claims: Claims; lie: Claims | null } = { claims: {}, lie: null };
  const handling: { handler: Handler } = { handler: (_, response) => void response.end() };
  const server = createServer((request, response) => handling.handler(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: ['heard', 'another-house'].map((id) => clientOf(id, callback)),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: minutes,
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/agree' },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...now.claims, sub: id }) }),
  });
  provider.use(async (context, next) => {
    await next();
    if (now.lie && context.path === '/token' && context.body?.id_token)
      context.body.id_token = lying(context.body.id_token, now.lie, privateKey);
  });
  const rest = provider.callback();
  handling.handler = (request, response) => {
    if (request.url !== '/agree') return rest(request, response);
    agrees(provider, now.claims, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
  return {
    url,
    says: (claims: Claims, lie: Claims | null = null) => Object.assign(now, { claims, lie }),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
};

/** As a browser goes there, with its cookies, until the provider sends it back. Answers where to. */
export const throughIssuer = async (begin: string): Promise<URL> => {
  const jar = new Map<string, string>();
  let at = begin;
  while (new URL(at).origin === new URL(begin).origin) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the provider stopped at ${at}: ${answer.status} ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return new URL(at);
};
