import { existsSync, mkdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import compression from 'compression';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { Clock } from './kernel/clock.ts';
import { describe } from './kernel/documents.ts';
import { Hours } from './kernel/ledger/hours.ts';
import { Ledger } from './kernel/ledger/ledger.ts';
import { Projection, type Progress } from './kernel/read-models/projection.ts';
import type { Settings } from './kernel/settings.ts';
import { portalAt } from './portal.ts';
import { DestroyFileWhenChildErased } from './retention/destroy-file-when-child-erased.ts';

export interface House {
  readonly app: NestExpressApplication;
  readonly clock: Clock;
  /** Address that it listens on. */
  url(): Promise<string>;
  close(): Promise<void>;
}

export interface HouseParts {
  readonly clock?: Clock;
  readonly env?: NodeJS.ProcessEnv;
  /** Folder of the built portal; none is served when it is absent. */
  readonly portal?: string;
  readonly progress?: (at: Progress) => void;
}

const everyday = '256kb';
/** A CSV of 5 MB, in base64. */
const roll = '7mb';
/** A child's drawing, sound or photo of 8 MB, in base64, that is kept for next time. */
const kept = '12mb';

/** A checkpoint with the signatures of many witnesses, and a proof. */
const offered = '128kb';

const policy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: false as const,
};

/** No browser keeps an answer: whoever sits down at a shared device finds nothing of the one before. */
const keptNowhere = (_request: unknown, response: ServerResponse, next: () => void): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** A house whose log is not the signed one, or whose tables cannot follow it, is closed again: nothing of it keeps the process or the files. */
const following = async (app: NestExpressApplication, progress?: (at: Progress) => void): Promise<void> => {
  try {
    await app.get(Ledger).begin();
    await app.get(Projection).start(progress);
    app.get(Hours).begin();
    await app.get(DestroyFileWhenChildErased).begin();
  } catch (error) {
    await app.close();
    throw error;
  }
};

/** Builds the house and catches up with the log; it listens when it is told to. */
export const openHouse = async (settings: Settings, parts: HouseParts = {}): Promise<House> => {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const clock = parts.clock ?? new Clock();
  const root = AppModule.with(settings, clock, parts.env ?? process.env);
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  app.useWebSocketAdapter(new IoAdapter(app));
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', settings.TRUST_PROXY);
  const secure = settings.publicUrl.startsWith('https:');
  app.use(compression());
  app.use(helmet({ ...policy, strictTransportSecurity: secure && { maxAge: 31_536_000 } }));
  app.use('/api', keptNowhere);
  app.useBodyParser('raw', { limit: offered, type: (request) => request.url === '/api/witness/add-checkpoint' });
  app.useBodyParser('json', { limit: roll, type: (request) => request.url?.startsWith('/api/import/') === true });
  app.useBodyParser('json', { limit: kept, type: (request) => request.url === '/api/tablet/keep' });
  app.useBodyParser('json', { limit: everyday });
  SwaggerModule.setup('api/docs', app, () => describe(app), { jsonDocumentUrl: 'api/openapi.json' });
  if (parts.portal && existsSync(join(parts.portal, 'index.html'))) portalAt(app, parts.portal, join(settings.dataDir, 'symbols'));
  await app.init();
  await following(app, parts.progress);
  return { app, clock, url: () => app.getUrl(), close: () => app.close() };
};
