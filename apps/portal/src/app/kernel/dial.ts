import { InjectionToken } from '@angular/core';
import type { Socket } from 'socket.io-client';

/** What Heard needs of a socket; tests bring their own. */
export type Line = Pick<Socket, 'connected' | 'active' | 'emit' | 'connect' | 'disconnect'> & {
  on(event: string, listener: (told: never) => void): unknown;
};

/** Opens the line to the school. The client is fetched only when a page first watches something. */
export const DIAL = new InjectionToken<() => Promise<Line>>('dial', {
  providedIn: 'root',
  factory: () => async () => {
    const { io } = await import('socket.io-client');
    return io({ path: '/api/live', withCredentials: true, query: { 'ngsw-bypass': 'true' } });
  },
});
