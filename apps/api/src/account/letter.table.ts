import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

export interface Written {
  readonly personId: string;
  readonly schoolId: string;
  /** On use every other way in of that person ends. */
  readonly fresh: boolean;
  /** A person's id. */
  readonly writtenBy: string;
  readonly writtenAt: string;
  /** The last day in England on which it counts, `2026-09-18`. */
  readonly lastDay: string;
}

/** A letter as it stands, whether or not it still counts. */
export interface StoredLetter extends Written {
  readonly usedAt: string | null;
  readonly voidedAt: string | null;
}

type Stored = Omit<StoredLetter, 'fresh'> & { readonly fresh: number };

const columns = `SELECT person_id AS personId, school_id AS schoolId, fresh, written_by AS writtenBy, written_at AS writtenAt,
  last_day AS lastDay, used_at AS usedAt, voided_at AS voidedAt`;
const told = ({ fresh, ...rest }: Stored): StoredLetter => ({ ...rest, fresh: fresh === 1 });

/** How long it is known that a letter was used or is too old. */
const remembered = 90 * 24 * 60 * 60_000;

/** Letters with a code, or cards with one, which are kept apart; only a hash of the code lies here. */
export class LetterTable {
  readonly #put: StatementSync;
  readonly #void: StatementSync;
  readonly #find: StatementSync;
  readonly #open: StatementSync;
  readonly #use: StatementSync;
  readonly #sweep: StatementSync;

  constructor({ database }: Vault, table: 'letter' | 'card' = 'letter') {
    const select = `${columns} FROM ${table}`;
    this.#put = database.prepare(
      `INSERT INTO ${table} (code_hash, person_id, school_id, fresh, written_by, written_at, last_day) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#void = database.prepare(`UPDATE ${table} SET voided_at = ? WHERE person_id = ? AND used_at IS NULL AND voided_at IS NULL`);
    this.#find = database.prepare(`${select} WHERE code_hash = ?`);
    this.#open = database.prepare(
      `${select} WHERE school_id = ? AND used_at IS NULL AND voided_at IS NULL AND last_day >= ? ORDER BY written_at DESC, person_id`,
    );
    this.#use = database.prepare(`UPDATE ${table} SET used_at = ? WHERE code_hash = ?`);
    this.#sweep = database.prepare(`DELETE FROM ${table} WHERE written_at < ?`);
  }

  put(codeHash: string, { personId, schoolId, fresh, writtenBy, writtenAt, lastDay }: Written): void {
    this.#sweep.run(new Date(Date.now() - remembered).toISOString());
    this.#put.run(codeHash, personId, schoolId, fresh ? 1 : 0, writtenBy, writtenAt, lastDay);
  }

  /** What was written for somebody counts no more. */
  void(personId: string): void {
    this.#void.run(new Date().toISOString(), personId);
  }

  find(codeHash: string): StoredLetter | null {
    const row = this.#find.get(codeHash) as Stored | undefined;
    return row ? told(row) : null;
  }

  use(codeHash: string): void {
    this.#use.run(new Date().toISOString(), codeHash);
  }

  /** Those of a school that still count, the newest first. */
  open(schoolId: string, today: string): readonly StoredLetter[] {
    return (this.#open.all(schoolId, today) as unknown as Stored[]).map(told);
  }
}
