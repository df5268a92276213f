import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Account } from './account.ts';
import { accountSteps } from './account.schema.ts';

const select = 'SELECT person_id AS personId, school_id AS schoolId, kind, name, email FROM account';

/** Who may sign in at all: our own table in the vault, beside better-auth's. */
export class AccountTable {
  readonly #byPerson: StatementSync;
  readonly #byEmail: StatementSync;
  readonly #put: StatementSync;

  constructor(vault: Vault) {
    vault.migrate('account', accountSteps);
    this.#byPerson = vault.database.prepare(`${select} WHERE person_id = ?`);
    this.#byEmail = vault.database.prepare(`${select} WHERE email = ?`);
    this.#put = vault.database.prepare(
      `INSERT INTO account (person_id, school_id, kind, name, email, opened_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, name = excluded.name, email = excluded.email`,
    );
  }

  find(personId: string): Account | null {
    return (this.#byPerson.get(personId) as Account | undefined) ?? null;
  }

  /** `email` in lower case. */
  holderOf(email: string): Account | null {
    return (this.#byEmail.get(email) as Account | undefined) ?? null;
  }

  put({ personId, schoolId, kind, name, email }: Account, at: string): void {
    this.#put.run(personId, schoolId, kind, name, email, at);
  }
}
