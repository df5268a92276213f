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
import { childId, type PersonId, type SchoolId } from '@heard/domain/kernel';
import { Accounts } from '../../account/accounts.ts';
import { Asking } from '../asking/asking.ts';
import { Asks } from '../asking/doors.ts';
import { Projection, type RowsChanged } from '../read-models/projection.ts';
import { ReadModels } from '../read-models/read-models.ts';
import { visibleTo, type Where } from '../read-models/visible-to.ts';

const watching = z.strictObject({ view: z.string().max(40), child: childId.optional() });

/** What a page is told: which view has something new, about whom, and from where in the log. Never the row. */
export interface Hint {
  readonly view: string;
  readonly key: string;
  readonly position: string;
}

type Answer = { readonly ok: true; readonly position: string | null } | { readonly ok: false; readonly code: 'malformed' | 'not-found' };

const among = (keys: readonly string[]): Where => ({
  sql: 'key IN (SELECT value FROM json_each(:changed))',
  values: { changed: JSON.stringify(keys) },
});

/** The files, and the school, that changed rows belong to: only rows that this person may see. */
const seenIn = (models: ReadModels, change: RowsChanged, sight: Where): ReadonlySet<string> =>
  new Set(models.rows(change.view, among(change.keys), sight).map((row) => row.childId ?? row.schoolId));

/** Hints to the sockets that this node holds. Whoever missed one asks again after reconnecting. */
@WebSocketGateway({ path: '/api/live', cors: false, serveClient: false, transports: ['websocket', 'polling'], maxHttpBufferSize: 10_000 })
export class LiveGateway implements OnGatewayConnection, OnGatewayDisconnect, OnApplicationBootstrap {
  readonly #logger = new Logger('Live');
  readonly #watches = new Map<Socket, Set<string>>();

  constructor(
    private readonly accounts: Accounts,
    private readonly asking: Asking,
    private readonly projection: Projection,
    private readonly models: ReadModels,
  ) {}

  onApplicationBootstrap(): void {
    this.projection.onChange((changes) => {
      for (const [socket, watches] of this.#watches) {
        this.#hint(socket, watches, changes).catch((error: unknown) => this.#logger.error(error));
      }
    });
  }

  async handleConnection(socket: Socket): Promise<void> {
    this.#watches.set(socket, new Set());
    if (!(await this.accounts.sessionOf(socket.handshake.headers))) socket.disconnect(true);
  }

  handleDisconnect(socket: Socket): void {
    this.#watches.delete(socket);
  }

  get connections(): number {
    return this.#watches.size;
  }

  @Asks()
  @SubscribeMessage('watch')
  watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Answer {
    const asked = watching.safeParse(body);
    if (!asked.success || !this.models.views.some((view) => view.name === asked.data.view)) return { ok: false, code: 'malformed' };
    this.#watches.get(socket)?.add(`${asked.data.view} ${asked.data.child ?? '*'}`);
    return { ok: true, position: this.projection.status().position };
  }

  @Asks()
  @SubscribeMessage('unwatch')
  unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Answer {
    const asked = watching.safeParse(body);
    if (!asked.success) return { ok: false, code: 'malformed' };
    this.#watches.get(socket)?.delete(`${asked.data.view} ${asked.data.child ?? '*'}`);
    return { ok: true, position: this.projection.status().position };
  }

  /** Who may see what is asked afresh for each hint: a session or an access that has ended hears nothing more. */
  async #hint(socket: Socket, watches: ReadonlySet<string>, changes: readonly RowsChanged[]): Promise<void> {
    const watched = changes.filter((change) => [...watches].some((watch) => watch.startsWith(`${change.view} `)));
    if (watched.length === 0) return;
    const session = await this.accounts.sessionOf(socket.handshake.headers);
    if (!session) return void socket.disconnect(true);
    const { sight } = this.asking.someone(session.personId as PersonId, session.schoolId as SchoolId);
    for (const change of watched) {
      for (const key of seenIn(this.models, change, visibleTo(sight))) {
        if (!watches.has(`${change.view} *`) && !watches.has(`${change.view} ${key}`)) continue;
        socket.emit('hint', { view: change.view, key, position: change.position } satisfies Hint);
      }
    }
  }
}
