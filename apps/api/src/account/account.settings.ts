export interface Oidc {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button: "Sign in with …". */
  readonly name: string;
  /** The issuer belongs to the school alone, so its addresses count even without `email_verified`. */
  readonly trusted: boolean;
  /** It asks for a second factor itself, and says so in the id token. */
  readonly secondFactor: boolean;
}

export interface Limit {
  /** In seconds. */
  readonly window: number;
  readonly max: number;
}

export interface AccountSettings {
  /** Origin under which people reach the house, as `https://heard.example.sch.uk`. */
  readonly publicUrl: string;
  /** Nobody said which origin: then the host that a browser used is as good. For trying out, on one machine or one local network. */
  readonly anyHost: boolean;
  readonly demo: boolean;
  readonly oidc: Oidc | null;
  /** How often one network address may ask for or use links; a school is often one address. */
  readonly perNetwork: Limit;
  /** How many letters one mailbox gets. */
  readonly perMailbox: Limit;
  /** How many codes one person may try, in a while and in a day. */
  readonly perPerson: readonly Limit[];
}

const oidcOf = (env: NodeJS.ProcessEnv): Oidc | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  const given = [issuer, clientId, clientSecret, name].filter(Boolean).length;
  if (given === 0) return null;
  if (!issuer || !clientId || !clientSecret || !name)
    throw new Error('Staff sign-in needs all of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME, or none of them.');
  return {
    issuer,
    clientId,
    clientSecret,
    name,
    trusted: env['OIDC_TRUST_EMAIL'] === '1',
    secondFactor: env['OIDC_SECOND_FACTOR'] === '1',
  };
};

/**
 * `PUBLIC_URL`, `HEARD_DEMO`, `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`, `OIDC_TRUST_EMAIL`, `OIDC_SECOND_FACTOR`.
 * @throws Error with a sentence for the operator
 */
export const accountSettings = (env: NodeJS.ProcessEnv, port: number): AccountSettings => ({
  publicUrl: new URL(env['PUBLIC_URL'] || `http://localhost:${port}`).origin,
  anyHost: !env['PUBLIC_URL'],
  demo: env['HEARD_DEMO'] === '1',
  oidc: oidcOf(env),
  perNetwork: { window: 60, max: 30 },
  perMailbox: { window: 15 * 60, max: 5 },
  perPerson: [
    { window: 15 * 60, max: 5 },
    { window: 24 * 60 * 60, max: 30 },
  ],
});

/** Token of the `AccountSettings`. */
export const ACCOUNT_SETTINGS = Symbol('AccountSettings');
