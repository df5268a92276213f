import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '../kernel/clock.ts';
import { Ledger } from '../kernel/ledger/ledger.ts';
import { Published } from '../kernel/ledger/published.ts';
import { PublishedTable } from '../kernel/ledger/published.table.ts';
import { WitnessKey } from '../kernel/ledger/witness-key.ts';
import type { Settings } from '../kernel/settings.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { CosignedTable } from './cosigned.table.ts';
import { Cosigning } from './cosigning.ts';
import { WitnessController } from './witness.controller.ts';
import { WitnessTable } from './witness.table.ts';
import { Witnesses } from './witnesses.ts';

/** Houses that sign for one another that a log only grew: this one asks others, and is asked by others. */
@Module({})
export class WitnessModule {
  static by({ WITNESSES: witnesses, WITNESS_FOR: logs }: Settings): DynamicModule {
    return {
      module: WitnessModule,
      global: true,
      controllers: [WitnessController],
      providers: [
        {
          provide: Cosigning,
          useFactory: (vault: Vault, key: WitnessKey, clock: Clock) => new Cosigning({ logs, table: new CosignedTable(vault), key, clock }),
          inject: [Vault, WitnessKey, Clock],
        },
        {
          provide: Witnesses,
          useFactory: (ledger: Ledger, vault: Vault, table: PublishedTable, published: Published) => {
            const all = new Witnesses({ witnesses, ledger, table: new WitnessTable(vault), published: table });
            all.begin(published);
            return all;
          },
          inject: [Ledger, Vault, PublishedTable, Published],
        },
      ],
      exports: [Witnesses, Cosigning],
    };
  }
}
