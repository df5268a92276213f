import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { OnApplicationShutdown } from '@nestjs/common';
import { masterKey } from './master-key.ts';
import { vaultMark } from './vault-mark.ts';

export interface VaultPlace {
  /** Folder of `vault.sqlite` and, when `masterKey` is absent, of `master.key`. */
  readonly dir: string;
  /** 32 bytes in base64. */
  readonly masterKey?: string | undefined;
  /** Looked at and never written to, also while a house has it open: nothing is made that is not there. */
  readonly readOnly?: boolean;
}

const prepared = (file: string): DatabaseSync => {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: 5000 });
  // Without FULL a key could be lost that has sealed an event; without secure_delete a destroyed key could be read from free pages.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
  database.exec('CREATE TABLE IF NOT EXISTS migration (room TEXT NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (room, step)) STRICT');
  return database;
};

const lookedAt = (file: string): DatabaseSync => {
  if (!existsSync(file)) throw new Error(`There is no vault at ${file}.`);
  return new DatabaseSync(file, { readOnly: true, timeout: 5000 });
};

/** Accounts, sessions and data keys: precious, and may be changed. One connection, on which nobody keeps a transaction open across an await. */
export class Vault implements OnApplicationShutdown {
  readonly database: DatabaseSync;
  readonly #master: Buffer;
  readonly #readOnly: boolean;

  /** @throws Error with a sentence for the operator when the master key is missing, malformed or another one */
  constructor(place: VaultPlace) {
    const file = join(place.dir, 'vault.sqlite');
    this.#readOnly = place.readOnly === true;
    if (!this.#readOnly) mkdirSync(place.dir, { recursive: true, mode: 0o700 });
    this.database = this.#readOnly ? lookedAt(file) : prepared(file);
    try {
      const mark = vaultMark(this);
      this.#master = masterKey(place, mark.made || this.#readOnly);
      mark.check(this.secret('mark'));
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** 32 bytes for one purpose; they follow from the master key and are never stored. */
  secret(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#master, '', `heard/vault/${purpose}`, 32));
  }

  /** Runs the steps of `room` that this file has not seen, each once and in order. A step in use is never edited. */
  migrate(room: string, steps: readonly string[]): void {
    if (this.#readOnly) return;
    const { seen } = this.database.prepare('SELECT count(*) AS seen FROM migration WHERE room = ?').get(room) as { seen: number };
    for (const [step, sql] of steps.entries())
      if (step >= seen)
        this.whole(() => {
          this.database.exec(sql);
          this.database.prepare('INSERT INTO migration (room, step) VALUES (?, ?)').run(room, step);
        });
  }

  /** All of `work` or nothing, durable when it returns. `work` must not await. */
  whole<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * What was deleted leaves the journal too: the file itself wipes what it deletes.
   * @throws Error when a reader keeps the journal from being emptied: ask again
   */
  emptyJournal(): void {
    const { busy } = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy) throw new Error('the journal of the vault is still being read, so what was deleted may stand in it: ask again');
  }

  onApplicationShutdown(): void {
    this.close();
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }
}
