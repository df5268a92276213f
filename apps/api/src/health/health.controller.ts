import { Controller, Get, Header, HttpCode, HttpStatus, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Open } from '../kernel/asking/doors.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { LiveGateway } from '../kernel/live/live.gateway.ts';
import { Projection } from '../kernel/read-models/projection.ts';

/** For whoever runs it. Says nothing about anybody. */
@Open('machines ask whether the house stands; the answers hold no personal data')
@Controller('api/health')
export class HealthController {
  readonly #registry = new Registry();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly projection: Projection,
    private readonly live: LiveGateway,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('heard_live_sockets', 'sockets that this node holds', () => this.live.connections);
    this.#gauge('heard_parked_events', 'events that a view could not take', () => this.projection.status().parked.length);
    this.#gauge('heard_read_position', 'place in the log that the tables include', () => Number(this.projection.status().position ?? 0));
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  @Get('live')
  alive() {
    return { status: 'alive' };
  }

  /** Ready when the log answers and the tables follow it. */
  @Get('ready')
  @HttpCode(HttpStatus.OK)
  async ready(@Res({ passthrough: true }) response: Response) {
    const store = await this.store.ping().then(
      () => 'answers' as const,
      () => 'away' as const,
    );
    const { position, stuck, subscription, parked } = this.projection.status();
    const follows = subscription?.state === 'live' || subscription?.state === 'catching-up';
    const ready = store === 'answers' && follows && stuck === null;
    if (!ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: ready ? 'ready' : 'not ready',
      store,
      tables: { state: stuck === null ? (subscription?.state ?? 'stopped') : 'stuck', position, parked: parked.length },
    };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics() {
    return this.#registry.metrics();
  }
}
