import { evolve, type AnyCapability, type Happened, type Recorded } from '@heard/domain/kernel';
import type { EventStore, Position, Revision, StreamName } from '../event-store/event-store.ts';
import { open, type Keys, type OpenedEvent } from '../sealing/sealing.ts';
import type { Kept } from './receipt.ts';
import { upcast } from './upcasting.ts';

/** What a command that was carried out already left behind. */
export interface Done {
  readonly actor: string;
  readonly digest: string;
  readonly events: readonly Kept[];
  /** Of the last of them. */
  readonly position: Position;
  /** Of the last event of the command that this actor gave before, in this file. */
  readonly since: Position | null;
}

/** One stream as it was last seen: a state for each capability that asked, and the commands it has carried out. */
export interface File {
  revision: number;
  readonly states: Map<AnyCapability, unknown>;
  readonly done: Map<string, Done>;
  /** Where each actor's last event stands. */
  readonly lastOf: Map<string, Position>;
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
    const file: File = { revision: -1, states: new Map(), done: new Map(), lastOf: new Map() };
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
    const { commandId, commandDigest, actor, recordedAt } = event.meta;
    const kept = { id: event.id, type: event.type, leaf: event.leaf, revision: event.revision, recordedAt };
    const before = file.done.get(commandId);
    const since = before ? before.since : (file.lastOf.get(actor) ?? null);
    file.done.set(commandId, { actor, digest: commandDigest, events: [...(before?.events ?? []), kept], position, since });
    file.lastOf.set(actor, position);
  }

  #keep(stream: string, file: File): File {
    this.#files.delete(stream);
    this.#files.set(stream, file);
    const oldest = this.#files.keys().next();
    if (this.#files.size > mostFiles && !oldest.done) this.#files.delete(oldest.value);
    return file;
  }
}
