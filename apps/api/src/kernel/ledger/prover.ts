import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../event-store/event-store.ts';
import { canonical } from '../sealing/canonical.ts';
import { leafData, type Leaved } from '../sealing/leaf.ts';
import type { ClearEvent } from '../sealing/sealing.ts';
import type { Ledger } from './ledger.ts';
import { base64 } from './notes.ts';

/** What a receipt is made of: one event as it is stored and, where it carries the words, as it is in clear. */
export interface Proved {
  readonly stored: Leaved;
  /** Hash of its leaf, 64 hex digits. */
  readonly leaf: string;
  readonly clear: { readonly event: ClearEvent; readonly salt: Uint8Array } | null;
  /** Position of the last event of the command: the receipt's tree ends with it. */
  readonly last: Position;
  /** Position of the last event of the command that this person gave before in the same file; null for the first. */
  readonly since: Position | null;
}

/** How far back from the last event of a command its first may lie. */
const mostEvents = 1_000;
/** Milliseconds. */
const patience = 2_000;

export class Prover {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Waits for the tree where it follows the log, but not for ever: the words are safe, and a receipt can be asked for later. */
  async reached(position: Position): Promise<void> {
    if (this.#ledger.indexOf(position) === null)
      await Promise.race([this.#ledger.reached(position), sleep(patience, undefined, { ref: false })]);
    const end = this.#ledger.indexOf(position);
    if (end !== null) await this.#ledger.signBeside(end + 1);
  }

  /** The receipt of an event (`docs/log-format.md` §8), always the same; null while the tree has not reached it. */
  receipt({ stored, leaf, clear, last, since }: Proved): string | null {
    const end = this.#ledger.indexOf(last);
    const index = end === null ? null : this.#indexOf(leaf, end);
    if (end === null || index === null) return null;
    const size = end + 1;
    const extra = {
      v: 1,
      kind: 'receipt',
      leaf: leafData(stored),
      ...(clear && { event: clear.event, salt: base64(clear.salt) }),
      key: this.#ledger.key.vkey,
      // On paper every letter counts: the tie is left to the form with the words.
      since: clear && this.#since(since, size),
      handovers: this.#ledger.handovers(),
    };
    const proof = this.#ledger.inclusion(index, size).map((hash) => `${base64(hash)}\n`);
    return `c2sp.org/tlog-proof@v1\nextra ${base64(canonical(extra))}\nindex ${index}\n${proof.join('')}\n${this.#ledger.checkpoint(size)}`;
  }

  #since(position: Position | null, size: number) {
    const before = position === null ? null : this.#ledger.indexOf(position);
    if (before === null) return null;
    return { checkpoint: this.#ledger.checkpoint(before + 1), proof: this.#ledger.consistency(before + 1, size).map(base64) };
  }

  /** Events of one command stand side by side; the leaf itself says which of the last ones it is. */
  #indexOf(leaf: string, end: number): number | null {
    const hash = Buffer.from(leaf, 'hex');
    for (let index = end; index >= Math.max(0, end - mostEvents); index -= 1) if (hash.equals(this.#ledger.node(0, index))) return index;
    return null;
  }
}
