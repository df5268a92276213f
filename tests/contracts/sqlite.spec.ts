import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { describeEventStore } from './event-store.contract.ts';

describeEventStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heard-log-'));
  return {
    open: (options) => openSqliteEventStore(join(folder, 'log.sqlite'), options),
    dispose: () => rm(folder, { recursive: true }),
  };
});
