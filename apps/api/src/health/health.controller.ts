import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, HttpCode, HttpStatus, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Open } from '../kernel/asking/doors.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE, SETTINGS } from '../kernel/kernel.module.ts';
import { LiveGateway } from '../kernel/live/live.gateway.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import type { Settings } from '../kernel/settings.ts';
import { Cosigning } from '../witness/cosigning.ts';
import { Witnesses } from '../witness/witnesses.ts';

const same = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** For whoever runs it. Says nothing about anybody. */
@Open('machines ask whether the house stands; the answers hold no personal data')
@Controller('api/health')
export class HealthController {
  readonly #registry = new Registry();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly projection: Projection,
    private readonly live: LiveGateway,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'METRICS_TOKEN'>,
    private readonly witnesses: Witnesses,
    private readonly cosigning: Cosigning,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('heard_live_sockets', 'sockets that this node holds', () => this.live.connections);
    this.#gauge('heard_parked_events', 'events that a view could not take', () => this.projection.status().parked.length);
    this.#gauge('heard_read_position', 'place in the log that the tables include', () => Number(this.projection.status().position ?? 0));
    this.#gauge('heard_witnesses_signed', 'witnesses that signed when they were last asked', () => this.witnesses.count('signed'));
    this.#gauge('heard_witnesses_disputing', 'witnesses that hold another history of this log: an alarm', () =>
      this.witnesses.count('disputed'),
    );
    this.#gauge('heard_forks_seen', 'logs of others that signed two histories, as this house is their witness', () => this.cosigning.forks);
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
    const { stuck, subscription, parked } = this.projection.status();
    const follows = subscription?.state === 'live' || subscription?.state === 'catching-up';
    const ready = store === 'answers' && follows && stuck === null;
    if (!ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: ready ? 'ready' : 'not ready',
      store,
      tables: { state: stuck === null ? (subscription?.state ?? 'stopped') : 'stuck', parked: parked.length },
    };
  }

  /** Figures tell how much is written and how many look: at night, in a small school, that is somebody. So they want a token. */
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(@Headers('authorization') authorization: string | undefined) {
    const { METRICS_TOKEN: token } = this.settings;
    if (!token || !same(authorization ?? '', `Bearer ${token}`)) throw new Unseen();
    return this.#registry.metrics();
  }
}
