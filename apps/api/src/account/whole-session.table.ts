import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Which sessions are whole: closed by default, a session without a row wants a second factor of whoever must have one. */
export class WholeSessionTable {
  readonly #put: StatementSync;

  /** After `AccountTable`, which makes this room's tables. */
  constructor(database: DatabaseSync) {
    this.#put = database.prepare('INSERT OR IGNORE INTO whole_session (session_id) VALUES (?)');
  }

  put(sessionId: string): void {
    this.#put.run(sessionId);
  }
}
