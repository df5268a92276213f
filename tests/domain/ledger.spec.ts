import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  consistencyProof,
  emptyEdge,
  grown,
  hashOfLeaf,
  inclusionProof,
  peaksOf,
  rootAt,
  rootOf,
  type Edge,
  type NodeAt,
} from '@heard/domain/ledger';

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The inputs of the test vectors that go round with RFC 6962, and what each tree of the first n of them hashes to. */
const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A tree that keeps its nodes, as a store does; a node that was never stored is asked for in vain. */
class Stored {
  edge: Edge = emptyEdge;
  readonly #nodes = new Map<string, Uint8Array>();
  readonly at: NodeAt = (level, place) => {
    const node = this.#nodes.get(`${level}/${place}`);
    if (!node) throw new Error(`no node at ${level}/${place}`);
    return node;
  };

  add(leaf: Uint8Array): this {
    const { edge, nodes } = grown(sha256, this.edge, leaf);
    this.edge = edge;
    for (const { level, place, hash } of nodes) this.#nodes.set(`${level}/${place}`, hash);
    return this;
  }
}

const leafAt = (index: number): Uint8Array => hashOfLeaf(sha256, Buffer.from(`leaf ${index}`));
const treeOf = (size: number): Stored =>
  Array.from({ length: size }, (_, index) => index).reduce((tree, index) => tree.add(leafAt(index)), new Stored());

/** RFC 6962 §2.1, word for word and without any store: what every sum here must agree with. */
const naiveRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Uint8Array.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
};

