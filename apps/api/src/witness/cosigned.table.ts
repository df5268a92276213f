import type { Instant } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';

/** The largest tree of a log that this house has signed for. */
export interface Cosigned {
  readonly size: number;
  readonly root: Uint8Array;
  /** The checkpoint with the log's own signature. */
  readonly note: string;
}

const steps = [
  `CREATE TABLE cosigned (
     origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL CHECK (length(root) = 32), signed_at TEXT NOT NULL
   ) STRICT`,
  `ALTER TABLE cosigned ADD COLUMN note TEXT NOT NULL DEFAULT '';
   CREATE TABLE fork (origin TEXT PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT`,
];

/** What a witness makes of a checkpoint: what it remembers from now on, and a note that contradicts what it remembers. */
interface Judged {
  readonly remember?: Cosigned;
  readonly fork?: string;
}

/** What this witness remembers of each log: once a log has shown a tree, it can show no other. */
export class CosignedTable {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    vault.migrate('cosigned', steps);
    this.#vault = vault;
  }

  /** Asks what is remembered, and remembers what `judge` gives for it: in one transaction, durable when it returns. */
  judge<Verdict extends Judged>(origin: string, at: Instant, judge: (known: Cosigned | null) => Verdict): Verdict {
    return this.#vault.whole(() => {
      const { database } = this.#vault;
      const known = database.prepare('SELECT size, root, note FROM cosigned WHERE origin = ?').get(origin) as Cosigned | undefined;
      const verdict = judge(known ?? null);
      const { remember, fork } = verdict;
      if (remember)
        database
          .prepare('INSERT OR REPLACE INTO cosigned (origin, size, root, note, signed_at) VALUES (?, ?, ?, ?, ?)')
          .run(origin, remember.size, remember.root, remember.note, at);
      // The first two that contradict one another are proof enough; whoever holds the key could send others without end.
      if (known && fork) database.prepare('INSERT OR IGNORE INTO fork VALUES (?, ?, ?, ?)').run(origin, known.note, fork, at);
      return verdict;
    });
  }

  /** Logs of which two checkpoints were seen, both signed by the log, that cannot both be true. */
  forks(): readonly { readonly origin: string; readonly one: string; readonly other: string }[] {
    const rows = this.#vault.database.prepare('SELECT origin, one, other FROM fork ORDER BY origin').all();
    return rows as unknown as readonly { origin: string; one: string; other: string }[];
  }
}
