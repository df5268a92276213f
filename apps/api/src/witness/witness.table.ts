import type { Vault } from '../kernel/vault/vault.ts';
import type { Outcome } from './asking-a-witness.ts';

/** How it stands with one witness. */
export interface Standing {
  /** The largest tree of this log that it signed for; 0 when none. */
  readonly size: number;
  readonly state: Outcome['state'];
}

const steps = [
  `CREATE TABLE witness (
     origin TEXT NOT NULL, vkey TEXT NOT NULL, size INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (origin, vkey)
   ) STRICT`,
];

/** What the witnesses of this log made of it. A dispute outlasts a restart. */
export class WitnessTable {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    vault.migrate('witness', steps);
    this.#vault = vault;
  }

  standing(origin: string, vkey: string): Standing | null {
    const sql = 'SELECT size, state FROM witness WHERE origin = ? AND vkey = ?';
    return (this.#vault.database.prepare(sql).get(origin, vkey) as Standing | undefined) ?? null;
  }

  keep(origin: string, vkey: string, { size, state }: Standing): void {
    this.#vault.database.prepare('INSERT OR REPLACE INTO witness VALUES (?, ?, ?, ?)').run(origin, vkey, size, state);
  }
}
