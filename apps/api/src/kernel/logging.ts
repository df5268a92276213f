import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';

/** The path without what it names: only plain words stay, so that no id, token, name or address gets into a log. */
const shapeOf = (url: string | undefined): string =>
  ((url ?? '').split('?')[0] ?? '')
    .split('/')
    .slice(0, 6)
    .map((part) => (/^[a-z.-]{0,40}$/.test(part) ? part : ':id'))
    .join('/');

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
