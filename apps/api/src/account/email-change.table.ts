import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

export interface Wanted {
  readonly personId: string;
  /** In lower case. */
  readonly email: string;
}

/** Addresses that people want and have not yet shown to be theirs; one a person, the last one asked for. */
export class EmailChangeTable {
  readonly #put: StatementSync;
  readonly #of: StatementSync;
  readonly #take: StatementSync;
  readonly #drop: StatementSync;

  constructor({ database }: Vault) {
    this.#put = database.prepare('INSERT OR REPLACE INTO email_change (person_id, email, token_hash, until) VALUES (?, ?, ?, ?)');
    this.#of = database.prepare('SELECT email FROM email_change WHERE person_id = ? AND until > ?');
    this.#take = database.prepare('DELETE FROM email_change WHERE token_hash = ? AND until > ? RETURNING person_id AS personId, email');
    this.#drop = database.prepare('DELETE FROM email_change WHERE person_id = ?');
  }

  put({ personId, email }: Wanted, tokenHash: string, until: Date): void {
    this.#put.run(personId, email, tokenHash, until.toISOString());
  }

  of(personId: string): string | null {
    return (this.#of.get(personId, new Date().toISOString()) as { email: string } | undefined)?.email ?? null;
  }

  /** Spends it. */
  take(tokenHash: string): Wanted | null {
    return (this.#take.get(tokenHash, new Date().toISOString()) as Wanted | undefined) ?? null;
  }

  drop(personId: string): void {
    this.#drop.run(personId);
  }
}
