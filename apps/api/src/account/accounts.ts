import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Account, Opening, Signed } from './account.ts';
import { EmailTaken, OtherSchool, sessionSeconds } from './account.ts';
import type { AccountTable } from './account.table.ts';
import type { AuthTables } from './auth.tables.ts';
import type { Auth } from './auth.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface AccountParts {
  readonly vault: Vault;
  readonly auth: Auth;
  readonly cookie: SessionCookie;
  readonly table: AccountTable;
  readonly tables: AuthTables;
}

type CookieJar = Pick<ServerResponse, 'appendHeader'>;

const day = 24 * 60 * 60 * 1000;

/** Who may sign in at all, and who is signed in. */
export class Accounts {
  readonly #parts: AccountParts;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /**
   * The same again changes nothing; another name, kind or address takes the place of the old one.
   * @throws EmailTaken, OtherSchool
   */
  open(opening: Opening): void {
    this.openMany([opening]);
  }

  /**
   * All or none, in one transaction.
   * @throws EmailTaken, OtherSchool
   */
  openMany(openings: readonly Opening[]): void {
    this.#parts.vault.whole(() => openings.forEach((opening) => this.#put(opening)));
  }

  find(personId: string): Account | null {
    return this.#parts.table.find(personId);
  }

  /** Whose address this is: for a preview that names each wrong line before anything is opened. */
  holderOf(email: string): Account | null {
    return this.#parts.table.holderOf(email.trim().toLowerCase());
  }

  /**
   * Begins a session without a link and sets its cookie: for the demo's doors and a tablet that staff open for a child.
   * @throws Error when the person has no account
   */
  async enter(personId: string, response: CookieJar): Promise<void> {
    const account = this.find(personId);
    if (!account) throw new Error(`the person ${personId} has no account`);
    const { auth, cookie } = this.#parts;
    const { internalAdapter } = await auth.$context;
    const { token } = await internalAdapter.createSession(personId);
    response.appendHeader('Set-Cookie', cookie.line(token, sessionSeconds[account.kind]));
  }

  /** For every request and every socket: one signature checked and one row read. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<Signed | null> {
    const token = this.#parts.cookie.read(headers.cookie);
    return token ? this.#parts.tables.live(token) : null;
  }

  /** Lets a long session begin anew, once a day, and its cookie with it. */
  renew(headers: IncomingHttpHeaders, response: CookieJar): void {
    const { cookie, tables } = this.#parts;
    const token = cookie.read(headers.cookie);
    const session = token ? tables.live(token) : null;
    if (!token || !session) return;
    const seconds = sessionSeconds[session.kind];
    if (Date.parse(session.until) > Date.now() + seconds * 1000 - day) return;
    tables.renew(token, new Date(Date.now() + seconds * 1000));
    response.appendHeader('Set-Cookie', cookie.line(token, seconds));
  }

  /** A `Set-Cookie` line of the session's cookie, made to end with the session; any other line as it is. */
  relined(line: string): string {
    const { cookie, tables } = this.#parts;
    const token = cookie.token(line);
    const session = token ? tables.live(token) : null;
    return token && session ? cookie.line(token, Math.round((Date.parse(session.until) - Date.now()) / 1000)) : line;
  }

  #put(opening: Opening): void {
    const { table, tables } = this.#parts;
    const account = this.#settled(opening);
    const at = new Date().toISOString();
    table.put(account, at);
    tables.putUser(account, at);
  }

  #settled({ personId, schoolId, kind, name, email: given }: Opening): Account {
    const known = this.find(personId);
    if (known && known.schoolId !== schoolId) throw new OtherSchool(personId);
    const email = given === undefined ? (known?.email ?? null) : given?.trim().toLowerCase() || null;
    const holder = email ? this.holderOf(email) : null;
    if (email && holder && holder.personId !== personId) throw new EmailTaken(email, holder.personId);
    return { personId, schoolId, kind, name, email };
  }
}
