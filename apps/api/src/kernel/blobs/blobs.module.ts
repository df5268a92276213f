import { join } from 'node:path';
import {
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Clock } from '../clock.ts';
import { ReadModels } from '../read-models/read-models.ts';
import type { Settings } from '../settings.ts';
import { DataKeys } from '../vault/data-keys.ts';
import { Vault } from '../vault/vault.ts';
import { Attachments } from './attachments.ts';
import { BlobController } from './blob.controller.ts';
import type { BlobStore } from './blob-store.ts';
import { Laying } from './laying.ts';
import { openBlobStore } from './open-blob-store.ts';
import { Staging } from './staging.ts';
import { UploadController } from './upload.controller.ts';
import { UploadTable } from './upload.table.ts';
import { Uploads } from './uploads.ts';

/** Token of the `BlobStore`. */
export const BLOB_STORE = Symbol('BlobStore');

/** How often what is too old is looked for, in milliseconds. */
const glance = 60 * 60_000;

/** Clears what is too old, at the beginning and each hour; the store is closed last. */
class Keeping implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  readonly #logger = new Logger('Blobs');
  #timer: NodeJS.Timeout | null = null;
  #clearing: Promise<void> = Promise.resolve();

  constructor(
    private readonly uploads: Uploads,
    private readonly store: BlobStore,
  ) {}

  onApplicationBootstrap(): void {
    this.#clear();
    this.#timer = setInterval(() => this.#clear(), glance).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#clearing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }

  #clear(): void {
    this.#clearing = this.uploads.clearOld().catch((error: unknown) => this.#logger.error(error));
  }
}

/** What hangs on the log: where it lies, how it comes and who may have it. */
@Module({})
export class BlobsModule {
  static by(settings: Settings): DynamicModule {
    const staging = (keys: DataKeys) => new Staging(join(settings.dataDir, 'uploads'), keys);
    return {
      module: BlobsModule,
      global: true,
      controllers: [UploadController, BlobController],
      providers: [
        { provide: BLOB_STORE, useFactory: () => openBlobStore(settings) },
        { provide: UploadTable, useFactory: (vault: Vault) => new UploadTable(vault), inject: [Vault] },
        {
          provide: Uploads,
          useFactory: (table: UploadTable, store: BlobStore, keys: DataKeys, models: ReadModels, clock: Clock) =>
            new Uploads(table, staging(keys), new Laying(table, store, keys), models, clock),
          inject: [UploadTable, BLOB_STORE, DataKeys, ReadModels, Clock],
        },
        {
          provide: Attachments,
          useFactory: (table: UploadTable, store: BlobStore, keys: DataKeys, models: ReadModels) =>
            new Attachments(table, store, keys, models),
          inject: [UploadTable, BLOB_STORE, DataKeys, ReadModels],
        },
        {
          provide: Keeping,
          useFactory: (uploads: Uploads, store: BlobStore) => new Keeping(uploads, store),
          inject: [Uploads, BLOB_STORE],
        },
      ],
      exports: [Uploads, Attachments, BLOB_STORE],
    };
  }
}
