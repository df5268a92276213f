import { createHmac } from 'node:crypto';
import { addDays, dayOf, instantOf, refuse, type LocalDate } from '@heard/domain/kernel';
import type { Opening } from '../account/account.ts';
import type { Accounts } from '../account/accounts.ts';
import { newCode, plainCode } from '../account/letter-code.ts';
import type { LetterTable, StoredLetter } from '../account/letter.table.ts';
import type { Vault } from '../kernel/vault/vault.ts';

/** In days. */
const countsFor = 14;
const today = (): LocalDate => dayOf(instantOf(new Date()));

const askAgain = 'Please ask school for a new card.';
const unknown = (): never =>
  refuse('card-unknown', `This is not the code of a card. Please scan it again, or look at its letters sign by sign. ${askAgain}`);
const used = (): never => refuse('card-used', `This card has been used already, and each works once. ${askAgain}`);
const expired = (): never => refuse('card-expired', `This card is too old, or school has printed a newer one. ${askAgain}`);

/** Picture cards with a code: an adult scans one, and a child is in on a device of their own. */
export class DeviceCards {
  readonly #vault: Pick<Vault, 'whole'>;
  readonly #table: LetterTable;
  readonly #accounts: Pick<Accounts, 'open'>;
  readonly #secret: Buffer;

  constructor(vault: Vault, table: LetterTable, accounts: Pick<Accounts, 'open'>) {
    this.#vault = vault;
    this.#table = table;
    this.#accounts = accounts;
    this.#secret = vault.secret('cards');
  }

  /** The code, which nobody can read again; an older card of the same child counts no more. Whoever has no account gets one. */
  write(to: Opening, writtenBy: string): { code: string; lastDay: LocalDate } {
    const [code, lastDay, writtenAt] = [newCode(), addDays(today(), countsFor), new Date().toISOString()];
    this.#accounts.open(to);
    this.#vault.whole(() => {
      this.#table.void(to.personId);
      this.#table.put(this.#hash(code), { ...to, fresh: false, writtenBy, writtenAt, lastDay });
    });
    return { code, lastDay };
  }

  /** Whose it is, without spending it. @throws Refused: `card-unknown`, `card-used`, `card-expired` */
  look(typed: string): StoredLetter {
    const card = this.#table.find(this.#hash(typed)) ?? unknown();
    if (card.usedAt) used();
    if (card.voidedAt || card.lastDay < today()) expired();
    return card;
  }

  /** Spends it. @throws Refused as `look` */
  use(typed: string): StoredLetter {
    return this.#vault.whole(() => {
      const card = this.look(typed);
      this.#table.use(this.#hash(typed));
      return card;
    });
  }

  /** The card of a child that still counts. */
  openOf(schoolId: string, childId: string): StoredLetter | null {
    return this.#table.open(schoolId, today()).find((one) => one.personId === childId) ?? null;
  }

  void(childId: string): void {
    this.#table.void(childId);
  }

  #hash(typed: string): string {
    return createHmac('sha256', this.#secret).update(plainCode(typed)).digest('base64');
  }
}
