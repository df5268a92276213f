import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { EmailChange } from './email-change.ts';
import type { Passkeys } from './passkeys.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Sessions } from './sessions.ts';

export interface FreshStartParts {
  readonly accounts: Pick<Accounts, 'open'>;
  readonly sessions: Pick<Sessions, 'endAll'>;
  readonly passkeys: Pick<Passkeys, 'forget'>;
  readonly factor: Pick<SecondFactor, 'forget'>;
  readonly changes: Pick<EmailChange, 'forget'>;
}

/** Somebody was locked out: every way in that they had may be in other hands, and ends. */
export class FreshStart {
  readonly #parts: FreshStartParts;

  constructor(parts: FreshStartParts) {
    this.#parts = parts;
  }

  /** The address of staff and agencies belongs to where they work, and opens nothing alone; that of a family may be read by whoever shut them out. */
  of(account: Account): Account {
    const { accounts, sessions, passkeys, factor, changes } = this.#parts;
    const { personId, kind } = account;
    passkeys.forget(personId);
    factor.forget(personId);
    changes.forget(personId);
    const after = kind === 'family' || kind === 'child' ? { ...account, email: null } : account;
    accounts.open(after);
    sessions.endAll(personId, null);
    return after;
  }
}
