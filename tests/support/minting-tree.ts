import { sha256 } from './minting-notes.ts';

export const leafHash = (data: Buffer | string): Buffer => sha256(Buffer.of(0), data);
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** The tree of RFC 6962 §2.1 as it is written there: by halves from above. Nothing is cut short but what was hashed before. */
export class MintedTree {
  readonly #leaves: Buffer[] = [];
  readonly #known = new Map<string, Buffer>();

  get size(): number {
    return this.#leaves.length;
  }

  push(...leaves: readonly Buffer[]): this {
    this.#leaves.push(...leaves);
    return this;
  }

  /** MTH(D[from:to]). */
  root(to = this.size, from = 0): Buffer {
    const count = to - from;
    if (count === 0) return sha256();
    if (count === 1) return this.#leaves[from] ?? Buffer.alloc(0);
    const name = `${from} ${to}`;
    const known = this.#known.get(name);
    if (known) return known;
    const middle = from + split(count);
    const root = nodeHash(this.root(middle, from), this.root(to, middle));
    this.#known.set(name, root);
    return root;
  }

  /** PATH(m, D[n]), §2.1.1. */
  inclusion(index: number, to = this.size, from = 0): readonly Buffer[] {
    const count = to - from;
    if (count <= 1) return [];
    const middle = from + split(count);
    return index < middle
      ? [...this.inclusion(index, middle, from), this.root(to, middle)]
      : [...this.inclusion(index, to, middle), this.root(middle, from)];
  }

  /** PROOF(m, D[n]), §2.1.2. */
  consistency(size: number, to = this.size): readonly Buffer[] {
    return size === 0 ? [] : this.#subproof(size, 0, to, true);
  }

  #subproof(size: number, from: number, to: number, isWhole: boolean): readonly Buffer[] {
    const count = to - from;
    if (size === count) return isWhole ? [] : [this.root(to, from)];
    const k = split(count);
    return size <= k
      ? [...this.#subproof(size, from, from + k, isWhole), this.root(to, from + k)]
      : [...this.#subproof(size - k, from + k, to, false), this.root(from + k, from)];
  }
}

/** The largest power of two below a count. */
const split = (count: number): number => {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
};
