import { computed, DestroyRef, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { Live } from './live.ts';
import { type Refusal, refusalFrom } from './refusals.ts';

/** `stale`: shown before, and the last try to ask again was lost. `closed`: shown before, and not open to this person any more. */
export type Seen = 'loading' | 'shown' | 'stale' | 'refused' | 'closed' | 'offline';

export interface Followed<T> {
  readonly value: Signal<T | undefined>;
  readonly refusal: Signal<Refusal | undefined>;
  readonly state: Signal<Seen>;
  /** Asks again now. */
  again(): void;
}

/** Access that has ended closes the page: what was shown goes. */
const closing = new Set(['not-found', 'signed-out']);

/**
 * A query that stays true: asked at once, after each hint for its views, when the connection goes or comes back, after a command of this
 * page, and whenever a signal that `asked` reads has another value. The old answer stays on the page until the new one
 * is here, except when `child` is another child or access has ended. Call it where a component is made.
 *
 * @example follow(['circle'], (signal) => ask.query<Circle>('circle/circle-of', { child: this.child() }, signal), this.child)
 */
export function follow<T>(
  views: readonly string[],
  asked: (signal: AbortSignal) => Promise<T>,
  child?: Signal<string | undefined>,
): Followed<T> {
  const shown = onThePage<T>();
  const times = signal(0);
  const news = newsOf(views, child);

  effect((onCleanup) => {
    times();
    news();
    shown.turn(child?.());
    const stop = new AbortController();
    onCleanup(() => stop.abort());
    asked(stop.signal).then(
      (answer) => stop.signal.aborted || shown.take(answer),
      (cause: unknown) => stop.signal.aborted || shown.lose(refusalFrom(cause)),
    );
  });
  return { ...shown.seen, again: () => times.update((n) => n + 1) };
}

/** What a page shows now, and what became of the last time it asked. */
function onThePage<T>() {
  const value = signal<T | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const ended = signal(false);
  let of: string | undefined;
  const show = (answer: T | undefined, refused: Refusal | undefined): void => {
    value.set(answer);
    refusal.set(refused);
  };
  return {
    seen: {
      value: value.asReadonly(),
      refusal: refusal.asReadonly(),
      state: computed(() => seenAs(refusal(), value() !== undefined, ended())),
    },
    /** To another child: nothing of the one before is left. */
    turn(child: string | undefined): void {
      if (of !== child) {
        value.set(undefined);
        ended.set(false);
      }
      of = child;
    },
    take(answer: T): void {
      ended.set(false);
      show(answer, undefined);
    },
    lose(refused: Refusal): void {
      const over = closing.has(refused.kind);
      if (over && value() !== undefined) ended.set(true);
      show(over ? undefined : value(), refused);
    },
  };
}

/** To be read where something is asked again: after each hint, and when the connection goes or comes back. */
function newsOf(views: readonly string[], child?: Signal<string | undefined>): () => void {
  const live = inject(Live);
  const until = inject(DestroyRef);
  const online = computed(() => live.connection() === 'online');
  const hints = computed(() => {
    const key = child?.();
    return untracked(() => views.map((view) => live.watch(view, key, until)));
  });
  return () => {
    online();
    for (const hint of hints()) hint();
  };
}

function seenAs(refusal: Refusal | undefined, shown: boolean, ended: boolean): Seen {
  if (!refusal) return shown ? 'shown' : 'loading';
  const lost = refusal.kind === 'no-connection' || refusal.kind === 'away';
  if (lost) return shown ? 'stale' : 'offline';
  return ended ? 'closed' : 'refused';
}
