import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A session as its owner may see it. */
export interface Kept {
  readonly sessionId: string;
  readonly userAgent: string | null;
  readonly begunAt: string;
  readonly usedAt: string;
}

/** Which sessions somebody has, and their end, in better-auth's table. */
export class SessionTables {
  readonly #of: StatementSync;
  readonly #used: StatementSync;
  readonly #end: StatementSync;
  readonly #endAll: StatementSync;

  /** After better-auth has made its tables. */
  constructor(database: DatabaseSync) {
    this.#of = database.prepare(
      `SELECT id AS sessionId, userAgent, createdAt AS begunAt, updatedAt AS usedAt FROM auth_session
       WHERE userId = ? AND expiresAt > ? ORDER BY updatedAt DESC, id`,
    );
    this.#used = database.prepare('UPDATE auth_session SET updatedAt = ? WHERE token = ? AND updatedAt < ?');
    this.#end = database.prepare('DELETE FROM auth_session WHERE userId = ? AND id = ?');
    this.#endAll = database.prepare('DELETE FROM auth_session WHERE userId = ? AND id IS NOT ?');
    database.exec('DELETE FROM whole_session WHERE session_id NOT IN (SELECT id FROM auth_session)');
  }

  /** Sessions that have not ended, the last used first. */
  of(personId: string): readonly Kept[] {
    return this.#of.all(personId, new Date().toISOString()) as unknown as Kept[];
  }

  /** Writes down that a session is in use, unless that was written less than `every` milliseconds ago. */
  used(token: string, every: number): void {
    const now = Date.now();
    this.#used.run(new Date(now).toISOString(), token, new Date(now - every).toISOString());
  }

  /** Whether it was one of that person's sessions. */
  end(personId: string, sessionId: string): boolean {
    return this.#end.run(personId, sessionId).changes > 0;
  }

  endAll(personId: string, but: string | null): void {
    this.#endAll.run(personId, but);
  }
}
