import { Global, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleDestroy, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { catalogue, views } from '@heard/domain';
import { Asking } from './asking/asking.ts';
import { AskingGuard } from './asking/asking.guard.ts';
import { Attachments } from './blobs/attachments.ts';
import { Calendar } from './calendar/calendar.ts';
import { CarryHandler } from './carrying/carry.ts';
import { Clock } from './clock.ts';
import { Decisions } from './decisions/decisions.ts';
import type { EventStore } from './event-store/event-store.ts';
import { openEventStore, openLogTree } from './event-store/open-event-store.ts';
import { Ledger } from './ledger/ledger.ts';
import { LogKeys } from './ledger/log-keys.ts';
import { Prover } from './ledger/prover.ts';
import { SignedMark } from './ledger/signed-mark.ts';
import { LiveGateway } from './live/live.gateway.ts';
import { LookInterceptor } from './looking/look.interceptor.ts';
import { Looks } from './looking/looks.ts';
import { lookups } from './read-models/lookups.ts';
import { Projection } from './read-models/projection.ts';
import { ReadModels } from './read-models/read-models.ts';
import { SeenInterceptor } from './read-models/seen.interceptor.ts';
import { ProblemFilter } from './refusals/problem.filter.ts';
import type { Settings } from './settings.ts';
import { DataKeys } from './vault/data-keys.ts';
import { Vault } from './vault/vault.ts';

export const EVENT_STORE = Symbol('EventStore');
export const SETTINGS = Symbol('Settings');

/** Opened first, closed last. */
class Log implements OnModuleDestroy, OnApplicationShutdown {
  constructor(
    readonly store: EventStore,
    readonly models: ReadModels,
    readonly projection: Projection,
    readonly ledger: Ledger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.ledger.rest();
    await this.projection.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ledger.close();
    await this.store.close();
    this.models.close();
  }
}

const openStore = (settings: Settings): Promise<EventStore> =>
  openEventStore(
    settings.EVENT_STORE === 'sqlite'
      ? { kind: 'sqlite', path: settings.logFile }
      : { kind: 'eventstoredb', url: settings.EVENTSTOREDB_URL ?? '' },
  );

/** The tree over the log and what it proves. */
const proofs = (settings: Settings): readonly Provider[] => [
  {
    provide: Ledger,
    useFactory: async (store: EventStore, vault: Vault) =>
      new Ledger(await openLogTree(store, settings.treeFile), new LogKeys(vault, settings.publicUrl), new SignedMark(vault), () =>
        store.head(),
      ),
    inject: [EVENT_STORE, Vault],
  },
  { provide: Prover, useFactory: (ledger: Ledger) => new Prover(ledger), inject: [Ledger] },
];

/** Everything that is not about a capability: written once, closed while a capability is added. */
@Global()
@Module({})
export class KernelModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: KernelModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: EVENT_STORE, useFactory: () => openStore(settings) },
        { provide: ReadModels, useFactory: () => new ReadModels(settings.readModelsFile, views, lookups) },
        {
          provide: Projection,
          useFactory: (store: EventStore, keys: DataKeys, models: ReadModels) => new Projection(store, keys, models, catalogue),
          inject: [EVENT_STORE, DataKeys, ReadModels],
        },
        ...proofs(settings),
        {
          provide: Decisions,
          useFactory: (store: EventStore, keys: DataKeys, attachments: Attachments, proofs: Prover) =>
            new Decisions(store, keys, catalogue, attachments, proofs),
          inject: [EVENT_STORE, DataKeys, Attachments, Prover],
        },
        {
          provide: Log,
          useFactory: (store: EventStore, models: ReadModels, rows: Projection, ledger: Ledger) => new Log(store, models, rows, ledger),
          inject: [EVENT_STORE, ReadModels, Projection, Ledger],
        },
        Asking,
        Calendar,
        Looks,
        CarryHandler,
        LiveGateway,
        { provide: APP_GUARD, useClass: AskingGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: SeenInterceptor },
        { provide: APP_INTERCEPTOR, useClass: LookInterceptor },
      ],
      exports: [CqrsModule, SETTINGS, Clock, EVENT_STORE, ReadModels, Projection, Ledger, Prover, Decisions, Asking, Calendar, LiveGateway],
    };
  }
}
