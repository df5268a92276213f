import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';

/** The path without what it names: ids and tokens stay out of the logs. */
const shapeOf = (url: string | undefined): string => (url ?? '').split('?')[0]?.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id') ?? '';

/** One line of JSON a request: method, shape of the path, status, milliseconds. No address, no body, no query, no cookie. */
export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request: IncomingMessage) => !request.url?.startsWith('/api/') || request.url.startsWith('/api/health') },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: shapeOf(request.url),
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
    quietReqLogger: true,
  },
});
