import { refuse } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Accounts } from './accounts.ts';
import type { LetterTable } from './letter.table.ts';
import { PaperCodes, type Paper } from './paper-codes.ts';

const askAgain = 'Please ask school for a new letter.';

const letter: Paper = {
  secret: 'letters',
  unknown: () =>
    refuse(
      'letter-unknown',
      `This is not the code of a letter. Please look at it again, sign by sign. If it stays so, ask school for a new letter.`,
    ),
  used: () => refuse('letter-used', `This letter has been used already, and each works once. ${askAgain}`),
  expired: () => refuse('letter-expired', `This letter is too old, or school has written a newer one. ${askAgain}`),
};

/** Letters with a code: on paper, for whoever has no e-mail or is locked out. */
export class Letters extends PaperCodes {
  constructor(vault: Vault, table: LetterTable, accounts: Pick<Accounts, 'open'>) {
    super(vault, table, accounts, letter);
  }
}
