import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import * as z from 'zod';
import { maySee } from '@heard/domain/child';
import { alike, childId, type AnyView, type PersonId, type Row, type SchoolId, type Sight } from '@heard/domain/kernel';
import { isWhole } from '../../account/account.ts';
import { Accounts } from '../../account/accounts.ts';
import { Sessions } from '../../account/sessions.ts';
import { Asking } from '../asking/asking.ts';
import { Asks } from '../asking/doors.ts';
import { Projection, type RowsChanged } from '../read-models/projection.ts';
import { ReadModels } from '../read-models/read-models.ts';
import { Calendar } from '../calendar/calendar.ts';

const watching = z.strictObject({ view: z.string().max(40), child: childId.optional() });

/** What a page is told: which view has something new, about whom, and from where in the log. Never the row. */
export interface Hint {
  readonly view: string;
  readonly key: string;
  readonly position: string;
}

/** Where the log stands is not told: it would say that somebody else has written. */
type Answer = { readonly ok: true } | { readonly ok: false; readonly code: 'malformed' | 'not-found' };

/** What somebody sees of a row, or null: the same two questions that a query asks, `maySee` and the view's own. */
const seenOf = (view: AnyView | undefined, row: Row | null, sight: Sight): Row | null => {
  if (!row || !maySee(sight, { audience: [], own: [], ...row })) return null;
  return view?.seenBy ? view.seenBy(row, sight) : row;
};

/** The files, and the school, of changed rows: only where something changed that this person sees. What they do not see moves nothing. */
const changedFor = (view: AnyView | undefined, change: RowsChanged, sight: Sight): ReadonlySet<string> =>
  new Set(
    change.rows.flatMap(({ before, after }) => {
      const [was, is] = [seenOf(view, before, sight), seenOf(view, after, sight)];
      const one = after ?? before;
      return one && !alike(was, is) ? [one.childId ?? one.schoolId] : [];
    }),
  );

/** Who stands where, as far as an open page must be told of it. That somebody else is hidden now is nothing to tell. */
const standingOf = ({ hidden: _, ...sight }: Sight): string => JSON.stringify(sight);

/** What the standing of people follows from: a change here may open or close pages. */
const deciding = new Set(['who', 'circle', 'child', 'staff', 'safeguarding', 'professional', 'consent', 'referral']);

interface Listening {
  readonly watches: Set<string>;
  standing: string | null;
}

/** Hints to the sockets that this node holds. Whoever missed one asks again after reconnecting. */
@WebSocketGateway({ path: '/api/live', cors: false, serveClient: false, transports: ['websocket', 'polling'], maxHttpBufferSize: 10_000 })
export class LiveGateway implements OnGatewayConnection, OnGatewayDisconnect, OnApplicationBootstrap {
  readonly #logger = new Logger('Live');
  readonly #sockets = new Map<Socket, Listening>();
  readonly #views: ReadonlyMap<string, AnyView>;

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly asking: Asking,
    private readonly projection: Projection,
    private readonly calendar: Calendar,
    models: ReadModels,
  ) {
    this.#views = new Map(models.views.map((view) => [view.name, view]));
  }

  onApplicationBootstrap(): void {
    this.projection.onChange((changes) => this.#tell(changes));
    this.calendar.onTurn(() => this.#tell([]));
    this.sessions.onEnded(() => this.#cut());
  }

  async handleConnection(socket: Socket): Promise<void> {
    const listening: Listening = { watches: new Set(), standing: null };
    this.#sockets.set(socket, listening);
    const sight = await this.#sightOf(socket);
    if (!sight) return void socket.disconnect(true);
    listening.standing ??= standingOf(sight);
  }

  handleDisconnect(socket: Socket): void {
    this.#sockets.delete(socket);
  }

  get connections(): number {
    return this.#sockets.size;
  }

  @Asks()
  @SubscribeMessage('watch')
  watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Answer {
    const asked = watching.safeParse(body);
    if (!asked.success || !this.#views.has(asked.data.view)) return { ok: false, code: 'malformed' };
    this.#sockets.get(socket)?.watches.add(`${asked.data.view} ${asked.data.child ?? '*'}`);
    return { ok: true };
  }

  @Asks()
  @SubscribeMessage('unwatch')
  unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Answer {
    const asked = watching.safeParse(body);
    if (!asked.success) return { ok: false, code: 'malformed' };
    this.#sockets.get(socket)?.watches.delete(`${asked.data.view} ${asked.data.child ?? '*'}`);
    return { ok: true };
  }

  #tell(changes: readonly RowsChanged[]): void {
    for (const [socket, listening] of this.#sockets) {
      this.#hint(socket, listening, changes).catch((error: unknown) => this.#logger.error(error));
    }
  }

  /** Sessions have ended: whoever has none any more is cut off now, not at the next hint. */
  #cut(): void {
    for (const socket of this.#sockets.keys()) {
      this.#cutEnded(socket).catch((error: unknown) => this.#logger.error(error));
    }
  }

  async #cutEnded(socket: Socket): Promise<void> {
    if (!(await this.accounts.sessionOf(socket.handshake.headers))) socket.disconnect(true);
  }

  async #sightOf(socket: Socket): Promise<Sight | null> {
    const session = await this.accounts.sessionOf(socket.handshake.headers);
    if (!session) return null;
    const { asker, sight } = this.asking.someone(session.personId as PersonId, session.schoolId as SchoolId);
    return isWhole(session, asker) ? sight : null;
  }

  /** Who may see what is asked afresh for each hint: a session or an access that has ended hears nothing more. */
  async #hint(socket: Socket, listening: Listening, changes: readonly RowsChanged[]): Promise<void> {
    const { watches } = listening;
    const watched = changes.filter((change) => [...watches].some((watch) => watch.startsWith(`${change.view} `)));
    if (changes.length > 0 && watched.length === 0 && !changes.some((change) => deciding.has(change.view))) return;
    const sight = await this.#sightOf(socket);
    if (!sight) return void socket.disconnect(true);
    const standing = standingOf(sight);
    if (listening.standing !== null && listening.standing !== standing)
      socket.emit('hint', { view: 'sight', key: '*', position: this.projection.status().position ?? '0' } satisfies Hint);
    listening.standing = standing;
    for (const change of watched) {
      for (const key of changedFor(this.#views.get(change.view), change, sight)) {
        if (!watches.has(`${change.view} *`) && !watches.has(`${change.view} ${key}`)) continue;
        socket.emit('hint', { view: change.view, key, position: change.position } satisfies Hint);
      }
    }
  }
}
