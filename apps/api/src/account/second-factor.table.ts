import type { StatementSync } from 'node:sqlite';
import { unwrap, wrap, type Wrapped } from '../kernel/vault/wrapping.ts';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Signed } from './account.ts';

/** Whoever sets one up, in one session: what another session of the same person begins is another seed. */
export type Setting = Pick<Signed, 'personId' | 'sessionId'>;

export interface Seed {
  /** As an authenticator app keeps it. */
  readonly seed: Buffer;
  /** The last step of 30 s whose code was used; -1 for none. */
  readonly step: number;
}

/** Seeds of authenticator apps, sealed with a key that follows from the master key. One that is being set up lies apart. */
export class SecondFactorTable {
  readonly #key: Buffer;
  readonly #begin: StatementSync;
  readonly #begun: StatementSync;
  readonly #forget: StatementSync;
  readonly #put: StatementSync;
  readonly #get: StatementSync;
  readonly #use: StatementSync;
  readonly #drop: StatementSync;

  constructor(vault: Vault) {
    const { database } = vault;
    this.#key = vault.secret('second-factor');
    this.#begin = database.prepare(
      'INSERT OR REPLACE INTO second_factor_begun (session_id, person_id, nonce, wrapped, until) VALUES (?, ?, ?, ?, ?)',
    );
    this.#begun = database.prepare('SELECT nonce, wrapped FROM second_factor_begun WHERE session_id = ? AND person_id = ? AND until > ?');
    this.#forget = database.prepare('DELETE FROM second_factor_begun WHERE person_id = ?');
    this.#put = database.prepare('INSERT OR REPLACE INTO second_factor (person_id, nonce, wrapped, step, set_at) VALUES (?, ?, ?, ?, ?)');
    this.#get = database.prepare('SELECT nonce, wrapped, step FROM second_factor WHERE person_id = ?');
    this.#use = database.prepare('UPDATE second_factor SET step = ? WHERE person_id = ?');
    this.#drop = database.prepare('DELETE FROM second_factor WHERE person_id = ?');
  }

  begin({ personId, sessionId }: Setting, seed: Buffer, until: Date): void {
    const { nonce, wrapped } = wrap(this.#key, seed, personId);
    this.#begin.run(sessionId, personId, nonce, wrapped, until.toISOString());
  }

  begun({ personId, sessionId }: Setting): Seed | null {
    return this.#opened(personId, this.#begun.get(sessionId, personId, new Date().toISOString()));
  }

  /** The one that was begun is set up, and takes the place of an older one. */
  put(personId: string, { seed, step }: Seed): void {
    const { nonce, wrapped } = wrap(this.#key, seed, personId);
    this.#put.run(personId, nonce, wrapped, step, new Date().toISOString());
    this.#forget.run(personId);
  }

  find(personId: string): Seed | null {
    return this.#opened(personId, this.#get.get(personId));
  }

  use(personId: string, step: number): void {
    this.#use.run(step, personId);
  }

  drop(personId: string): void {
    this.#drop.run(personId);
    this.#forget.run(personId);
  }

  #opened(personId: string, row: unknown): Seed | null {
    if (!row) return null;
    const { step = -1, ...sealed } = row as Wrapped & { step?: number };
    const seed = unwrap(this.#key, sealed, personId);
    return seed && { seed, step };
  }
}
