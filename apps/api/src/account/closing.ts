import type { Vault } from '../kernel/vault/vault.ts';
import type { Accounts } from './accounts.ts';
import type { Sessions } from './sessions.ts';

/** Every table of the vault in which a row belongs to a person, and the column that says to whom. The account itself goes last. */
const belongings: readonly (readonly [table: string, column: string])[] = [
  ['letter', 'person_id'],
  ['card', 'person_id'],
  ['corner_child', 'child_id'],
  ['lent_session', 'person_id'],
  ['child_picture', 'person_id'],
  ['kept_draft', 'person_id'],
  ['passkey', 'person_id'],
  ['challenge', 'person_id'],
  ['second_factor', 'person_id'],
  ['second_factor_begun', 'person_id'],
  ['email_change', 'person_id'],
  ['auth_session', 'userId'],
  ['auth_login', 'userId'],
  ['auth_user', 'id'],
  ['account', 'person_id'],
];

/** The end of somebody's account: every way in, everything that waits for them, and that they were here. */
export class Closing {
  constructor(
    private readonly vault: Vault,
    private readonly accounts: Pick<Accounts, 'find'>,
    private readonly sessions: Pick<Sessions, 'ended'>,
  ) {}

  /** All or nothing; again, or of whoever has no account, no harm. */
  close(persons: readonly string[]): void {
    this.vault.whole(() => persons.forEach((person) => this.#close(person)));
    this.sessions.ended();
  }

  /** Families and children who have an account. */
  families(): readonly string[] {
    const rows = this.vault.database.prepare("SELECT person_id AS person FROM account WHERE kind IN ('family', 'child')").all();
    return rows.map(({ person }) => person as string);
  }

  #close(person: string): void {
    const { database } = this.vault;
    const address = this.accounts.find(person)?.email;
    // A link that was mailed and not used yet names its address.
    if (address) database.prepare('DELETE FROM auth_verification WHERE instr(lower(value), ?) > 0').run(address);
    for (const [table, column] of belongings) database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(person);
    database.exec('DELETE FROM whole_session WHERE session_id NOT IN (SELECT id FROM auth_session)');
  }
}
