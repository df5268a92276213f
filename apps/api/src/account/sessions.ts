import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Kind, Signed } from './account.ts';
import { sessionSeconds } from './account.ts';
import type { AuthTables } from './auth.tables.ts';
import type { Auth } from './auth.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Kept, SessionTables } from './session.tables.ts';
import type { WholeSessionTable } from './whole-session.table.ts';

export interface SessionParts {
  readonly auth: Auth;
  readonly cookie: SessionCookie;
  readonly tables: AuthTables;
  readonly kept: SessionTables;
  readonly whole: WholeSessionTable;
}

export type CookieJar = Pick<ServerResponse, 'appendHeader'>;

/** How a session begins. */
export interface Begins {
  /** A second factor was shown, or none is wanted. */
  readonly whole: boolean;
  /** The browser's own name for itself, from its `User-Agent`. */
  readonly userAgent?: string | undefined;
  /** How long it lasts when that is not as long as its kind does. */
  readonly seconds?: number | undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Sessions: how they begin, go on and end. Whoever holds something open for one is told when sessions end. */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #listeners = new Set<() => void>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Begins one and sets its cookie. Answers its id. */
  async begin({ personId, kind }: { personId: string; kind: Kind }, response: CookieJar, begins: Begins): Promise<string> {
    const { auth, cookie, tables } = this.#parts;
    const { whole, userAgent, seconds } = begins;
    const { internalAdapter } = await auth.$context;
    const { id, token } = await internalAdapter.createSession(personId, false, { userAgent: userAgent?.slice(0, 400) ?? '' });
    if (whole) this.makeWhole(id);
    if (seconds !== undefined) tables.renew(token, new Date(Date.now() + seconds * 1000));
    response.appendHeader('Set-Cookie', cookie.line(token, seconds ?? sessionSeconds[kind]));
    return id;
  }

  /** The `Set-Cookie` line after which a browser holds no session. */
  endingCookie(): string {
    return this.#parts.cookie.ending();
  }

  /** Ends whatever session this browser holds, and takes its cookie away. Whether there was a cookie at all. */
  leave(headers: IncomingHttpHeaders, response: CookieJar): boolean {
    const { cookie } = this.#parts;
    const here = this.of(headers);
    if (here) this.end(here.personId, here.sessionId);
    const held = cookie.isIn(headers.cookie);
    if (held) response.appendHeader('Set-Cookie', cookie.ending());
    return held;
  }

  /** For every request and every socket: one signature checked and one row read. */
  of(headers: IncomingHttpHeaders): Signed | null {
    const token = this.#parts.cookie.read(headers.cookie);
    return token ? this.#parts.tables.live(token) : null;
  }

  /** Lets a long session begin anew, once a day, and its cookie with it. */
  renew(headers: IncomingHttpHeaders, response: CookieJar): void {
    const { cookie, tables, kept } = this.#parts;
    const token = cookie.read(headers.cookie);
    const session = token ? tables.live(token) : null;
    if (!token || !session) return;
    kept.used(token, 5 * minute);
    const seconds = sessionSeconds[session.kind];
    if (Date.parse(session.until) > Date.now() + seconds * 1000 - day) return;
    tables.renew(token, new Date(Date.now() + seconds * 1000));
    response.appendHeader('Set-Cookie', cookie.line(token, seconds));
  }

  /** A `Set-Cookie` line of the session's cookie, made to end with the session; any other line as it is. */
  relined(line: string): string {
    const { cookie, tables } = this.#parts;
    const token = cookie.token(line);
    const session = token ? tables.live(token) : null;
    return token && session ? cookie.line(token, Math.round((Date.parse(session.until) - Date.now()) / 1000)) : line;
  }

  /** Somebody's own, the last used first. */
  list(personId: string): readonly Kept[] {
    return this.#parts.kept.of(personId);
  }

  makeWhole(sessionId: string): void {
    this.#parts.whole.put(sessionId);
  }

  /** Whether it was one of that person's sessions; it is over then. */
  end(personId: string, sessionId: string): boolean {
    const ended = this.#parts.kept.end(personId, sessionId);
    if (ended) this.ended();
    return ended;
  }

  /** @param but the one that goes on, or null */
  endAll(personId: string, but: string | null): void {
    this.#parts.kept.endAll(personId, but);
    this.ended();
  }

  /** Says that sessions have ended, to whoever holds something open for them. */
  ended(): void {
    for (const listener of this.#listeners) listener();
  }

  onEnded(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
