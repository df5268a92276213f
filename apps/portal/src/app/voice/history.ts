/** What was, what is, and what was undone. Every change can be undone, an undoing can be redone until the next change. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

/** So many steps back; what lies before them stays as it is. */
const STEPS = 200;

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [] });

export const changed = <T>({ past, now }: History<T>, next: T): History<T> => ({
  past: [...past.slice(1 - STEPS), now],
  now: next,
  future: [],
});

export function undone<T>(history: History<T>): History<T> {
  const now = history.past.at(-1);
  return now === undefined ? history : { past: history.past.slice(0, -1), now, future: [history.now, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [now, ...future] = history.future;
  return now === undefined ? history : { past: [...history.past, history.now], now, future };
}
