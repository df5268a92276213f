import { createHash } from 'node:crypto';
import { catalogue, views } from '@heard/domain';
import type { AnyView } from '@heard/domain/kernel';
import type { EventStore } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { lookups } from '../../apps/api/src/kernel/read-models/lookups.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import type { Keys } from '../../apps/api/src/kernel/sealing/sealing.ts';

/** How many rows, and SHA-256 of every row of every view with its columns. */
export const hashOf = (models: ReadModels, which: readonly AnyView[] = views): string => {
  const rows = which.flatMap((view) => models.database.prepare(`SELECT '${view.name}', * FROM ${view.name} ORDER BY key`).all());
  return `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
};

/** The views folded from the beginning into tables of their own, as long as somebody looks at them. */
export const foldedAnew = async <T>(
  store: EventStore,
  keys: Pick<Keys, 'open'>,
  which: readonly AnyView[],
  look: (models: ReadModels, rows: Projection) => T | Promise<T>,
): Promise<T> => {
  const models = new ReadModels(':memory:', which, lookups);
  const rows = new Projection(store, keys, models, catalogue);
  try {
    await rows.start();
    return await look(models, rows);
  } finally {
    await rows.stop();
    models.close();
  }
};
