import { Module, type DynamicModule } from '@nestjs/common';
import { Calendar } from '../calendar/calendar.ts';
import { Clock } from '../clock.ts';
import { Foot } from '../mail/foot.ts';
import type { Settings } from '../settings.ts';
import { Vault } from '../vault/vault.ts';
import { Hours } from './hours.ts';
import { Ledger } from './ledger.ts';
import { LogController } from './log.controller.ts';
import { proofLine } from './proof-line.ts';
import { Published } from './published.ts';
import { PublishedTable } from './published.table.ts';
import { Rotation } from './rotation.ts';
import { TimeStamping } from './time-stamping.ts';
import { WitnessKey } from './witness-key.ts';

/** What leaves the house by itself: checkpoints, hashes and keys for everybody, and time stamps. */
@Module({})
export class PublishingModule {
  static by({ publicUrl: address, TSA_URL: url }: Settings): DynamicModule {
    return {
      module: PublishingModule,
      global: true,
      controllers: [LogController],
      providers: [
        { provide: PublishedTable, useFactory: (vault: Vault) => new PublishedTable(vault), inject: [Vault] },
        {
          provide: Published,
          useFactory: (ledger: Ledger, table: PublishedTable, clock: Clock, foot: Foot) => {
            const published = new Published(ledger, table, clock);
            foot.stand(() => proofLine(ledger, published));
            if (url) new TimeStamping({ url, ledger, table, clock }).begin(published);
            return published;
          },
          inject: [Ledger, PublishedTable, Clock, Foot],
        },
        {
          provide: WitnessKey,
          useFactory: (vault: Vault, ledger: Ledger) => new WitnessKey(vault, address, ledger.key.name),
          inject: [Vault, Ledger],
        },
        {
          provide: Hours,
          useFactory: (calendar: Calendar, ledger: Ledger, published: Published, vault: Vault) =>
            new Hours({ calendar, ledger, published, address, rotation: new Rotation(vault) }),
          inject: [Calendar, Ledger, Published, Vault],
        },
      ],
      exports: [Published, PublishedTable, WitnessKey],
    };
  }
}
