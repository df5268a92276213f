import { createHmac } from 'node:crypto';
import type { Vault } from '../vault/vault.ts';

/** The largest tree that was ever signed here. */
export interface Mark {
  readonly size: number;
  readonly root: Uint8Array;
}

const steps = [
  'CREATE TABLE log_mark (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, root BLOB NOT NULL CHECK (length(root) = 32)) STRICT',
  'ALTER TABLE log_mark ADD COLUMN seal BLOB',
];

interface Row extends Mark {
  readonly seal?: Uint8Array | null;
}

/** How long a mark may wait, in milliseconds: what was signed within it is found again by receipts alone. */
const lag = 1_000;

/** Remembers in the vault, apart from the log and sealed with the master key, how far the log was signed; written at most once in a while, and when the house is closed. */
export class SignedMark {
  readonly #vault: Vault;
  readonly #secret: Buffer;
  /** Whether it is what a house with this master key wrote. */
  readonly holds: boolean;
  #mark: Mark | null;
  #timer: NodeJS.Timeout | null = null;

  constructor(vault: Vault) {
    vault.migrate('log-mark', steps);
    this.#vault = vault;
    this.#secret = vault.secret('log-mark');
    const row = vault.database.prepare('SELECT * FROM log_mark').get() as Row | undefined;
    this.#mark = row ? { size: row.size, root: row.root } : null;
    // A mark without a seal is none: a path from an older form would be the path of whoever forges one.
    this.holds = !row || this.#sealOf(row).equals(Buffer.from(row.seal ?? []));
  }

  get(): Mark | null {
    return this.#mark;
  }

  raise(size: number, root: Uint8Array): void {
    if (this.#mark && size <= this.#mark.size) return;
    this.#mark = { size, root };
    this.#timer ??= setTimeout(() => this.write(), lag).unref();
  }

  /** After a log was put back: what was signed beyond it is no longer here, and the handover says so. */
  lower(size: number, root: Uint8Array): void {
    this.#mark = { size, root };
    this.write();
  }

  /** @throws Error when the vault cannot be written */
  write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#mark || !this.#vault.database.isOpen) return;
    this.#vault.database
      .prepare('INSERT OR REPLACE INTO log_mark (id, size, root, seal) VALUES (1, ?, ?, ?)')
      .run(this.#mark.size, this.#mark.root, this.#sealOf(this.#mark));
  }

  #sealOf({ size, root }: Mark): Buffer {
    return createHmac('sha256', this.#secret).update(`${size}\n`).update(root).digest();
  }
}
