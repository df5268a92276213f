import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

/** A corner for children: on one device, for some children, for some hours. */
export interface Corner {
  readonly cornerId: string;
  readonly schoolId: string;
  /** A person's id. */
  readonly openedBy: string;
  /** Which device, in words. */
  readonly label: string;
  readonly openedAt: string;
  /** RFC 3339. */
  readonly until: string;
}

const select = `SELECT corner_id AS cornerId, school_id AS schoolId, opened_by AS openedBy, label, opened_at AS openedAt, until FROM corner
  WHERE closed_at IS NULL AND until > ?`;

/** How long it is known that there was one. */
const remembered = 90 * 24 * 60 * 60_000;
const now = (): string => new Date().toISOString();

/** Corners and for whom they are; only a hash of what the device holds lies here. */
export class CornerTable {
  readonly #vault: Vault;
  readonly #put: StatementSync;
  readonly #putChild: StatementSync;
  readonly #byToken: StatementSync;
  readonly #byId: StatementSync;
  readonly #ofSchool: StatementSync;
  readonly #children: StatementSync;
  readonly #close: StatementSync;
  readonly #sweep: readonly StatementSync[];

  /** After `AccountTable`, which makes these tables. */
  constructor(vault: Vault) {
    const { database } = vault;
    this.#vault = vault;
    this.#put = database.prepare(
      'INSERT INTO corner (corner_id, token_hash, school_id, opened_by, label, opened_at, until) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#putChild = database.prepare('INSERT OR IGNORE INTO corner_child (corner_id, child_id) VALUES (?, ?)');
    this.#byToken = database.prepare(`${select} AND token_hash = ?`);
    this.#byId = database.prepare(`${select} AND corner_id = ?`);
    this.#ofSchool = database.prepare(`${select} AND school_id = ? ORDER BY opened_at DESC, corner_id`);
    this.#children = database.prepare('SELECT child_id AS childId FROM corner_child WHERE corner_id = ? ORDER BY child_id');
    this.#close = database.prepare('UPDATE corner SET closed_at = ? WHERE corner_id = ? AND closed_at IS NULL');
    this.#sweep = [
      database.prepare('DELETE FROM corner WHERE until < ?'),
      database.prepare('DELETE FROM corner_child WHERE corner_id NOT IN (SELECT corner_id FROM corner)'),
    ];
  }

  put({ cornerId, schoolId, openedBy, label, openedAt, until }: Corner, tokenHash: string, children: readonly string[]): void {
    this.#vault.whole(() => {
      this.#sweep[0]?.run(new Date(Date.now() - remembered).toISOString());
      this.#sweep[1]?.run();
      this.#put.run(cornerId, tokenHash, schoolId, openedBy, label, openedAt, until);
      for (const child of children) this.#putChild.run(cornerId, child);
    });
  }

  /** One that is open still, by what its device holds. */
  byToken(tokenHash: string): Corner | null {
    return (this.#byToken.get(now(), tokenHash) as Corner | undefined) ?? null;
  }

  byId(cornerId: string): Corner | null {
    return (this.#byId.get(now(), cornerId) as Corner | undefined) ?? null;
  }

  /** Those of a school that are open, the newest first. */
  ofSchool(schoolId: string): readonly Corner[] {
    return this.#ofSchool.all(now(), schoolId) as unknown as Corner[];
  }

  childrenOf(cornerId: string): readonly string[] {
    return (this.#children.all(cornerId) as unknown as { childId: string }[]).map((one) => one.childId);
  }

  close(cornerId: string): void {
    this.#close.run(now(), cornerId);
  }
}
