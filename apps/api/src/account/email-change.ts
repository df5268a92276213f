import { createHmac, randomBytes } from 'node:crypto';
import { refuse } from '@heard/domain/kernel';
import { TooOften } from '../kernel/refusals/refusals.ts';
import type { Limit } from './account.settings.ts';
import { EmailTaken, type Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { Allowance } from './allowance.ts';
import { changeMinutes, emailChangeLetter } from './email-change.letter.ts';
import type { EmailChangeTable, Wanted } from './email-change.table.ts';
import type { Notices } from './notices.ts';
import type { Posting } from './posting.ts';

export interface EmailChangeParts {
  readonly accounts: Pick<Accounts, 'find' | 'holderOf' | 'open'>;
  readonly table: EmailChangeTable;
  readonly posting: Posting;
  readonly notices: Notices;
  /** Hashes tokens: what lies in the vault opens nothing. */
  readonly secret: Buffer;
  readonly publicUrl: string;
  readonly perMailbox: Limit;
}

const over = (): never =>
  refuse('link-over', 'This link has been used, or it is too old. Please ask for a new one on the page about how you sign in.');

/** Another e-mail address counts once a link that went there has been used. What is asked answers alike, whether an address is taken or not. */
export class EmailChange {
  readonly #parts: EmailChangeParts;
  readonly #mailboxes = new Allowance();
  readonly #people = new Allowance();

  constructor(parts: EmailChangeParts) {
    this.#parts = parts;
  }

  /** @throws TooOften */
  ask({ personId, email: now }: Account, wanted: string): void {
    const { accounts, table, posting, notices, publicUrl, perMailbox } = this.#parts;
    const email = wanted.toLowerCase();
    if (email === now) return table.drop(personId);
    const { retryAfter } = this.#people.consume(personId, perMailbox);
    if (retryAfter !== null) throw new TooOften('too-many-tries', retryAfter);
    const token = randomBytes(32).toString('base64url');
    table.put({ personId, email }, this.#hash(token), new Date(Date.now() + changeMinutes * 60_000));
    notices.tell(personId, 'email');
    const allowed = this.#mailboxes.consume(email, perMailbox).allowed;
    if (allowed && !accounts.holderOf(email)) posting.send(emailChangeLetter(email, publicUrl, token));
  }

  /** Whose address it is now. @throws Refused: `link-over` */
  confirm(token: string): string {
    const wanted = this.#parts.table.take(this.#hash(token)) ?? over();
    this.#open(wanted);
    return wanted.personId;
  }

  /** The address that waits for its link. */
  pending(personId: string): string | null {
    return this.#parts.table.of(personId);
  }

  forget(personId: string): void {
    this.#parts.table.drop(personId);
  }

  /** Somebody else may have been given the address meanwhile: then it is theirs, and this is not said. */
  #open({ personId, email }: Wanted): void {
    const account = this.#parts.accounts.find(personId) ?? over();
    try {
      this.#parts.accounts.open({ ...account, email });
    } catch (error) {
      if (error instanceof EmailTaken) over();
      throw error;
    }
  }

  #hash(token: string): string {
    return createHmac('sha256', this.#parts.secret).update(token).digest('base64');
  }
}
