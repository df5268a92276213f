import { Module } from '@nestjs/common';
import { childView, circleView, type ChildRow, type CircleRow } from '@heard/domain/child';
import type { Row, SchoolId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import { Accounts } from '../account/accounts.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import type { AccountBook, RollBook } from './ports.ts';
import { RollController } from './roll.controller.ts';
import { RollImport } from './roll.import.ts';

const accountBook = (accounts: Accounts): AccountBook => ({
  openAccounts: (openings) => accounts.openMany(openings),
  holderOf: (email) => accounts.holderOf(email),
  find: (personId) => accounts.find(personId),
});

/** The roll as the tables hold it, once they hold everything that is in the log now. */
const rollBook = (models: ReadModels, projection: Projection, store: EventStore): RollBook => ({
  onRoll: async (school: SchoolId) => {
    const head = await store.head();
    if (head) await projection.reached(head);
    const of = <R extends Row>(view: string) => models.rows<R>(view, { sql: 'school = :ofSchool', values: { ofSchool: school } });
    return { children: of<ChildRow>(childView.name), circle: of<CircleRow>(circleView.name), staff: of<StaffRow>(staffView.name) };
  },
});

const importOf = (decisions: Decisions, accounts: Accounts, models: ReadModels, projection: Projection, store: EventStore): RollImport =>
  new RollImport({ carry: new Carrier(decisions), accounts: accountBook(accounts), roll: rollBook(models, projection, store) });

@Module({
  controllers: [RollController],
  providers: [{ provide: RollImport, useFactory: importOf, inject: [Decisions, Accounts, ReadModels, Projection, EVENT_STORE] }],
  exports: [RollImport],
})
export class RollModule {}
