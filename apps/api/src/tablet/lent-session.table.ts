import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

/** A session that staff opened for a child. */
export interface Lent {
  readonly sessionId: string;
  readonly personId: string;
  /** Null for one by a printed card. */
  readonly cornerId: string | null;
  /** A person's id: who opened the corner, or wrote the card. */
  readonly lentBy: string;
}

const select = 'SELECT session_id AS sessionId, person_id AS personId, corner_id AS cornerId, lent_by AS lentBy FROM lent_session';

/** Which sessions staff opened for a child, and who did. */
export class LentSessionTable {
  readonly #put: StatementSync;
  readonly #of: StatementSync;
  readonly #inCorner: StatementSync;
  readonly #sweep: StatementSync;

  /** After better-auth and `AccountTable` have made their tables. */
  constructor({ database }: Vault) {
    this.#put = database.prepare('INSERT INTO lent_session (session_id, person_id, corner_id, lent_by) VALUES (?, ?, ?, ?)');
    this.#of = database.prepare(`${select} WHERE session_id = ?`);
    this.#inCorner = database.prepare(`${select} WHERE corner_id = ?`);
    this.#sweep = database.prepare('DELETE FROM lent_session WHERE session_id NOT IN (SELECT id FROM auth_session)');
  }

  put({ sessionId, personId, cornerId, lentBy }: Lent): void {
    this.#sweep.run();
    this.#put.run(sessionId, personId, cornerId, lentBy);
  }

  of(sessionId: string): Lent | null {
    return (this.#of.get(sessionId) as Lent | undefined) ?? null;
  }

  inCorner(cornerId: string): readonly Lent[] {
    return this.#inCorner.all(cornerId) as unknown as Lent[];
  }
}
