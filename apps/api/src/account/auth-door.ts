import type { IncomingMessage, ServerResponse } from 'node:http';
import { toNodeHandler } from 'better-auth/node';
import type { AccountSettings } from './account.settings.ts';
import type { Auth } from './auth.ts';
import { clientHeader, heardOut, oidcId } from './auth.ts';
import { authProblem } from './auth.problem.ts';
import type { Sessions } from './sessions.ts';
import { trustedOrigins } from './trusted-origins.ts';

type Handler = (request: Request) => Promise<Response>;

const mounted = '/api/auth';
const spend = 'POST /magic-link/verify';
const signOut = 'POST /sign-out';

/** What of better-auth can be reached; its other doors (accounts of one's own, passwords, other people's sessions) stay shut. */
export const authDoors = ({ oidc }: AccountSettings): readonly string[] => [
  'POST /sign-in/magic-link',
  spend,
  signOut,
  ...(oidc ? ['POST /sign-in/social', `GET /callback/${oidcId}`] : []),
];

const tokenIn = async (request: Request): Promise<string | null> => {
  const body: unknown = await request.json().catch(() => null);
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
  return typeof token === 'string' && token.length > 0 && token.length <= 200 ? token : null;
};

/** better-auth spends a link on GET, which a mail scanner does too; here only a POST from our own page does. */
const spendLink = async (request: Request, auth: Handler): Promise<Response> => {
  const token = await tokenIn(request);
  if (!token) return authProblem(400);
  const headers = new Headers(request.headers);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name);
  const answer = await auth(new Request(`${request.url}?${new URLSearchParams({ token })}`, { headers }));
  if (answer.status === 302) return authProblem(401);
  return answer.ok ? new Response('{"status":true}', { headers: cookiesOf(answer, [['content-type', 'application/json']]) }) : answer;
};

const cookiesOf = (answer: Response, others: [string, string][]): Headers => {
  const headers = new Headers(others);
  for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', line);
  return headers;
};

const asProblem = (answer: Response): Response => {
  if (answer.status < 400) return answer;
  const wait = answer.headers.get('x-retry-after');
  return authProblem(answer.status, wait ? { 'retry-after': wait } : {});
};

/** A cookie ends when its session does, whichever door it came from. */
const endingWithSession = (answer: Response, relined: (line: string) => string): Response => {
  const lines = answer.headers.getSetCookie();
  if (lines.length === 0) return answer;
  answer.headers.delete('set-cookie');
  for (const line of lines) answer.headers.append('set-cookie', relined(line));
  return answer;
};

/** The middleware under `/api/auth`: node in, web standard through better-auth, node out. */
export const authDoor = (auth: Auth, settings: AccountSettings, sessions: Pick<Sessions, 'relined' | 'ended'>) => {
  const ask = heardOut(auth.handler);
  const doors = authDoors(settings);
  const trusted = trustedOrigins(settings);
  const foreign = async (request: Request): Promise<boolean> => {
    const origin = request.method === 'POST' ? request.headers.get('origin') : null;
    return origin !== null && !(await trusted(request)).includes(origin);
  };
  const handler = toNodeHandler(async (request: Request) => {
    const door = `${request.method} ${new URL(request.url).pathname.slice(mounted.length)}`;
    if (!doors.includes(door)) return authProblem(404);
    if (await foreign(request)) return authProblem(403);
    const answer = door === spend ? await spendLink(request, ask) : await ask(request);
    if (door === signOut) sessions.ended();
    return endingWithSession(asProblem(answer), (line) => sessions.relined(line));
  });
  return (request: IncomingMessage & { ip?: string | undefined }, response: ServerResponse, next: (error?: unknown) => void): void => {
    request.headers[clientHeader] = request.ip ?? request.socket.remoteAddress;
    request.headers['x-forwarded-proto'] = settings.publicUrl.startsWith('https:') ? 'https' : 'http';
    handler(request, response).catch(next);
  };
};
