import type { Vault } from '../vault/vault.ts';

/** The largest tree that was ever signed here. */
export interface Mark {
  readonly size: number;
  readonly root: Uint8Array;
}

const steps = [
  'CREATE TABLE log_mark (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, root BLOB NOT NULL CHECK (length(root) = 32)) STRICT',
];

/** How long a mark may wait, in milliseconds: what was signed within it is found again by receipts alone. */
const lag = 1_000;

/** Remembers in the vault, apart from the log, how far the log was signed; written at most once in a while, and when the house is closed. */
export class SignedMark {
  readonly #vault: Vault;
  #mark: Mark | null;
  #timer: NodeJS.Timeout | null = null;

  constructor(vault: Vault) {
    vault.migrate('log-mark', steps);
    this.#vault = vault;
    this.#mark = (vault.database.prepare('SELECT size, root FROM log_mark').get() as Mark | undefined) ?? null;
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
      .prepare('INSERT INTO log_mark VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET size = excluded.size, root = excluded.root')
      .run(this.#mark.size, this.#mark.root);
  }
}
