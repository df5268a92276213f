import { Global, Module } from '@nestjs/common';
import { ACCOUNT_SETTINGS, type AccountSettings } from '../account/account.settings.ts';
import { Accounts } from '../account/accounts.ts';
import { LetterTable } from '../account/letter.table.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { CardController } from './card.controller.ts';
import { CornerController } from './corner.controller.ts';
import { CornerCookie } from './corner-cookie.ts';
import { CornerTable } from './corner.table.ts';
import { Corners } from './corners.ts';
import { DeviceCards } from './device-cards.ts';
import { KeptController } from './kept.controller.ts';
import { KeptDraftTable } from './kept-draft.table.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { LentSessionTable } from './lent-session.table.ts';
import { PictureTable } from './picture.table.ts';
import { TabletController } from './tablet.controller.ts';

/** With `Accounts` come the tables. */
const tables = [CornerTable, LentSessionTable, PictureTable, KeptDraftTable].map((table) => ({
  provide: table,
  useFactory: (vault: Vault) => new table(vault),
  inject: [Vault, Accounts],
}));

/** How a child comes in: on a shared tablet, by a printed card; and what waits for them. Wants `AccountModule`. */
@Global()
@Module({
  controllers: [CornerController, TabletController, CardController, KeptController],
  providers: [
    ...tables,
    {
      provide: CornerCookie,
      useFactory: ({ publicUrl }: AccountSettings) => new CornerCookie(publicUrl.startsWith('https:')),
      inject: [ACCOUNT_SETTINGS],
    },
    {
      provide: DeviceCards,
      useFactory: (vault: Vault, accounts: Accounts) => new DeviceCards(vault, new LetterTable(vault, 'card'), accounts),
      inject: [Vault, Accounts],
    },
    Corners,
    KeptDrafts,
  ],
  exports: [LentSessionTable, Corners],
})
export class TabletModule {}
