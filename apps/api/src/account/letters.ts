import { createHmac } from 'node:crypto';
import { addDays, dayOf, instantOf, refuse, type LocalDate } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Opening } from './account.ts';
import type { Accounts } from './accounts.ts';
import { newCode, plainCode } from './letter-code.ts';
import type { LetterTable, StoredLetter } from './letter.table.ts';

const countsFor = 14;
const today = (): LocalDate => dayOf(instantOf(new Date()));

const askAgain = 'Please ask school for a new letter.';
const unknown = (): never =>
  refuse(
    'letter-unknown',
    `This is not the code of a letter. Please look at it again, sign by sign. If it stays so, ask school for a new letter.`,
  );
const used = (): never => refuse('letter-used', `This letter has been used already, and each works once. ${askAgain}`);
const expired = (): never => refuse('letter-expired', `This letter is too old, or school has written a newer one. ${askAgain}`);

/** Letters with a code: on paper, for whoever has no e-mail or is locked out. */
export class Letters {
  readonly #vault: Pick<Vault, 'whole'>;
  readonly #table: LetterTable;
  readonly #accounts: Pick<Accounts, 'open'>;
  readonly #secret: Buffer;

  constructor(vault: Vault, table: LetterTable, accounts: Pick<Accounts, 'open'>) {
    this.#vault = vault;
    this.#table = table;
    this.#accounts = accounts;
    this.#secret = vault.secret('letters');
  }

  /** The code, which nobody can read again; an older letter to the same person counts no more. Whoever has no account gets one. */
  write(to: Opening, writtenBy: string, fresh: boolean): { code: string; lastDay: LocalDate } {
    const [code, lastDay, writtenAt] = [newCode(), addDays(today(), countsFor), new Date().toISOString()];
    this.#accounts.open(to);
    this.#vault.whole(() => {
      this.#table.void(to.personId);
      this.#table.put(this.#hash(code), { ...to, fresh, writtenBy, writtenAt, lastDay });
    });
    return { code, lastDay };
  }

  /** Spends it. @throws Refused: `letter-unknown`, `letter-used`, `letter-expired` */
  use(typed: string): StoredLetter {
    const hash = this.#hash(typed);
    return this.#vault.whole(() => {
      const letter = this.#table.find(hash) ?? unknown();
      if (letter.usedAt) used();
      if (letter.voidedAt || letter.lastDay < today()) expired();
      this.#table.use(hash);
      return letter;
    });
  }

  open(schoolId: string): readonly StoredLetter[] {
    return this.#table.open(schoolId, today());
  }

  void(personId: string): void {
    this.#table.void(personId);
  }

  #hash(typed: string): string {
    return createHmac('sha256', this.#secret).update(plainCode(typed)).digest('base64');
  }
}
