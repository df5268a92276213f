import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

export interface Passkey {
  /** The credential's id, in base64url. */
  readonly passkeyId: string;
  readonly personId: string;
  readonly name: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string;
  readonly addedAt: string;
  readonly usedAt: string | null;
}

const select = `SELECT passkey_id AS passkeyId, person_id AS personId, name, public_key AS publicKey, counter, transports,
  added_at AS addedAt, used_at AS usedAt FROM passkey`;

/** Public keys of people's devices. */
export class PasskeyTable {
  readonly #find: StatementSync;
  readonly #of: StatementSync;
  readonly #put: StatementSync;
  readonly #use: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeAll: StatementSync;

  constructor({ database }: Vault) {
    this.#find = database.prepare(`${select} WHERE passkey_id = ?`);
    this.#of = database.prepare(`${select} WHERE person_id = ? ORDER BY added_at, passkey_id`);
    this.#put = database.prepare(
      'INSERT INTO passkey (passkey_id, person_id, name, public_key, counter, transports, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#use = database.prepare('UPDATE passkey SET counter = ?, used_at = ? WHERE passkey_id = ? AND counter = ?');
    this.#remove = database.prepare('DELETE FROM passkey WHERE person_id = ? AND passkey_id = ?');
    this.#removeAll = database.prepare('DELETE FROM passkey WHERE person_id = ?');
  }

  find(passkeyId: string): Passkey | null {
    return (this.#find.get(passkeyId) as Passkey | undefined) ?? null;
  }

  of(personId: string): readonly Passkey[] {
    return this.#of.all(personId) as unknown as Passkey[];
  }

  put({ passkeyId, personId, name, publicKey, counter, transports, addedAt }: Omit<Passkey, 'usedAt'>): void {
    this.#put.run(passkeyId, personId, name, publicKey, counter, transports, addedAt);
  }

  /** Moves its counter on. False when it is not there any more, or was used meanwhile. */
  use(passkeyId: string, from: number, to: number): boolean {
    return this.#use.run(to, new Date().toISOString(), passkeyId, from).changes > 0;
  }

  remove(personId: string, passkeyId: string): void {
    this.#remove.run(personId, passkeyId);
  }

  removeAll(personId: string): void {
    this.#removeAll.run(personId);
  }
}
