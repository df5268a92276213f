import { Module } from '@nestjs/common';
import { Vault } from '../kernel/vault/vault.ts';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account.settings.ts';
import { Accounts } from './accounts.ts';
import { Notices } from './notices.ts';
import { Posting } from './posting.ts';
import { SecondFactor } from './second-factor.ts';
import { SecondFactorController } from './second-factor.controller.ts';
import { SecondFactorTable } from './second-factor.table.ts';
import { Tries } from './tries.ts';

const noticesOf = (posting: Posting, accounts: Accounts, { publicUrl }: AccountSettings) => new Notices(posting, accounts, publicUrl);

const secondFactorOf = (vault: Vault, table: SecondFactorTable, { perPerson }: AccountSettings) =>
  new SecondFactor(vault, table, new Tries(perPerson));

/** Ways in beside the mailed link, and what people may do about their own. Wants `AccountModule`, which makes the tables. */
@Module({
  controllers: [SecondFactorController],
  providers: [
    { provide: Notices, useFactory: noticesOf, inject: [Posting, Accounts, ACCOUNT_SETTINGS] },
    // `Accounts` first: with it come the tables.
    { provide: SecondFactorTable, useFactory: (vault: Vault) => new SecondFactorTable(vault), inject: [Vault, Accounts] },
    { provide: SecondFactor, useFactory: secondFactorOf, inject: [Vault, SecondFactorTable, ACCOUNT_SETTINGS] },
  ],
})
export class WaysInModule {}
