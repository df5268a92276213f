import type { Instant } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';

/** The largest tree of a log that this house has signed for. */
export interface Cosigned {
  readonly size: number;
  readonly root: Uint8Array;
}

const steps = [
  `CREATE TABLE cosigned (
     origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL CHECK (length(root) = 32), signed_at TEXT NOT NULL
   ) STRICT`,
];

/** What this witness remembers of each log: once a log has shown a tree, it can show no other. */
export class CosignedTable {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    vault.migrate('cosigned', steps);
    this.#vault = vault;
  }

  /** Asks what is remembered, and remembers what `judge` gives for it: in one transaction, durable when it returns. */
  judge<Verdict extends { readonly remember?: Cosigned }>(
    origin: string,
    at: Instant,
    judge: (known: Cosigned | null) => Verdict,
  ): Verdict {
    return this.#vault.whole(() => {
      const { database } = this.#vault;
      const known = database.prepare('SELECT size, root FROM cosigned WHERE origin = ?').get(origin) as Cosigned | undefined;
      const verdict = judge(known ?? null);
      if (verdict.remember)
        database
          .prepare('INSERT OR REPLACE INTO cosigned (origin, size, root, signed_at) VALUES (?, ?, ?, ?)')
          .run(origin, verdict.remember.size, verdict.remember.root, at);
      return verdict;
    });
  }
}
