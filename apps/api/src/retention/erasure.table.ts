import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

const steps = ['CREATE TABLE erasure (file TEXT PRIMARY KEY, done_at TEXT NOT NULL) STRICT, WITHOUT ROWID'];

/** Which erased files are gone from this house to the last byte. It lies in the vault: an older copy of it does not say so, and all is done again. */
export class ErasureTable {
  readonly #find: StatementSync;
  readonly #put: StatementSync;

  constructor(vault: Vault) {
    vault.migrate('erasure', steps);
    this.#find = vault.database.prepare('SELECT 1 FROM erasure WHERE file = ?');
    this.#put = vault.database.prepare('INSERT OR IGNORE INTO erasure (file, done_at) VALUES (?, ?)');
  }

  isDone(file: string): boolean {
    return this.#find.get(file) !== undefined;
  }

  done(file: string): void {
    this.#put.run(file, new Date().toISOString());
  }
}
