import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Wrapped } from '../kernel/vault/wrapping.ts';

export interface SealedDraft extends Wrapped {
  readonly draftId: string;
  readonly keptAt: string;
}

/** What a child has begun and not sent, sealed; one a form. */
export class KeptDraftTable {
  readonly #put: StatementSync;
  readonly #of: StatementSync;
  readonly #drop: StatementSync;
  readonly #count: StatementSync;

  /** After `AccountTable`, which makes this table. */
  constructor({ database }: Vault) {
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO kept_draft (person_id, form, draft_id, nonce, wrapped, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#of = database.prepare(
      'SELECT draft_id AS draftId, nonce, wrapped, kept_at AS keptAt FROM kept_draft WHERE person_id = ? AND form = ?',
    );
    this.#drop = database.prepare('DELETE FROM kept_draft WHERE person_id = ? AND form = ? AND draft_id = ?');
    this.#count = database.prepare('SELECT count(*) AS n FROM kept_draft WHERE person_id = ? AND form <> ?');
  }

  put(personId: string, form: string, { draftId, nonce, wrapped, keptAt }: SealedDraft): void {
    this.#put.run(personId, form, draftId, nonce, wrapped, keptAt);
  }

  of(personId: string, form: string): SealedDraft | null {
    return (this.#of.get(personId, form) as SealedDraft | undefined) ?? null;
  }

  drop(personId: string, form: string, draftId: string): void {
    this.#drop.run(personId, form, draftId);
  }

  /** How many other forms somebody has begun. */
  others(personId: string, form: string): number {
    return (this.#count.get(personId, form) as { n: number }).n;
  }
}
