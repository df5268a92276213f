import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyRoot, isContinued, isIncluded, leafHash } from '../../apps/verifier/src/tree.ts';
import { sha256 } from '../support/minting-notes.ts';
import { MintedTree, leafHash as mintedLeaf } from '../support/minting-tree.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
/** The reference tree of certificate-transparency-go, merkle/testonly: its leaves, roots and some proofs. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(hex);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hex);
const treeAt = (size: number) => ({ size, root: roots[size] ?? Buffer.alloc(0) });
type Proven = readonly [from: number, size: number, ...proof: readonly string[]];
const inclusions: readonly Proven[] = [
  [
    0,
    8,
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  [
    5,
    8,
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
];
const continuations: readonly Proven[] = [
  [
    2,
    8,
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  [
    6,
    8,
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
  [
    2,
    5,
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ],
];

describe('the published tree of RFC 6962', () => {
  it('given its leaves, when the tests’ own tree is built, then its roots are the published ones at each size', () => {
    const tree = new MintedTree().push(...leaves.map(mintedLeaf));
    expect(roots.map((_, size) => tree.root(size).toString('hex'))).toEqual(roots.map((root) => root.toString('hex')));
    expect(Buffer.from(emptyRoot)).toEqual(roots[0]);
    expect(leaves.map((leaf) => Buffer.from(leafHash(leaf)))).toEqual(leaves.map(mintedLeaf));
  });
  it.each(inclusions)(
    'given the published proof of leaf %i of %i, when it is followed, then it leads to the root',
    (index, size, ...proof) => {
      const leaf = leafHash(leaves[index] ?? Buffer.alloc(0));
      expect(isIncluded(leaf, index, size, proof.map(hex), treeAt(size).root)).toBe(true);
      expect(isIncluded(leaf, index + 1, size, proof.map(hex), treeAt(size).root)).toBe(false);
    },
  );
  it.each(continuations)(
    'given the published proof from %i to %i, when it is followed, then the one continues the other',
    (first, second, ...proof) => {
      expect(isContinued(treeAt(first), treeAt(second), proof.map(hex))).toBe(true);
      expect(isContinued(treeAt(first - 1), treeAt(second), proof.map(hex))).toBe(false);
    },
  );
});

describe('every tree up to 300 leaves', () => {
  const tree = new MintedTree();
  const all = Array.from({ length: 300 }, (_, at) => mintedLeaf(`leaf ${at}`));
  beforeAll(() => void tree.push(...all));
  /** All places of small trees; of great ones the edges and a tenth of the rest. */
  const isTried = (at: number, size: number): boolean => size <= 80 || at < 3 || at > size - 4 || (at + size) % 10 === 0;
  const leaf = (at: number): Buffer => all[at] ?? Buffer.alloc(0);

  it('given each leaf of each size, when its proof is followed, then it leads to the root and to no other', () => {
    for (let size = 1; size <= 300; size += 1)
      for (let index = 0; index < size; index += 1) {
        if (!isTried(index, size)) continue;
        const proof = tree.inclusion(index, size);
        if (!isIncluded(leaf(index), index, size, proof, tree.root(size))) throw new Error(`leaf ${index} of ${size}`);
        if (size > 1 && (size + index) % 5 === 0 && isIncluded(leaf((index + 1) % size), index, size, proof, tree.root(size)))
          throw new Error(`not leaf ${index} of ${size}`);
      }
  });
  it('given each pair of sizes, when the proof is followed, then the greater continues the smaller and nothing else', () => {
    for (let second = 1; second <= 300; second += 1)
      for (let first = 0; first <= second; first += 1) {
        if (!isTried(first, second)) continue;
        const [earlier, later] = [first, second].map((size) => ({ size, root: tree.root(size) }));
        const proof = tree.consistency(first, second);
        if (!earlier || !later || !isContinued(earlier, later, proof)) throw new Error(`${first} to ${second}`);
        const other = { size: first, root: sha256('another') };
        if ((first + second) % 5 === 0 && isContinued(other, later, proof)) throw new Error(`another ${first} to ${second}`);
      }
  });
  it('given any proof, when a hash of it is turned, dropped or added, then it leads nowhere', () => {
    const spoilt = fc.constantFrom(
      (proof: readonly Buffer[]) => proof.slice(1),
      (proof: readonly Buffer[]) => proof.slice(0, -1),
      (proof: readonly Buffer[]) => [...proof, sha256('one more')],
      (proof: readonly Buffer[]) => [sha256('before'), ...proof],
      (proof: readonly Buffer[]) => proof.toReversed(),
      (proof: readonly Buffer[]) => proof.map((hash, at) => (at === proof.length >> 1 ? sha256(hash) : hash)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(299), spoilt, (size, at, spoil) => {
        const index = at % size;
        const [inside, onward] = [tree.inclusion(index, size), tree.consistency(index, size)];
        const isOther = (one: readonly Buffer[]) => spoil(one).map(String).join() !== one.map(String).join();
        if (isOther(inside)) expect(isIncluded(leaf(index), index, size, spoil(inside), tree.root(size))).toBe(false);
        if (isOther(onward))
          expect(isContinued({ size: index, root: tree.root(index) }, { size, root: tree.root(size) }, spoil(onward))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it('given an index or a size that cannot be, when a proof is followed, then it leads nowhere', () => {
    const root = tree.root(1);
    for (const [index, size] of [
      [1, 1],
      [-1, 1],
      [0, 0],
      [NaN, 1],
      [0.5, 1],
    ] as const)
      expect(isIncluded(leaf(0), index, size, [], root)).toBe(false);
    expect(isContinued({ size: 2, root: tree.root(2) }, { size: 1, root }, [])).toBe(false);
    for (const size of [0, 1, 8]) {
      const same = { size, root: tree.root(size) };
      expect(isContinued(same, same, [sha256('one too many')])).toBe(false);
      expect(isContinued({ size, root: sha256('another') }, same, [])).toBe(false);
    }
    expect(isContinued({ size: 0, root: tree.root(0) }, { size: 1, root }, [sha256('one too many')])).toBe(false);
  });
  it('given sizes past 2³¹, when a proof is followed, then its bits are not cut off', () => {
    const size = 2 ** 40;
    const path = Array.from({ length: 40 }, (_, at) => sha256(`node ${at}`));
    const top = path.reduce((hash, node) => sha256(Buffer.of(1), hash, node), leaf(0));
    expect(isIncluded(leaf(0), 0, size, path, top)).toBe(true);
    expect(isIncluded(leaf(0), 2 ** 32, size, path, top)).toBe(false);
  });
});
