import { AsyncLocalStorage } from 'node:async_hooks';
import { NodeSqliteDialect } from '@better-auth/kysely-adapter/node-sqlite-dialect';
import { betterAuth } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Account, Kind } from './account.ts';
import { sessionSeconds } from './account.ts';
import type { AccountSettings, Oidc } from './account.settings.ts';
import { Allowance } from './allowance.ts';
import { authTables } from './auth.tables.ts';
import { linkMinutes } from './sign-in.letter.ts';
import { trustedOrigins } from './trusted-origins.ts';

/** Header in which the mount tells better-auth the network address, whatever the browser claims. */
export const clientHeader = 'x-heard-client';

/** The one OIDC provider there may be, as it stands in addresses. */
export const oidcId = 'school';

export interface AuthParts {
  readonly vault: Vault;
  readonly settings: AccountSettings;
  /** Signs cookies. */
  readonly secret: string;
  readonly find: (personId: string) => Account | null;
  readonly sendLink: (email: string, token: string) => void;
  /** A session that began with a second factor is whole. */
  readonly makeWhole: (sessionId: string) => void;
  /** Where better-auth's warnings and errors go; sentences only, since what comes with them may name people. */
  readonly complain: (sentence: string) => void;
}

/** What the provider says while one answer of better-auth is made: it tells of claims in one place and of the session in another. */
interface Saying {
  mfa: boolean;
}
const saying = new AsyncLocalStorage<Saying>();

/** better-auth, with room beside each request for what the provider says in it. */
export const heardOut = (handler: Auth['handler']) => (request: Request) => saying.run({ mfa: false }, () => handler(request));

/** RFC 8176, §2: more than one factor was asked for. Only the id token counts, which names its issuer and whom it is for. */
const saysMfa = ({ iss, aud, amr }: Readonly<Record<string, unknown>>): boolean =>
  Boolean(iss && aud) && Array.isArray(amr) && amr.includes('mfa');

const oidcPlugin = ({ issuer, clientId, clientSecret, name, secondFactor }: Oidc) =>
  genericOAuth({
    config: [
      {
        providerId: oidcId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        requireIdTokenVerification: true,
        disableSignUp: true,
        mapProfileToUser: (claims: Record<string, unknown>) => {
          const here = saying.getStore();
          if (here) here.mfa = secondFactor && saysMfa(claims);
          return {};
        },
      },
    ],
  });

const lifetime = (kind: Kind): Date => new Date(Date.now() + sessionSeconds[kind] * 1000);

const beginsAs = (find: AuthParts['find']) => async (session: { userId: string }) => {
  const account = find(session.userId);
  // Which network somebody is in says where they live or work: it is not kept.
  return account ? { data: { ...session, ipAddress: null, expiresAt: lifetime(account.kind) } } : false;
};

const wholeWhenSaid = (makeWhole: AuthParts['makeWhole']) => async (session: { id: string }) => {
  if (saying.getStore()?.mfa) makeWhole(session.id);
};

/** The provider may sign in staff whom the school knows by this very address, and nobody else. */
const onlyKnownStaff =
  (find: AuthParts['find']) =>
  ({ user, source }: { user: { id?: string; email?: string | null }; source: { method: string } }) => {
    if (source.method !== 'oauth') return;
    const account = user.id ? find(user.id) : null;
    if (account?.kind === 'staff' && account.email === user.email?.toLowerCase()) return;
    return { error: 'not-known-to-the-school' };
  };

const rateLimit = ({ perNetwork }: AccountSettings) => {
  const allowance = new Allowance();
  return {
    enabled: true,
    customRules: { '/**': perNetwork },
    customStorage: { consume: async (key: string, rule: { window: number; max: number }) => allowance.consume(key, rule) },
  };
};

const optionsOf = ({ vault, settings, secret, find, sendLink, makeWhole, complain }: AuthParts) =>
  ({
    appName: 'Heard',
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret,
    // No transactions: they would stay open across awaits on the vault's one connection, and take other writes with them.
    database: { dialect: new NodeSqliteDialect({ database: vault.database }), type: 'sqlite', transaction: false },
    trustedOrigins: trustedOrigins(settings),
    user: { modelName: authTables.user, validateUserInfo: onlyKnownStaff(find) },
    session: { modelName: authTables.session, expiresIn: sessionSeconds.family, disableSessionRefresh: true },
    account: {
      modelName: authTables.account,
      encryptOAuthTokens: true,
      accountLinking: { trustedProviders: settings.oidc?.trusted ? [oidcId] : [] },
    },
    verification: { modelName: authTables.verification },
    databaseHooks: { session: { create: { before: beginsAs(find), after: wholeWhenSaid(makeWhole) } } },
    rateLimit: rateLimit(settings),
    advanced: {
      cookiePrefix: 'heard',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      // better-auth leaves these out where NODE_ENV is test, unless it is told.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: 'uuid' },
    },
    onAPIError: {
      errorURL: `${settings.publicUrl}/sign-in`,
      onError: (error) => {
        if (!isAPIError(error)) complain(`better-auth failed: ${String(error)}`);
      },
    },
    logger: { level: 'warn', log: (_level, sentence) => complain(sentence) },
    telemetry: { enabled: false },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ email, token }) => sendLink(email, token),
      }),
      ...(settings.oidc ? [oidcPlugin(settings.oidc)] : []),
    ],
  }) satisfies BetterAuthOptions;

/** better-auth on the vault's file, its tables made or brought up to date. */
export const openAuth = async (parts: AuthParts) => {
  const options = optionsOf(parts);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return betterAuth(options);
};

export type Auth = Awaited<ReturnType<typeof openAuth>>;
