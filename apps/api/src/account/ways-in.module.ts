import { Module } from '@nestjs/common';
import { Vault } from '../kernel/vault/vault.ts';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account.settings.ts';
import { Accounts } from './accounts.ts';
import { Addressees } from './addressees.ts';
import { ChallengeTable } from './challenge.table.ts';
import { EmailChange } from './email-change.ts';
import { EmailChangeTable } from './email-change.table.ts';
import { EmailController } from './email.controller.ts';
import { FreshStart } from './fresh-start.ts';
import { LetterController } from './letter.controller.ts';
import { LetterTable } from './letter.table.ts';
import { Letters } from './letters.ts';
import { Networks } from './networks.ts';
import { Notices } from './notices.ts';
import { PasskeyController } from './passkey.controller.ts';
import { PasskeyTable } from './passkey.table.ts';
import { Passkeys } from './passkeys.ts';
import { Posting } from './posting.ts';
import { SecondFactor } from './second-factor.ts';
import { SecondFactorController } from './second-factor.controller.ts';
import { SecondFactorTable } from './second-factor.table.ts';
import { Sessions } from './sessions.ts';
import { SessionsController } from './sessions.controller.ts';
import { Tries } from './tries.ts';

const noticesOf = (posting: Posting, accounts: Accounts, { publicUrl }: AccountSettings) => new Notices(posting, accounts, publicUrl);

const secondFactorOf = (vault: Vault, { perPerson }: AccountSettings) =>
  new SecondFactor(vault, new SecondFactorTable(vault), new Tries(perPerson));

const emailChangeOf = (vault: Vault, accounts: Accounts, posting: Posting, notices: Notices, settings: AccountSettings) => {
  const secret = vault.secret('email-change');
  return new EmailChange({ ...settings, accounts, posting, notices, secret, table: new EmailChangeTable(vault) });
};

const freshStartOf = (accounts: Accounts, sessions: Sessions, passkeys: Passkeys, factor: SecondFactor, changes: EmailChange) =>
  new FreshStart({ accounts, sessions, passkeys, factor, changes });

/** Ways in beside the mailed link, and what people may do about their own. Wants `AccountModule`: with `Accounts` come the tables. */
@Module({
  controllers: [SecondFactorController, PasskeyController, SessionsController, EmailController, LetterController],
  providers: [
    { provide: Networks, useFactory: ({ perNetwork }: AccountSettings) => new Networks(perNetwork), inject: [ACCOUNT_SETTINGS] },
    { provide: Notices, useFactory: noticesOf, inject: [Posting, Accounts, ACCOUNT_SETTINGS] },
    { provide: SecondFactor, useFactory: secondFactorOf, inject: [Vault, ACCOUNT_SETTINGS, Accounts] },
    {
      provide: Passkeys,
      useFactory: (vault: Vault) => new Passkeys(new PasskeyTable(vault), new ChallengeTable(vault)),
      inject: [Vault, Accounts],
    },
    { provide: EmailChange, useFactory: emailChangeOf, inject: [Vault, Accounts, Posting, Notices, ACCOUNT_SETTINGS] },
    {
      provide: Letters,
      useFactory: (vault: Vault, accounts: Accounts) => new Letters(vault, new LetterTable(vault), accounts),
      inject: [Vault, Accounts],
    },
    { provide: FreshStart, useFactory: freshStartOf, inject: [Accounts, Sessions, Passkeys, SecondFactor, EmailChange] },
    Addressees,
  ],
})
export class WaysInModule {}
