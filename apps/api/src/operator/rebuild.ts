import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { catalogue, views } from '@heard/domain';
import { openEventStore, type EventStoreSettings } from '../kernel/event-store/open-event-store.ts';
import { lookups } from '../kernel/read-models/lookups.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import type { Settings } from '../kernel/settings.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { move } from './settled.ts';
import { many, Refusal, type Telling, WrongUse } from './telling.ts';

const storeOf = (settings: Settings): EventStoreSettings =>
  settings.EVENT_STORE === 'sqlite'
    ? { kind: 'sqlite', path: settings.logFile }
    : { kind: 'eventstoredb', url: settings.EVENTSTOREDB_URL ?? '' };

const remove = (path: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
};

/** A house has its tables open as long as it runs, and then their journal cannot be taken away. */
const demandUnused = (path: string): void => {
  if (!existsSync(path)) return;
  const tables = new DatabaseSync(path, { timeout: 0 });
  try {
    tables.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === 5)
      throw new Refusal('The house is running. Stop it first: while it runs, it writes into its tables itself.', { cause: error });
  } finally {
    tables.close();
  }
};

/** Folds the whole log into new tables. @returns how many events, and how many a view could not take */
const fold = async (settings: Settings, path: string, telling: Telling) => {
  const store = await openEventStore(storeOf(settings));
  const vault = new Vault({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY, readOnly: true });
  const models = new ReadModels(path, views, lookups);
  try {
    const head = await store.head();
    const of = settings.EVENT_STORE === 'sqlite' && head !== null ? Number(head) + 1 : null;
    const projection = new Projection(store, new DataKeys(vault), models, catalogue);
    let events = 0;
    await projection.start(({ done }) => telling.progress('Folding events', (events = done), of));
    await projection.stop();
    return { events, parked: models.parked().length };
  } finally {
    models.close();
    vault.close();
    await store.close();
  }
};

/** `rebuild`, while the house is stopped. @throws Refusal, WrongUse; then the old tables stay */
export const rebuild = async (settings: Settings, telling: Telling): Promise<void> => {
  const { readModelsFile } = settings;
  if (settings.EVENT_STORE === 'sqlite' && !existsSync(settings.logFile))
    throw new WrongUse(`There is no house in ${settings.dataDir}: no log.`);
  const anew = `${readModelsFile}.anew`;
  demandUnused(readModelsFile);
  telling.say(`Folding the log of ${settings.dataDir} into new tables. The old ones stay until the new ones are whole.`);
  remove(anew);
  const began = performance.now();
  try {
    const { events, parked } = await fold(settings, anew, telling);
    remove(readModelsFile);
    move(anew, readModelsFile);
    telling.say(`Folded ${many(events, 'event')} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    if (parked > 0)
      telling.say(
        `${many(parked, 'event')} could not be taken by a view and ${parked === 1 ? 'was' : 'were'} set aside: health shows them.`,
      );
    telling.say('Done. The next start has them ready.');
  } finally {
    remove(anew);
  }
};
