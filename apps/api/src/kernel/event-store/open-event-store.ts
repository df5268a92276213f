import type { EventStore } from './event-store.ts';
import { openEventStoreDb } from './eventstoredb.event-store.ts';
import { openSqliteEventStore } from './sqlite.event-store.ts';

export type EventStoreSettings =
  | { readonly kind: 'sqlite'; /** The file of the log; made when it is not there. */ readonly path: string }
  | { readonly kind: 'eventstoredb'; /** `esdb://…` or `esdb+discover://…` */ readonly url: string };

/** @throws Error with a sentence for the operator when the store cannot be opened. */
export const openEventStore = (settings: EventStoreSettings): Promise<EventStore> =>
  settings.kind === 'sqlite' ? openSqliteEventStore(settings.path) : openEventStoreDb(settings.url);
