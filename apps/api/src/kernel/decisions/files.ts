import { evolve, type AnyCapability, type Happened, type Recorded } from '@heard/domain/kernel';
import type { EventStore, Position, Revision, StreamName } from '../event-store/event-store.ts';
import { open, type Keys, type OpenedEvent } from '../sealing/sealing.ts';
import { Doings } from './doings.ts';
import { upcast } from './upcasting.ts';

/** One stream as it was last seen: a state for each capability that asked, and the commands it has carried out. */
export interface File {
  revision: number;
  readonly states: Map<AnyCapability, unknown>;
  readonly doings: Doings;
}

const mostFiles = 5_000;

/** Folds of streams, kept by version: a long file costs only its new events. */
export class Files {
  readonly #files = new Map<string, File>();
  readonly #store: EventStore;
  readonly #keys: Keys;
  readonly #catalogue: readonly AnyCapability[];

  constructor(store: EventStore, keys: Keys, catalogue: readonly AnyCapability[]) {
    this.#store = store;
    this.#keys = keys;
    this.#catalogue = catalogue;
  }

  /** The file as last seen, or read whole when this capability has no state of it yet. */
  async get(stream: StreamName, capability: AnyCapability): Promise<File> {
    const known = this.#files.get(stream);
    if (known?.states.has(capability)) return this.#keep(stream, known);
    const file: File = { revision: -1, states: new Map(), doings: new Doings() };
    for (const asked of [...(known?.states.keys() ?? []), capability]) file.states.set(asked, asked.decider.initialState);
    await this.refresh(stream, file);
    return this.#keep(stream, file);
  }

  /** Keeps nothing of a stream in memory. */
  forget(stream: string): void {
    this.#files.delete(stream);
  }

  /** Reads what is new. @returns whether there was anything */
  async refresh(stream: StreamName, file: File): Promise<boolean> {
    const before = file.revision;
    for await (const stored of this.#store.read(stream, String(before + 1) as Revision)) {
      const event = open(stored, this.#keys);
      file.revision = Number(stored.revision);
      if (event) this.take(file, upcast(event, this.#catalogue), stored.position);
    }
    return file.revision > before;
  }

  take(file: File, event: OpenedEvent | Recorded<Happened>, position: Position): void {
    file.revision = event.revision;
    for (const [capability, state] of file.states) file.states.set(capability, evolve(capability.decider.fold, state, event));
    file.doings.take(event, position);
  }

  #keep(stream: string, file: File): File {
    this.#files.delete(stream);
    this.#files.set(stream, file);
    const oldest = this.#files.keys().next();
    if (this.#files.size > mostFiles && !oldest.done) this.#files.delete(oldest.value);
    return file;
  }
}
