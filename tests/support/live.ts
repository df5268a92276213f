import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { Hint } from '../../apps/api/src/kernel/live/live.gateway.ts';
import { eventually } from './eventually.ts';

type Watching = { readonly ok: boolean; readonly code?: string };

/** A browser's socket, and every hint it was ever given. */
export class Live {
  readonly hints: Hint[] = [];

  constructor(readonly socket: Socket) {
    socket.on('hint', (hint: Hint) => this.hints.push(hint));
  }

  say(message: string, body: unknown): Promise<Watching> {
    return this.socket.timeout(5_000).emitWithAck(message, body) as Promise<Watching>;
  }

  watch(view: string, child?: string): Promise<Watching> {
    return this.say('watch', { view, ...(child && { child }) });
  }

  /** Waits until a hint has come that fits. */
  hinted(fits: Partial<Hint>): Promise<void> {
    const same = (hint: Hint) => Object.entries(fits).every(([key, value]) => hint[key as keyof Hint] === value);
    return eventually(() => this.hints.some(same), `a hint like ${JSON.stringify(fits)}`, 5_000);
  }

  leave(): void {
    this.socket.disconnect();
  }
}

/** @param cookie the `Cookie` header, or nothing for somebody who is signed out */
export const liveOf = async (url: string, cookie: string | null): Promise<Live> => {
  const headers = cookie ? { extraHeaders: { cookie } } : {};
  const socket = io(url, { path: '/api/live', transports: ['websocket'], forceNew: true, reconnectionDelay: 20, ...headers });
  const live = new Live(socket);
  await once(socket as never, 'connect');
  return live;
};
