import { generateKeyPairSync, sign } from 'node:crypto';
import { consistencyProof, emptyEdge, grown, hashOfLeaf, rootAt, type Edge } from '@heard/domain/ledger';
import { checkpointText, noteOf, signatureLine, vkeyOf, type NoteKey } from '../../apps/api/src/kernel/ledger/notes.ts';
import { sha256 } from './reading-notes.ts';

/** A log with a key and leaves of nobody: as many as wanted, and another history where it forks. */
export class InventedLog {
  readonly #secret = generateKeyPairSync('ed25519');
  readonly #nodes = new Map<string, Uint8Array>();
  #edge: Edge = emptyEdge;
  readonly key: NoteKey;

  /** @param history tells two histories of one log apart; @param from the log whose key and name it has */
  constructor(
    readonly name: string,
    readonly history = 'the one',
    from?: InventedLog,
  ) {
    if (from) this.#secret = from.#secret;
    const publicKey = Buffer.from(this.#secret.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    this.key = { name, type: 1, publicKey };
  }

  get vkey(): string {
    return vkeyOf(this.key);
  }

  get size(): number {
    return this.#edge.size;
  }

  /** Grows to so many leaves. From `fork` on they are those of its own history. */
  to(size: number, fork = 0): this {
    while (this.size < size) {
      const history = this.size < fork ? 'the one' : this.history;
      this.add(hashOfLeaf(sha256, Buffer.from(`${history} ${this.size}`)));
    }
    return this;
  }

  /** One leaf more, of some other log. */
  add(leaf: Uint8Array): void {
    const { edge, nodes } = grown(sha256, this.#edge, leaf);
    this.#edge = edge;
    for (const { level, place, hash } of nodes) this.#nodes.set(`${level}/${place}`, hash);
  }

  root(size = this.size): Uint8Array {
    return rootAt(sha256, this.#at, size);
  }

  proof(old: number, size = this.size): readonly string[] {
    return consistencyProof(sha256, this.#at, old, size).map((hash) => Buffer.from(hash).toString('base64'));
  }

  checkpoint(size = this.size, root = this.root(size)): string {
    return this.signed(checkpointText(this.name, size, root));
  }

  signed(text: string): string {
    return noteOf(text, [this.line(text)]);
  }

  line(text: string): string {
    return signatureLine(this.key, sign(null, Buffer.from(text), this.#secret.privateKey));
  }

  /** What is sent to a witness that knows `old`. */
  offer(old: number, size = this.size): string {
    return offerOf(old, this.proof(old, size), this.checkpoint(size));
  }

  readonly #at = (level: number, place: number): Uint8Array => {
    const node = this.#nodes.get(`${level}/${place}`);
    if (!node) throw new Error(`no node at ${level}/${place}`);
    return node;
  };
}

export const offerOf = (old: number, proof: readonly string[], checkpoint: string): string =>
  `old ${old}\n${proof.map((hash) => `${hash}\n`).join('')}\n${checkpoint}`;
