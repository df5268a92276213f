type Key = readonly unknown[] | string;
type Range = { readonly from: string; readonly below: string };

/** IndexedDB's order of keys: a text comes before a list, a shorter list before a longer one that begins alike. */
const ordered = (key: unknown): string =>
  Array.isArray(key) ? `~${key.map((part) => `${ordered(part)}\u0001`).join('')}` : ` ${String(key)}`;

/** As much of IndexedDB as drafts need, in memory; `full` has no room for more. */
export class DeviceStore {
  readonly held = new Map<string, Map<string, unknown>>();
  /** Places written to, in order. */
  readonly written: string[] = [];
  full = false;

  install(): void {
    const open = (): object => this.#asked(() => this.#database(), 'onsuccess', 'onupgradeneeded');
    const bound = (from: Key, below: Key): Range => ({ from: ordered(from), below: ordered(below) });
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open } });
    Object.defineProperty(globalThis, 'IDBKeyRange', { configurable: true, value: { bound } });
  }

  /** Everything that a thief of the file would have, as text. */
  text(): string {
    const bytes = (value: unknown): string =>
      /ArrayBuffer|Uint8Array/.test(Object.prototype.toString.call(value))
        ? Buffer.from(value as ArrayBuffer).toString('latin1')
        : value !== null && typeof value === 'object'
          ? Object.values(value).map(bytes).join(' ')
          : String(value);
    return [...(this.held.get('drafts')?.values() ?? [])].map(bytes).join('\n');
  }

  #database(): object {
    const room = (name: string): Map<string, unknown> => {
      if (!this.held.has(name)) this.held.set(name, new Map());
      return this.held.get(name) ?? new Map();
    };
    return {
      createObjectStore: room,
      transaction: (name: string) => {
        const transaction: Record<string, unknown> = { error: new DOMException('no room', 'QuotaExceededError') };
        return Object.assign(transaction, { objectStore: () => this.#store(room(name), transaction) });
      },
    };
  }

  #store(rows: Map<string, unknown>, transaction: Record<string, unknown>): object {
    const done = (act: () => unknown): object => {
      const request: { result?: unknown } = {};
      setTimeout(() => {
        const refused = this.full && act.name !== 'get';
        if (!refused) request.result = act();
        (transaction[refused ? 'onabort' : 'oncomplete'] as () => void)();
      });
      return request;
    };
    const within = (at: Key | Range): string[] =>
      typeof at === 'object' && 'from' in at ? [...rows.keys()].filter((one) => one >= at.from && one <= at.below) : [ordered(at)];
    return {
      get: (at: Key) =>
        done(function get() {
          return rows.get(ordered(at));
        }),
      put: (value: unknown, at: Key) => done(() => (this.written.push(JSON.stringify(at)), rows.set(ordered(at), value))),
      add: (value: unknown, at: Key) => done(() => rows.has(ordered(at)) || rows.set(ordered(at), value)),
      delete: (at: Key | Range) => done(() => within(at).forEach((one) => rows.delete(one))),
    };
  }

  #asked(result: () => object, ...told: readonly string[]): object {
    const request: Record<string, unknown> = { result: result() };
    setTimeout(() => [...told].reverse().forEach((one) => (request[one] as (() => void) | undefined)?.()));
    return request;
  }
}
