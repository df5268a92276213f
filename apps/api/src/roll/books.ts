import { childView, circleView, type ChildRow, type CircleRow } from '@heard/domain/child';
import type { Row, SchoolId } from '@heard/domain/kernel';
import { retentionView, type RetentionRow } from '@heard/domain/retention';
import { staffView, type StaffRow } from '@heard/domain/school';
import type { Accounts } from '../account/accounts.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import type { Projection } from '../kernel/read-models/projection.ts';
import type { ReadModels } from '../kernel/read-models/read-models.ts';
import type { AccountBook, RollBook } from './ports.ts';

export const accountBook = (accounts: Accounts): AccountBook => ({
  openAccounts: (openings) => accounts.openMany(openings),
  holderOf: (email) => accounts.holderOf(email),
  find: (personId) => accounts.find(personId),
});

/** The roll as the tables hold it, once they hold everything that is in the log now. */
export const rollBook = (models: ReadModels, projection: Projection, store: EventStore): RollBook => ({
  onRoll: async (school: SchoolId) => {
    const head = await store.head();
    if (head) await projection.reached(head);
    const of = <R extends Row>(view: string) => models.rows<R>(view, { sql: 'school = :ofSchool', values: { ofSchool: school } });
    const erased = new Set(of<RetentionRow>(retentionView.name).flatMap((row) => row.erased?.file ?? []));
    return { children: of<ChildRow>(childView.name), circle: of<CircleRow>(circleView.name), staff: of<StaffRow>(staffView.name), erased };
  },
});
