import { randomBytes, randomUUID } from 'node:crypto';
import type { Vault } from './vault.ts';
import { unwrap, wrap } from './wrapping.ts';

export interface DataKey {
  /** Opaque; stands in every event that the key sealed. */
  readonly keyId: string;
  /** 32 bytes. Not to be written to. */
  readonly key: Buffer;
}

export interface Destroyed {
  /** A stream's name, such as `child-<uuid>`: it names nobody. */
  readonly owner: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

interface Row {
  readonly keyId: string;
  readonly owner: string;
  readonly nonce: Uint8Array | null;
  readonly wrapped: Uint8Array | null;
}

/** The key of `owner` was destroyed: nothing of theirs can be read, and nothing more may be sealed in their name. */
export class KeyDestroyed extends Error {
  constructor(readonly owner: string) {
    super(`the key of ${owner} was destroyed`);
    this.name = 'KeyDestroyed';
  }
}

/** The vault does not know the key, or it does not unwrap: the vault is older than the log, or damaged. Never the same as destroyed. */
export class KeyLost extends Error {
  constructor(readonly keyId: string) {
    super(`the vault cannot open the key ${keyId}: was it put back from a copy older than the log?`);
    this.name = 'KeyLost';
  }
}

const steps = [
  `CREATE TABLE data_key (
     key_id TEXT PRIMARY KEY, owner TEXT NOT NULL UNIQUE, nonce BLOB, wrapped BLOB, made_at TEXT NOT NULL, destroyed_at TEXT,
     CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
   ) STRICT, WITHOUT ROWID`,
];
const columns = 'SELECT key_id AS keyId, owner, nonce, wrapped FROM data_key';
const nameOf = (keyId: string, owner: string) => `${keyId}|${owner}`;

/** One key for each owner, a stream's name (`child-<uuid>`, `school-<uuid>`), kept wrapped in the vault. */
export class DataKeys {
  readonly #vault: Vault;
  readonly #wrapping: Buffer;
  readonly #byOwner = new Map<string, DataKey>();
  readonly #byId = new Map<string, Buffer>();

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#wrapping = vault.secret('data-keys');
    vault.migrate('data-keys', steps);
  }

  /**
   * Made on first use and durable before it is handed out, so that nothing is ever sealed with a key that a crash can lose.
   * @throws KeyDestroyed, KeyLost
   */
  keyFor(owner: string): DataKey {
    const known = this.#byOwner.get(owner);
    if (known) return known;
    const row = this.#find('owner', owner) ?? this.#make(owner);
    const key = this.#unwrapped(row);
    if (!key) throw new KeyDestroyed(owner);
    return this.#keep(owner, { keyId: row.keyId, key });
  }

  /**
   * Null when the key was destroyed.
   * @throws KeyLost
   */
  open(keyId: string): Buffer | null {
    const known = this.#byId.get(keyId);
    if (known) return known;
    const row = this.#find('key_id', keyId);
    if (!row) throw new KeyLost(keyId);
    const key = this.#unwrapped(row);
    return key && this.#keep(row.owner, { keyId, key }).key;
  }

  /**
   * Wipes the key from the file and its journal. That it was there, and when it ended, stays. Again, or without a key: no harm.
   * @throws Error when a reader keeps the journal from being emptied: ask again
   */
  destroy(owner: string): void {
    this.#vault.database
      .prepare('UPDATE data_key SET nonce = NULL, wrapped = NULL, destroyed_at = ? WHERE owner = ? AND destroyed_at IS NULL')
      .run(new Date().toISOString(), owner);
    // Not overwritten with zeros: whoever still holds the buffer would go on sealing with a key that everybody knows.
    const row = this.#find('owner', owner);
    if (row) this.#byId.delete(row.keyId);
    this.#byOwner.delete(owner);
    this.#vault.emptyJournal();
  }

  /**
   * Whose keys were destroyed and when, oldest first. A vault that was put back from a copy made before then knows those keys again:
   * whoever puts one back asks this of the younger vault and destroys each of them once more.
   */
  destroyed(): readonly Destroyed[] {
    return this.#vault.database
      .prepare('SELECT owner, destroyed_at AS at FROM data_key WHERE destroyed_at IS NOT NULL ORDER BY destroyed_at, owner')
      .all() as unknown as readonly Destroyed[];
  }

  #find(column: 'owner' | 'key_id', value: string): Row | undefined {
    return this.#vault.database.prepare(`${columns} WHERE ${column} = ?`).get(value) as Row | undefined;
  }

  #make(owner: string): Row {
    const { database } = this.#vault;
    if (database.isTransaction)
      throw new Error('a data key is made outside every transaction: a rollback would take it away after its use');
    const keyId = randomUUID();
    const { nonce, wrapped } = wrap(this.#wrapping, randomBytes(32), nameOf(keyId, owner));
    database
      .prepare('INSERT INTO data_key (key_id, owner, nonce, wrapped, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (owner) DO NOTHING')
      .run(keyId, owner, nonce, wrapped, new Date().toISOString());
    return this.#find('owner', owner)!;
  }

  #unwrapped({ keyId, owner, nonce, wrapped }: Row): Buffer | null {
    if (!nonce || !wrapped) return null;
    const key = unwrap(this.#wrapping, { nonce, wrapped }, nameOf(keyId, owner));
    if (!key) throw new KeyLost(keyId);
    return key;
  }

  #keep(owner: string, dataKey: DataKey): DataKey {
    this.#byOwner.set(owner, dataKey);
    this.#byId.set(dataKey.keyId, dataKey.key);
    return dataKey;
  }
}
