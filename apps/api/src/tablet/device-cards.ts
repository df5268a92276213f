import { refuse } from '@heard/domain/kernel';
import type { Accounts } from '../account/accounts.ts';
import type { LetterTable, StoredLetter } from '../account/letter.table.ts';
import { PaperCodes, type Paper } from '../account/paper-codes.ts';
import type { Vault } from '../kernel/vault/vault.ts';

const askAgain = 'Please ask school for a new card.';

const card: Paper = {
  secret: 'cards',
  unknown: () =>
    refuse('card-unknown', `This is not the code of a card. Please scan it again, or look at its letters sign by sign. ${askAgain}`),
  used: () => refuse('card-used', `This card has been used already, and each works once. ${askAgain}`),
  expired: () => refuse('card-expired', `This card is too old, or school has printed a newer one. ${askAgain}`),
};

/** Picture cards with a code: an adult scans one, and a child is in on a device of their own. */
export class DeviceCards extends PaperCodes {
  constructor(vault: Vault, table: LetterTable, accounts: Pick<Accounts, 'open'>) {
    super(vault, table, accounts, card);
  }

  /** The card of a child that still counts. */
  openOf(schoolId: string, childId: string): StoredLetter | null {
    return this.open(schoolId).find((one) => one.personId === childId) ?? null;
  }
}
