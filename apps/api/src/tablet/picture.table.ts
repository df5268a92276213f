import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

/** Which picture a child has chosen for their card. How one comes in is no matter of the record: it lies in the vault. */
export class PictureTable {
  readonly #of: StatementSync;
  readonly #put: StatementSync;

  /** After `AccountTable`, which makes this table. */
  constructor({ database }: Vault) {
    this.#of = database.prepare('SELECT picture FROM child_picture WHERE person_id = ?');
    this.#put = database.prepare(
      `INSERT INTO child_picture (person_id, picture, chosen_at) VALUES (?, ?, ?)
       ON CONFLICT (person_id) DO UPDATE SET picture = excluded.picture, chosen_at = excluded.chosen_at`,
    );
  }

  /** A word of the portal's own list; null while none was chosen. */
  of(childId: string): string | null {
    return (this.#of.get(childId) as { picture: string } | undefined)?.picture ?? null;
  }

  put(childId: string, picture: string): void {
    this.#put.run(childId, picture, new Date().toISOString());
  }
}
