import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Account, Signed } from './account.ts';

/** better-auth's tables, by names that cannot be taken for ours. */
export const authTables = { user: 'auth_user', session: 'auth_session', account: 'auth_login', verification: 'auth_verification' } as const;

type Flags = 'whole' | 'hasApp' | 'hasPasskey';
type Stored = Omit<Signed, Flags> & Readonly<Record<Flags, number>>;

/**
 * What we read and write in better-auth's tables without asking it: people in one transaction, sessions on every request.
 * It keeps moments as RFC 3339 text; its user's id is our person's id.
 */
export class AuthTables {
  readonly #putUser: StatementSync;
  readonly #session: StatementSync;
  readonly #renew: StatementSync;

  /** After better-auth has made its tables. */
  constructor(database: DatabaseSync) {
    this.#putUser = database.prepare(
      `INSERT INTO auth_user (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, updatedAt = excluded.updatedAt`,
    );
    this.#session = database.prepare(
      `SELECT s.id AS sessionId, s.expiresAt AS until, a.person_id AS personId, a.school_id AS schoolId, a.kind, a.name,
         EXISTS (SELECT 1 FROM whole_session w WHERE w.session_id = s.id) AS whole,
         EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = a.person_id) AS hasApp,
         EXISTS (SELECT 1 FROM passkey p WHERE p.person_id = a.person_id) AS hasPasskey,
         (SELECT iif(l.corner_id IS NULL, 'card', 'tablet') FROM lent_session l WHERE l.session_id = s.id) AS lent
       FROM auth_session s JOIN account a ON a.person_id = s.userId WHERE s.token = ?`,
    );
    this.#renew = database.prepare('UPDATE auth_session SET expiresAt = ?, updatedAt = ? WHERE token = ?');
  }

  /** better-auth wants an address of everybody: who has none gets one under `.invalid`, which is nobody's (RFC 2606) and which sign-in does not know. */
  putUser({ personId, name, email }: Account, at: string): void {
    this.#putUser.run(personId, name, email ?? `${personId}@no-mail.invalid`, at, at);
  }

  /** The session of a token, unless it has ended. */
  live(token: string): Signed | null {
    const row = this.#session.get(token) as Stored | undefined;
    if (!row || Date.parse(row.until) <= Date.now()) return null;
    return { ...row, whole: row.whole === 1, hasApp: row.hasApp === 1, hasPasskey: row.hasPasskey === 1 };
  }

  renew(token: string, until: Date): void {
    this.#renew.run(until.toISOString(), new Date().toISOString(), token);
  }
}
