import { createHash } from 'node:crypto';

/** Two trees of one log, and what is said to lead from one to the other. */
export interface Growth {
  readonly old: { readonly size: number; readonly root: Uint8Array };
  readonly size: number;
  readonly root: Uint8Array;
  /** 32 bytes each. */
  readonly proof: readonly Uint8Array[];
}

const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);
const isOdd = (place: bigint): boolean => (place & 1n) === 1n;

/**
 * Whether the larger tree begins with the smaller one: the walk of RFC 9162 §2.1.4.2 from the lowest node up, and not the recursion by which
 * this house makes such proofs, so that one fault cannot pass for both. A tree of nothing is the beginning of every tree.
 */
export const onlyGrew = ({ old, size, root, proof }: Growth): boolean => {
  if (old.size > size) return false;
  if (old.size === size) return proof.length === 0 && same(old.root, root);
  if (old.size === 0) return proof.length === 0;
  let [place, last] = [BigInt(old.size) - 1n, BigInt(size) - 1n];
  while (isOdd(place)) [place, last] = [place >> 1n, last >> 1n];
  // An old tree that is one whole subtree is not sent: it is known already.
  const [start, ...path] = place === 0n ? [old.root, ...proof] : proof;
  if (!start) return false;
  let [before, now] = [start, start];
  for (const hash of path) {
    if (last === 0n) return false;
    if (isOdd(place) || place === last) {
      [before, now] = [nodeOf(hash, before), nodeOf(hash, now)];
      while (!isOdd(place) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else now = nodeOf(now, hash);
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && same(before, old.root) && same(now, root);
};
