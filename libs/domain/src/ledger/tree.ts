/**
 * The sums of an append-only Merkle tree (RFC 6962 §2.1): how it grows, its root, and proofs of it. Pure: the hash and the
 * stored nodes are handed in. A node is the root of a whole subtree: at `level` it stands over 2^level leaves, from leaf
 * `place` · 2^level on.
 */
export type Sha256<Bytes extends Uint8Array = Uint8Array> = (...parts: readonly Uint8Array[]) => Bytes;

export interface TreeNode {
  readonly level: number;
  readonly place: number;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

/** Gives the hash of a stored node. @throws what its store throws when the node is not there */
export type NodeAt = (level: number, place: number) => Uint8Array;

/** The right edge of a tree: the roots of the whole subtrees that it consists of, largest first. */
export interface Edge {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const emptyEdge: Edge = { size: 0, peaks: [] };

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

export const hashOfLeaf = <Bytes extends Uint8Array>(sha256: Sha256<Bytes>, data: Uint8Array): Bytes => sha256(leafMark, data);
export const hashOfNode = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => sha256(nodeMark, left, right);

/** Halves as often as it can be: the level of the largest whole subtree that ends after `size` leaves. */
const trailing = (size: number): number => (size % 2 === 1 ? 0 : 1 + trailing(size / 2));

/** Where the peaks of a tree stand, largest first. */
export const peaksOf = (size: number): readonly { readonly level: number; readonly place: number }[] => {
  const peaks: { level: number; place: number }[] = [];
  for (let left = size; left > 0;) {
    const level = trailing(left);
    peaks.unshift({ level, place: left / 2 ** level - 1 });
    left -= 2 ** level;
  }
  return peaks;
};

/** One more leaf: the edge afterwards, and the nodes that are whole now and were not before, the leaf first. */
export const grown = (
  sha256: Sha256,
  { size, peaks }: Edge,
  leaf: Uint8Array,
): { readonly edge: Edge; readonly nodes: readonly TreeNode[] } => {
  const nodes: TreeNode[] = [{ level: 0, place: size, hash: leaf }];
  const rest = [...peaks];
  let hash = leaf;
  for (let level = 0, place = size; place % 2 === 1;) {
    hash = hashOfNode(sha256, rest.pop() ?? leaf, hash);
    [level, place] = [level + 1, (place - 1) / 2];
    nodes.push({ level, place, hash });
  }
  return { edge: { size: size + 1, peaks: [...rest, hash] }, nodes };
};

/** The root over the edge; SHA-256 of nothing for an empty tree. */
export const rootOf = (sha256: Sha256, { peaks }: Edge): Uint8Array =>
  peaks.length === 0 ? sha256() : peaks.reduceRight((right, left) => hashOfNode(sha256, left, right));

/** The largest power of two below `count`, which is 2 or more. */
const split = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1);

const isWhole = (from: number, count: number): boolean => Number.isInteger(Math.log2(count)) && from % count === 0;

/** MTH(D[from:from+count]). Every subtree that a proof names begins at a multiple of its half, so its nodes are stored. */
const rangeHash = (sha256: Sha256, at: NodeAt, from: number, count: number): Uint8Array => {
  if (isWhole(from, count)) return at(Math.log2(count), from / count);
  const left = split(count);
  return hashOfNode(sha256, rangeHash(sha256, at, from, left), rangeHash(sha256, at, from + left, count - left));
};

/** Root of the first `size` leaves. */
export const rootAt = (sha256: Sha256, at: NodeAt, size: number): Uint8Array => (size === 0 ? sha256() : rangeHash(sha256, at, 0, size));

/** PATH(index, D[0:size]) of RFC 6962 §2.1.1: the sibling of the leaf first. @throws RangeError when the leaf is not in the tree */
export const inclusionProof = (sha256: Sha256, at: NodeAt, index: number, size: number): readonly Uint8Array[] => {
  if (index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path = (from: number, count: number): readonly Uint8Array[] => {
    if (count === 1) return [];
    const left = split(count);
    return index < from + left
      ? [...path(from, left), rangeHash(sha256, at, from + left, count - left)]
      : [...path(from + left, count - left), rangeHash(sha256, at, from, left)];
  };
  return path(0, size);
};

/** PROOF(old, D[0:size]) of RFC 6962 §2.1.2; empty when there is nothing to show. @throws RangeError when the old tree is not inside */
export const consistencyProof = (sha256: Sha256, at: NodeAt, old: number, size: number): readonly Uint8Array[] => {
  if (old < 0 || old > size) throw new RangeError(`a tree of ${old} is not inside one of ${size}`);
  const path = (from: number, count: number, known: boolean): readonly Uint8Array[] => {
    if (old === from + count) return known ? [] : [rangeHash(sha256, at, from, count)];
    const left = split(count);
    return old <= from + left
      ? [...path(from, left, known), rangeHash(sha256, at, from + left, count - left)]
      : [...path(from + left, count - left, false), rangeHash(sha256, at, from, left)];
  };
  return old === 0 || old === size ? [] : path(0, size, true);
};
