interface Turn {
  readonly done: Promise<unknown>;
  readonly giveWay: AbortController;
}

/**
 * One at a time for each name. Whoever comes asks the one before to stop reading: a connection that is dead on the way is often alive here
 * for minutes, and the same sender is already back on another one.
 */
export class Turns {
  readonly #turns = new Map<string, Turn>();

  take<T>(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const before = this.#turns.get(name);
    before?.giveWay.abort();
    const giveWay = new AbortController();
    const mine = (before?.done ?? Promise.resolve()).then(() => work(giveWay.signal));
    const done = mine.catch(() => undefined);
    const turn = { done, giveWay };
    this.#turns.set(name, turn);
    void done.then(() => this.#turns.get(name) === turn && this.#turns.delete(name));
    return mine;
  }
}
