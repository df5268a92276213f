/**
 * The tree of RFC 6962 §2.1, checked as RFC 9162 says: along the proof from below, bit by bit of the index.
 * That is another way than the one on which a proof is made (RFC 6962 §2.1.1, by halves from above).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { joined, same } from './bytes.ts';

export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));
export const leafHash = (data: Uint8Array): Uint8Array => sha256(joined(Uint8Array.of(0), data));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(joined(Uint8Array.of(1), left, right));

// Sizes pass 2³¹: halves are taken by division, never by shifting.
const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** RFC 9162 §2.1.3.2: whether this leaf stands at this index of the tree of this size and root. */
export const isIncluded = (leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      r = nodeHash(p, r);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else r = nodeHash(r, p);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(r, root);
};

const isPowerOfTwo = (number: number): boolean => {
  let rest = number;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
};

export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** RFC 9162 §2.1.4.2: whether the later tree begins with all of the earlier one. Of the same size they are one tree. */
export const isContinued = (earlier: Tree, later: Tree, proof: readonly Uint8Array[]): boolean => {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0 && same(earlier.root, emptyRoot);
  if (proof.length === 0) return false;
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  if (!first) return false;
  let [fn, sn, fr, sr] = [earlier.size - 1, later.size - 1, first, first];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  for (const c of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(fr, earlier.root) && same(sr, later.root);
};
