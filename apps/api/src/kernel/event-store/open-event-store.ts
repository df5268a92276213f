import type { EventStore, LogTree } from './event-store.ts';

export type EventStoreSettings =
  | { readonly kind: 'sqlite'; /** The file of the log; made when it is not there. */ readonly path: string }
  | { readonly kind: 'eventstoredb'; /** `esdb://…` or `esdb+discover://…` */ readonly url: string };

/**
 * Loads only the adapter that is used: the client of EventStoreDB alone would cost every school some 30 MB.
 * @throws Error with a sentence for the operator when the store cannot be opened.
 */
export const openEventStore = async (settings: EventStoreSettings): Promise<EventStore> => {
  if (settings.kind === 'sqlite') return (await import('./sqlite.event-store.ts')).openSqliteEventStore(settings.path);
  return (await import('./eventstoredb.event-store.ts')).openEventStoreDb(settings.url);
};

/** The tree that the store keeps, or one that follows it into the file `path`. */
export const openLogTree = async (store: EventStore, path: string): Promise<LogTree> =>
  store.tree ?? new (await import('./followed-tree.ts')).FollowedTree(store, path);
