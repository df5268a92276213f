import { openEventStoreDb } from '../../apps/api/src/kernel/event-store/eventstoredb.event-store.ts';
import { EventStoreDbServer } from '../support/eventstoredb-server/eventstoredb-server.ts';
import { describeEventStore } from './event-store.contract.ts';

describeEventStore('EventStoreDB, the protocol server', async () => {
  const server = await EventStoreDbServer.started();
  return { open: (options) => openEventStoreDb(server.url, options), dispose: () => server.stop() };
});

const real = process.env['EVENTSTOREDB_URL'];
if (real)
  describeEventStore('EventStoreDB, a real server', async () => ({
    open: (options) => openEventStoreDb(real, options),
    dispose: async () => undefined,
  }));
