import type { Instant } from '@heard/domain/kernel';
import type { Vault } from '../vault/vault.ts';

/** What was published last of a log, and when it was last asked whether there is more. */
export interface PublishedRow {
  readonly size: number;
  readonly asked_at: Instant;
}

/** What was stamped, and when the token came. */
export interface Stamp {
  readonly size: number;
  readonly at: Instant;
  /** Body of the checkpoint. */
  readonly text: string;
}

const steps = [
  `CREATE TABLE published (origin TEXT NOT NULL, size INTEGER NOT NULL, asked_at TEXT NOT NULL, PRIMARY KEY (origin, size)) STRICT;
   CREATE TABLE cosignature (
     origin TEXT NOT NULL, size INTEGER NOT NULL, vkey TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (origin, size, vkey)
   ) STRICT;
   CREATE TABLE time_stamp (
     origin TEXT NOT NULL, size INTEGER NOT NULL, text TEXT NOT NULL, token BLOB NOT NULL, stamped_at TEXT NOT NULL, PRIMARY KEY (origin, size)
   ) STRICT`,
];

/** In the vault, by the origin of the log: a log that was put back from a backup has another, and begins anew. */
export class PublishedTable {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    vault.migrate('published', steps);
    this.#vault = vault;
  }

  latest(origin: string): PublishedRow | null {
    const sql = 'SELECT size, asked_at FROM published WHERE origin = ? ORDER BY size DESC LIMIT 1';
    return (this.#vault.database.prepare(sql).get(origin) as PublishedRow | undefined) ?? null;
  }

  /** Published at this size, in place of whatever was; the same size again says only that it was asked. */
  publish(origin: string, size: number, at: Instant): void {
    this.#vault.whole(() => {
      const { database } = this.#vault;
      database.prepare('DELETE FROM cosignature WHERE origin <> ? OR size <> ?').run(origin, size);
      database.prepare('DELETE FROM published WHERE origin <> ? OR size <> ?').run(origin, size);
      database
        .prepare('INSERT INTO published VALUES (?, ?, ?) ON CONFLICT (origin, size) DO UPDATE SET asked_at = excluded.asked_at')
        .run(origin, size, at);
    });
  }

  cosign(origin: string, size: number, vkey: string, line: string): void {
    this.#vault.database.prepare('INSERT OR REPLACE INTO cosignature VALUES (?, ?, ?, ?)').run(origin, size, vkey, line);
  }

  cosignatures(origin: string, size: number): readonly { readonly vkey: string; readonly line: string }[] {
    const sql = 'SELECT vkey, line FROM cosignature WHERE origin = ? AND size = ? ORDER BY vkey';
    return this.#vault.database.prepare(sql).all(origin, size) as unknown as readonly { vkey: string; line: string }[];
  }

  stamp(origin: string, { size, text, at }: Stamp, token: Uint8Array): void {
    this.#vault.database.prepare('INSERT OR IGNORE INTO time_stamp VALUES (?, ?, ?, ?, ?)').run(origin, size, text, token, at);
  }

  token(origin: string, size: number): Uint8Array | null {
    const row = this.#vault.database.prepare('SELECT token FROM time_stamp WHERE origin = ? AND size = ?').get(origin, size);
    return (row?.['token'] as Uint8Array | undefined) ?? null;
  }

  /** Oldest first. */
  stamps(origin: string): readonly Stamp[] {
    const sql = 'SELECT size, stamped_at AS at, text FROM time_stamp WHERE origin = ? ORDER BY size';
    return this.#vault.database.prepare(sql).all(origin) as unknown as readonly Stamp[];
  }
}
