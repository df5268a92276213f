import { DestroyRef, inject, Injectable, signal, type Signal, type WritableSignal } from '@angular/core';
import type { Position } from './ask.ts';
import { DIAL, type Line } from './dial.ts';

export type Connection = 'online' | 'offline' | 'reconnecting';

interface Hint {
  readonly view: string;
  /** The id of the child or of the school that the row belongs to. */
  readonly key: string;
  readonly position: Position;
}

interface Watched {
  readonly view: string;
  readonly child: string | undefined;
  readonly ticks: WritableSignal<number>;
  watchers: number;
}

/** Hints that come together are one: a decision touches several views. In ms. */
const TOGETHER = 40;
/** Before a line that school itself has closed is tried again. In ms. */
const LATER = 5000;
/** Not a view: who may see what is another now. */
const SIGHT = 'sight';
const nameOf = (view: string, child?: string): string => `${view}/${child ?? ''}`;

/**
 * Says when something that is being looked at has changed. A hint carries no record: the page asks its query again.
 * Each watch is hinted once when the school has taken it up, also after a lost connection, so that nothing said in
 * between is missed.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  readonly #dial = inject(DIAL);
  readonly #watched = new Map<string, Watched>();
  readonly #connection = signal<Connection>(navigator.onLine === false ? 'offline' : 'online');
  readonly #due = new Set<Watched>();
  #line: Promise<Line> | undefined;
  readonly #sight = signal(0);

  readonly connection = this.#connection.asReadonly();
  /** Goes up when what this person may see at all has changed: a withdrawal, an order, midnight. */
  readonly sight = this.#sight.asReadonly();

  constructor() {
    addEventListener('offline', () => this.#connection.set('offline'));
    addEventListener('online', () => this.#connection.set(this.#line ? 'reconnecting' : 'online'));
  }

  /** A signal that goes up with each hint for this view. Ends with the component that asked. */
  watch(view: string, child?: string, until: DestroyRef = inject(DestroyRef)): Signal<number> {
    const name = nameOf(view, child);
    const watched = this.#watched.get(name) ?? { view, child, watchers: 0, ticks: signal(0) };
    this.#watched.set(name, watched);
    watched.watchers += 1;
    if (watched.watchers === 1)
      void this.#open().then(
        (line) => line.connected && this.#take(line, watched),
        () => undefined,
      );
    until.onDestroy(() => this.#leave(name, watched));
    return watched.ticks.asReadonly();
  }

  /** Opens the line although nothing is watched yet: a session that ends elsewhere is told by it. */
  attend(): void {
    void this.#open().catch(() => undefined);
  }

  /** Signed out: the line is closed, and opened anew (with the next person's cookie) by the next watch. */
  async close(): Promise<void> {
    const line = this.#line;
    this.#line = undefined;
    this.#connection.set(navigator.onLine === false ? 'offline' : 'online');
    (await line?.catch(() => undefined))?.disconnect();
  }

  #leave(name: string, watched: Watched): void {
    watched.watchers -= 1;
    if (watched.watchers > 0) return;
    this.#watched.delete(name);
    void this.#line?.then((line) => line.connected && line.emit('unwatch', subjectOf(watched)));
  }

  #take(line: Line, watched: Watched): void {
    line.emit('watch', subjectOf(watched), () => this.#hint(watched));
  }

  #open(): Promise<Line> {
    this.#line ??= this.#dial().then(
      (line) => this.#listen(line),
      (lost: unknown) => {
        this.#line = undefined;
        this.#connection.set('reconnecting');
        throw lost;
      },
    );
    return this.#line;
  }

  #listen(line: Line): Line {
    const connected = (): void => {
      this.#connection.set('online');
      for (const watched of this.#watched.values()) this.#take(line, watched);
    };
    line.on('connect', connected);
    line.on('connect_error', () => line.active && this.#lost());
    line.on('disconnect', (reason: string) => {
      if (reason !== 'io client disconnect') this.#lost();
      if (reason === 'io server disconnect') this.#sentAway(line);
    });
    line.on('hint', (hint: Hint) => this.#hinted(hint));
    return line;
  }

  /** School closed the line, as it does when the session has ended: the session and every page ask, and so find out. */
  #sentAway(line: Line): void {
    this.#sight.update((count) => count + 1);
    for (const watched of this.#watched.values()) this.#hint(watched);
    const mine = this.#line;
    setTimeout(() => mine && this.#line === mine && line.connect(), LATER);
  }

  #lost(): void {
    this.#connection.set(navigator.onLine === false ? 'offline' : 'reconnecting');
  }

  #hinted({ view, key }: Hint): void {
    if (view === SIGHT) return this.#looked();
    for (const name of [nameOf(view, key), nameOf(view)]) {
      const watched = this.#watched.get(name);
      if (watched) this.#hint(watched);
    }
  }

  /** Every page asks again, whatever it shows: an answer that is closed now takes it away. */
  #looked(): void {
    this.#sight.update((count) => count + 1);
    for (const watched of this.#watched.values()) this.#due.add(watched);
    this.#flush();
  }

  #hint(watched: Watched): void {
    if (this.#due.size === 0) setTimeout(() => this.#flush(), TOGETHER);
    this.#due.add(watched);
  }

  #flush(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const { ticks } of due) ticks.update((count) => count + 1);
  }
}

const subjectOf = ({ view, child }: Watched): object => ({ view, ...(child !== undefined && { child }) });
