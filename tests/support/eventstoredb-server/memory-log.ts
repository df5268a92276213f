import { EventEmitter } from 'node:events';

export interface Message {
  readonly id: string;
  readonly metadata: ReadonlyMap<string, string>;
  readonly custom: Uint8Array;
  readonly data: Uint8Array;
}

export interface LoggedEvent extends Message {
  readonly stream: string;
  readonly revision: bigint;
  /** Grows in uneven steps, as a byte offset does. */
  readonly position: bigint;
}

const stats: Message = {
  id: '00000000-0000-4000-8000-000000000000',
  metadata: new Map([
    ['type', '$statsCollected'],
    ['content-type', 'application/json'],
  ]),
  custom: new Uint8Array(),
  data: Buffer.from('{}'),
};

/** What outlives the server: an append-only list, with a system event in between now and then, as the real one has. */
export class MemoryLog {
  readonly events: LoggedEvent[] = [];
  readonly changes = new EventEmitter().setMaxListeners(0);
  readonly #heads = new Map<string, bigint>();
  #offset = 120n;

  constructor() {
    this.#put('$stats-127.0.0.1:2113', stats);
  }

  /** -1 when there is no such stream. */
  head(stream: string): bigint {
    return this.#heads.get(stream) ?? -1n;
  }

  /** Position of the last message. */
  append(stream: string, messages: readonly Message[]): bigint {
    if (this.events.length % 7 === 0) this.#put('$stats-127.0.0.1:2113', stats);
    for (const message of messages) this.#put(stream, message);
    this.changes.emit('appended');
    return this.events.at(-1)?.position ?? -1n;
  }

  #put(stream: string, message: Message): void {
    const revision = this.head(stream) + 1n;
    this.#heads.set(stream, revision);
    this.events.push({ ...message, stream, revision, position: this.#offset });
    this.#offset += 90n + BigInt(message.data.byteLength);
  }
}
