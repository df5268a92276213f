/** One piece of work at a time for each name, in the order in which they came; one that fails keeps nobody waiting. */
export class InTurn {
  readonly #queues = new Map<string, Promise<unknown>>();

  take<T>(name: string, task: () => Promise<T>): Promise<T> {
    const mine = (this.#queues.get(name) ?? Promise.resolve()).then(task, task);
    const settled = mine.catch(() => undefined);
    this.#queues.set(name, settled);
    void settled.then(() => this.#queues.get(name) === settled && this.#queues.delete(name));
    return mine;
  }
}