/** RFC 9162 §2.1.3.2: what a verifier makes of a leaf and its proof. */
const rootFromInclusion = (index: number, size: number, leaf: Uint8Array, proof: readonly Uint8Array[]): Uint8Array | null => {
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      hash = sha256(Uint8Array.of(1), sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else hash = sha256(Uint8Array.of(1), hash, sibling);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? hash : null;
};

/** RFC 9162 §2.1.4.2: both roots, as a verifier works them out from the proof and the first root. */
const rootsFromConsistency = (old: number, size: number, first: Uint8Array, given: readonly Uint8Array[]): readonly Uint8Array[] | null => {
  const proof = Number.isInteger(Math.log2(old)) ? [first, ...given] : [...given];
  let [fn, sn] = [old - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const [start, ...rest] = proof;
  if (!start) return null;
  let [fr, sr] = [start, start];
  for (const sibling of rest) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [sha256(Uint8Array.of(1), sibling, fr), sha256(Uint8Array.of(1), sibling, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else sr = sha256(Uint8Array.of(1), sr, sibling);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? [fr, sr] : null;
};

describe('the tree, against what is published', () => {
  it('given the leaves that go round with RFC 6962, when a tree grows by each, then it has the published root at every size', () => {
    const tree = new Stored();
    const found = published.map((leaf) => hex(rootOf(sha256, tree.add(hashOfLeaf(sha256, Buffer.from(leaf, 'hex'))).edge)));
    expect(found).toEqual(roots);
  });
  it('given no leaf at all, when the root is asked for, then it is the hash of nothing', () => {
    expect(hex(rootOf(sha256, emptyEdge))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootAt(sha256, new Stored().at, 0)).toEqual(sha256());
  });
  it('given the published tree of seven, when the first and the last leaf are proved, then the path is the one RFC 6962 §2.1.3 draws', () => {
    const tree = published.slice(0, 7).reduce((grows, leaf) => grows.add(hashOfLeaf(sha256, Buffer.from(leaf, 'hex'))), new Stored());
    const { at } = tree;
    const [i, j, l, k] = [at(1, 2), at(0, 6), sha256(Uint8Array.of(1), at(1, 2), at(0, 6)), at(2, 0)];
    expect(inclusionProof(sha256, at, 0, 7)).toEqual([at(0, 1), at(1, 1), l]);
    expect(inclusionProof(sha256, at, 6, 7)).toEqual([i, k]);
    expect(consistencyProof(sha256, at, 6, 7)).toEqual([i, j, k]);
    expect(consistencyProof(sha256, at, 4, 7)).toEqual([l]);
  });
});

describe('the tree, at every size to 300', () => {
  const most = 300;
  const whole = treeOf(most);
  const leaves = Array.from({ length: most }, (_, index) => leafAt(index));
  it('given every size, when the root is worked out from stored nodes, from the edge and from nothing, then all three agree', () => {
    const tree = new Stored();
    for (let size = 1; size <= most; size += 1) {
      tree.add(leafAt(size - 1));
      const expected = naiveRoot(leaves.slice(0, size));
      expect(rootAt(sha256, whole.at, size)).toEqual(expected);
      expect(rootOf(sha256, tree.edge)).toEqual(expected);
      expect(peaksOf(size).map(({ level, place }) => whole.at(level, place))).toEqual(tree.edge.peaks);
    }
  });
  it('given every leaf of every size, when it is proved, then the proof leads to the root; and from another place to another', () => {
    const wrong: string[] = [];
    for (let size = 1; size <= most; size += 1) {
      const root = hex(rootAt(sha256, whole.at, size));
      const leadsThere = (index: number, leaf: Uint8Array, proof: readonly Uint8Array[]) =>
        hex(rootFromInclusion(index, size, leaf, proof) ?? sha256()) === root;
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(sha256, whole.at, index, size);
        if (!leadsThere(index, leaves[index]!, proof)) wrong.push(`${index} of ${size}`);
        if (size > 1 && leadsThere((index + 1) % size, leaves[index]!, proof)) wrong.push(`${index} of ${size}, moved`);
      }
    }
    expect(wrong).toEqual([]);
  });
  it('given every two sizes, when they are tied, then the proof leads from the one root to the other', () => {
    const all = Array.from({ length: most + 1 }, (_, size) => rootAt(sha256, whole.at, size));
    const wrong: string[] = [];
    for (let size = 1; size <= most; size += 1)
      for (let old = 1; old < size; old += 1) {
        const found = rootsFromConsistency(old, size, all[old]!, consistencyProof(sha256, whole.at, old, size)) ?? [];
        if (found.map(hex).join() !== `${hex(all[old]!)},${hex(all[size]!)}`) wrong.push(`${old} to ${size}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('the tree, at any size to 100,000', () => {
  const most = 100_000;
  const whole = treeOf(most);
  const two = fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  it('given any leaf and size, when it is proved, then the proof leads to the root and is as short as the tree is high', () => {
    fc.assert(
      fc.property(two, ([index, size]) => {
        const proof = inclusionProof(sha256, whole.at, index - 1, size);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(rootFromInclusion(index - 1, size, leafAt(index - 1), proof)).toEqual(rootAt(sha256, whole.at, size));
      }),
      { numRuns: 300 },
    );
  });
  it('given any two sizes, when they are tied, then the one root leads to the other, and a forged first root to none', () => {
    fc.assert(
      fc.property(two, ([old, size]) => {
        fc.pre(old < size);
        const [first, second] = [rootAt(sha256, whole.at, old), rootAt(sha256, whole.at, size)];
        const proof = consistencyProof(sha256, whole.at, old, size);
        expect(rootsFromConsistency(old, size, first, proof)).toEqual([first, second]);
        expect(rootsFromConsistency(old, size, sha256(first), proof)).not.toEqual([sha256(first), second]);
      }),
      { numRuns: 300 },
    );
  });
  it('given a leaf or a size beyond the tree, when a proof is asked for, then it is refused', () => {
    expect(() => inclusionProof(sha256, whole.at, 5, 5)).toThrow(RangeError);
    expect(() => inclusionProof(sha256, whole.at, -1, 5)).toThrow(RangeError);
    expect(() => consistencyProof(sha256, whole.at, 6, 5)).toThrow(RangeError);
    expect(consistencyProof(sha256, whole.at, 0, 5)).toEqual([]);
    expect(consistencyProof(sha256, whole.at, 5, 5)).toEqual([]);
  });
});
