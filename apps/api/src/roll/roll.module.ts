import { createHmac } from 'node:crypto';
import { Module } from '@nestjs/common';
import { v5 } from 'uuid';
import type { SchoolId } from '@heard/domain/kernel';
import { Accounts } from '../account/accounts.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { accountBook, rollBook } from './books.ts';
import { RollController } from './roll.controller.ts';
import { RollImport } from './roll.import.ts';

/** It follows from the master key, which the log does not hold. */
const namespaceIn = (vault: Vault) => {
  const secret = vault.secret('roll-ids');
  return (school: SchoolId): string => v5(createHmac('sha256', secret).update(school).digest('hex'), school);
};

const importOf = (
  decisions: Decisions,
  accounts: Accounts,
  models: ReadModels,
  projection: Projection,
  store: EventStore,
  vault: Vault,
): RollImport =>
  new RollImport({
    carry: new Carrier(decisions),
    accounts: accountBook(accounts),
    roll: rollBook(models, projection, store),
    namespace: namespaceIn(vault),
  });

@Module({
  controllers: [RollController],
  providers: [{ provide: RollImport, useFactory: importOf, inject: [Decisions, Accounts, ReadModels, Projection, EVENT_STORE, Vault] }],
  exports: [RollImport],
})
export class RollModule {}
