import { Global, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
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
import { openEventStore } from './event-store/open-event-store.ts';
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

export const EVENT_STORE = Symbol('EventStore');
export const SETTINGS = Symbol('Settings');

/** Opened first, closed last. */
class Log implements OnModuleDestroy, OnApplicationShutdown {
  constructor(
    readonly store: EventStore,
    readonly models: ReadModels,
    readonly projection: Projection,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.projection.stop();
  }

  async onApplicationShutdown(): Promise<void> {
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
        {
          provide: Decisions,
          useFactory: (store: EventStore, keys: DataKeys, attachments: Attachments) => new Decisions(store, keys, catalogue, attachments),
          inject: [EVENT_STORE, DataKeys, Attachments],
        },
        {
          provide: Log,
          useFactory: (store: EventStore, models: ReadModels, rows: Projection) => new Log(store, models, rows),
          inject: [EVENT_STORE, ReadModels, Projection],
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
      exports: [CqrsModule, SETTINGS, Clock, EVENT_STORE, ReadModels, Projection, Decisions, Asking, Calendar, LiveGateway],
    };
  }
}
