import { Module } from '@nestjs/common';
import { retention } from '@heard/domain/retention';
import { Accounts } from '../account/accounts.ts';
import { Closing } from '../account/closing.ts';
import { Sessions } from '../account/sessions.ts';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { DestroyFileWhenChildErased } from './destroy-file-when-child-erased.ts';
import { ErasureTable } from './erasure.table.ts';
import { FindFilesHandler } from './files.read-model.ts';
import { RetentionController } from './retention.controller.ts';
import { GetRetentionHandler } from './retention.read-model.ts';

/** With `Accounts` come the tables that are closed. */
@Module({
  imports: [ChildModule],
  controllers: [RetentionController, doorOf(retention)],
  providers: [
    GetRetentionHandler,
    FindFilesHandler,
    { provide: ErasureTable, useFactory: (vault: Vault) => new ErasureTable(vault), inject: [Vault] },
    {
      provide: Closing,
      useFactory: (vault: Vault, accounts: Accounts, sessions: Sessions) => new Closing(vault, accounts, sessions),
      inject: [Vault, Accounts, Sessions],
    },
    DestroyFileWhenChildErased,
  ],
})
export class RetentionModule {}
