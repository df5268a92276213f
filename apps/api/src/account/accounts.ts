import type { IncomingHttpHeaders } from 'node:http';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Account, Opening, Signed } from './account.ts';
import { EmailTaken, kindOf, OtherSchool } from './account.ts';
import type { AccountTable } from './account.table.ts';
import type { AuthTables } from './auth.tables.ts';
import type { CookieJar, Sessions } from './sessions.ts';

export interface AccountParts {
  readonly vault: Vault;
  readonly table: AccountTable;
  readonly tables: AuthTables;
  readonly sessions: Sessions;
}

/** Who may sign in at all, and who is signed in. */
export class Accounts {
  readonly #parts: AccountParts;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /**
   * The same again changes nothing; another name, kind or address takes the place of the old one. Staff stay staff.
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
   * Begins a whole session without a link and sets its cookie: for the demo's doors and a tablet that staff open for a child.
   * @throws Error when the person has no account
   */
  async enter(personId: string, response: CookieJar): Promise<void> {
    const account = this.find(personId);
    if (!account) throw new Error(`the person ${personId} has no account`);
    await this.#parts.sessions.begin(account, response, { whole: true });
  }

  /** For every request and every socket. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<Signed | null> {
    return this.#parts.sessions.of(headers);
  }

  #put(opening: Opening): void {
    const { table, tables } = this.#parts;
    const account = this.#settled(opening);
    const at = new Date().toISOString();
    table.put(account, at);
    tables.putUser(account, at);
  }

  #settled({ personId, schoolId, kind: given, name, email: address }: Opening): Account {
    const known = this.find(personId);
    if (known && known.schoolId !== schoolId) throw new OtherSchool(personId);
    const email = address === undefined ? (known?.email ?? null) : address?.trim().toLowerCase() || null;
    const holder = email ? this.holderOf(email) : null;
    if (email && holder && holder.personId !== personId) throw new EmailTaken(email, holder.personId);
    return { personId, schoolId, kind: kindOf(known?.kind, given), name, email };
  }
}
