import { consistencyProof, inclusionProof, rootAt, type NodeAt } from '@heard/domain/ledger';
import type { LogTree, Position } from '../event-store/event-store.ts';
import { sha256 } from '../sealing/canonical.ts';
import type { Handing, LogKey, LogKeys } from './log-keys.ts';
import { checkpointText, noteOf } from './notes.ts';
import type { Mark, SignedMark } from './signed-mark.ts';
import { wholeTile, type Tile } from './tiles.ts';

/** Nodes that are kept in memory: the upper ones are in nearly every proof. Some 4 MB. */
const mostNodes = 20_000;
/** More than any log will have; times the levels over it, it is still a number without a fraction. */
const mostLeaves = 2 ** 45;
/** Checkpoints that are kept: somebody's next receipt names their last. */
const mostNotes = 2_000;

/** The log is not the one that was signed. */
export class LogRewritten extends Error {
  constructor(sentence: string) {
    super(`${sentence} Nothing was opened. If the log was put back from a backup, put it back with: npm run heard -- restore`);
    this.name = 'LogRewritten';
  }
}

/** The tree of the log, what can be proved of it, and its checkpoints. Everything it says is a function of the log and of its key. */
export class Ledger {
  readonly #tree: LogTree;
  readonly #keys: LogKeys;
  readonly #mark: SignedMark;
  readonly #head: () => Promise<Position | null>;
  readonly #nodes = new Map<number, Uint8Array>();
  readonly #notes = new Map<number, string>();
  /** So many leaves there were when it was last asked; it never shrinks. */
  #least = 0;

  /** @param head of the log whose tree it is */
  constructor(tree: LogTree, keys: LogKeys, mark: SignedMark, head: () => Promise<Position | null>) {
    this.#head = head;
    this.#tree = tree;
    this.#keys = keys;
    this.#mark = mark;
  }

  /**
   * Before anything is served: the whole log is in the tree, and it is the one that was signed.
   * @throws LogRewritten when the tree is shorter than what was signed, or another
   */
  async begin(): Promise<void> {
    const head = await this.#head();
    if (head) await this.#tree.reached(head);
    if (!this.#mark.holds) throw new LogRewritten('Somebody has changed what the vault says of how far the log was signed.');
    const mark = this.#mark.get() ?? this.#first();
    if (this.size < mark.size)
      throw new LogRewritten(`The log has ${this.size} events, and ${mark.size} were signed: its end was cut off.`);
    if (!Buffer.from(mark.root).equals(this.root(mark.size)))
      throw new LogRewritten(`The first ${mark.size} events of the log are not those that were signed: something in it was changed.`);
  }

  /** The first start of a log marks it as it is, so that a mark is missing only where somebody took it away. */
  #first(): Mark {
    if (this.size > 0 && !this.#keys.isNew)
      throw new LogRewritten('Somebody has taken away what the vault says of how far the log was signed.');
    const mark = { size: this.size, root: this.root(this.size) };
    this.#mark.lower(mark.size, mark.root);
    return mark;
  }

  get size(): number {
    return this.#tree.size();
  }

  get key(): LogKey {
    return this.#keys.current;
  }

  /** Notes by which each key of the log took over from the one before, oldest first. */
  handovers(): readonly string[] {
    return this.#keys.handovers();
  }

  /** Which leaf an event is; null while the tree has not reached it. */
  indexOf(position: Position): number | null {
    return this.#tree.indexOf(position);
  }

  /** Resolves when the event at this position is a leaf. */
  reached(position: Position): Promise<void> {
    return this.#tree.reached(position);
  }

  /** Root of the first `size` leaves, 32 bytes. */
  root(size: number): Uint8Array {
    return rootAt(sha256, this.node, size);
  }

  /** The bytes of a tile that is within the tree. Past the nodes in memory: whoever reads the whole tree must not push out what receipts need. */
  hashes({ level, index, width }: Tile): Buffer {
    return Buffer.concat(Array.from({ length: width }, (_, at) => this.#tree.node(level * 8, index * wholeTile + at)));
  }

  /** RFC 6962 §2.1.1, the leaf's sibling first. */
  inclusion(index: number, size: number): readonly Uint8Array[] {
    return inclusionProof(sha256, this.node, index, size);
  }

  /** RFC 6962 §2.1.2. */
  consistency(old: number, size: number): readonly Uint8Array[] {
    return consistencyProof(sha256, this.node, old, size);
  }

  /** The signed note of the tree at `size`, for ever the same while the key is. @throws RangeError for a tree that is not there yet */
  checkpoint(size: number): string {
    const known = this.#notes.get(size);
    if (known) return known;
    const key = this.#keys.current;
    const text = this.#textToSign(key, size);
    return this.#keep(size, noteOf(text, [key.line(text)]));
  }

  /**
   * Signs in another thread, so that `checkpoint` has it when it is asked: a signature is a third of what a receipt costs this one.
   * @throws RangeError for a tree that is not there yet
   */
  async signBeside(size: number): Promise<void> {
    if (this.#notes.has(size)) return;
    const key = this.#keys.current;
    const text = this.#textToSign(key, size);
    const line = await key.lineBeside(text);
    // Another key may sign by now: then nobody ever sees this line.
    if (key === this.#keys.current) this.#keep(size, noteOf(text, [line]));
  }

  #textToSign(key: LogKey, size: number): string {
    if (size > this.#least) this.#least = this.size;
    if (size > this.#least) throw new RangeError(`there are ${this.#least} leaves and not ${size}`);
    const root = this.root(size);
    this.#mark.raise(size, root);
    return checkpointText(key.name, size, root);
  }

  #keep(size: number, note: string): string {
    if (this.#notes.size >= mostNotes) this.#notes.clear();
    this.#notes.set(size, note);
    return note;
  }

  /** Another key signs from now on. */
  handOver(why: Handing, address: string): LogKey {
    const { size } = this;
    const root = this.root(size);
    const key = this.#keys.handOver(why, size, root, address);
    this.#mark.lower(size, root);
    this.#notes.clear();
    return key;
  }

  /** What was signed up to now is marked in the vault. */
  rest(): void {
    this.#mark.write();
  }

  async close(): Promise<void> {
    this.rest();
    await this.#tree.close();
  }

  /** Whole subtrees never change: each is read once, as long as there is room. */
  readonly node: NodeAt = (level, place) => {
    // A number: making a text of each place would cost more than finding it.
    const name = level * mostLeaves + place;
    const known = this.#nodes.get(name);
    if (known) return known;
    const node = this.#tree.node(level, place);
    if (this.#nodes.size >= mostNodes) this.#nodes.clear();
    this.#nodes.set(name, node);
    return node;
  };
}
