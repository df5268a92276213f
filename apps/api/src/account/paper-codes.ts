import { createHmac } from 'node:crypto';
import { addDays, dayOf, instantOf, type LocalDate } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Opening } from './account.ts';
import type { Accounts } from './accounts.ts';
import { newCode, plainCode } from './letter-code.ts';
import type { LetterTable, StoredLetter } from './letter.table.ts';

/** What is on the paper, for whoever types its code in: each answer that is no is a refusal of its own. */
export interface Paper {
  /** The name under which the vault keeps the secret of these codes: one kind never opens what another does. */
  readonly secret: string;
  readonly unknown: () => never;
  readonly used: () => never;
  readonly expired: () => never;
}

/** In days. */
const countsFor = 14;
const today = (): LocalDate => dayOf(instantOf(new Date()));

/** Codes on paper: each works once, for a time, and of one person only the newest counts. */
export class PaperCodes {
  readonly #vault: Pick<Vault, 'whole'>;
  readonly #table: LetterTable;
  readonly #accounts: Pick<Accounts, 'open'>;
  readonly #paper: Paper;
  readonly #secret: Buffer;

  constructor(vault: Vault, table: LetterTable, accounts: Pick<Accounts, 'open'>, paper: Paper) {
    this.#vault = vault;
    this.#table = table;
    this.#accounts = accounts;
    this.#paper = paper;
    this.#secret = vault.secret(paper.secret);
  }

  /** The code, which nobody can read again; an older one of the same person counts no more. Whoever has no account gets one. */
  write(to: Opening, writtenBy: string, fresh: boolean): { code: string; lastDay: LocalDate } {
    const [code, lastDay, writtenAt] = [newCode(), addDays(today(), countsFor), new Date().toISOString()];
    this.#accounts.open(to);
    this.#vault.whole(() => {
      this.#table.void(to.personId);
      this.#table.put(this.#hash(code), { ...to, fresh, writtenBy, writtenAt, lastDay });
    });
    return { code, lastDay };
  }

  /** Whose it is, without spending it. @throws Refused: unknown, used or expired, in the words of the paper */
  look(typed: string): StoredLetter {
    const one = this.#table.find(this.#hash(typed)) ?? this.#paper.unknown();
    if (one.usedAt) this.#paper.used();
    if (one.voidedAt || one.lastDay < today()) this.#paper.expired();
    return one;
  }

  /** Spends it. @throws Refused as `look` */
  use(typed: string): StoredLetter {
    return this.#vault.whole(() => {
      const one = this.look(typed);
      this.#table.use(this.#hash(typed));
      return one;
    });
  }

  /** Those that still count. */
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
