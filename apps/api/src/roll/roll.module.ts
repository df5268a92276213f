import { Module } from '@nestjs/common';
import { Accounts } from '../account/accounts.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { accountBook, rollBook } from './books.ts';
import { RollController } from './roll.controller.ts';
import { RollImport } from './roll.import.ts';

const importOf = (decisions: Decisions, accounts: Accounts, models: ReadModels, projection: Projection, store: EventStore): RollImport =>
  new RollImport({ carry: new Carrier(decisions), accounts: accountBook(accounts), roll: rollBook(models, projection, store) });

@Module({
  controllers: [RollController],
  providers: [{ provide: RollImport, useFactory: importOf, inject: [Decisions, Accounts, ReadModels, Projection, EVENT_STORE] }],
  exports: [RollImport],
})
export class RollModule {}
