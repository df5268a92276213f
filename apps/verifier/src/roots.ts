/** Every root and every leaf that the files prove, held against each other: one log has one of each. */
import { grouped } from './grouped.ts';
import { hexOf } from './bytes.ts';
import { type Checkpoint } from './checkpoint.ts';
import { type ChildLog } from './child-log.ts';
import { entryAt, entryOf, type Entry, type Told } from './finding.ts';
import { type Handover } from './handover.ts';
import { type Key } from './key.ts';
import { type Keyring } from './keyring.ts';
import { type Receipt } from './receipt.ts';
import { type Tree } from './tree.ts';

export interface Proven {
  readonly receipts: readonly Receipt[];
  readonly logs: readonly ChildLog[];
  readonly checkpoints: readonly { readonly file: string; readonly checkpoint: Checkpoint; readonly key: Key }[];
  readonly handovers: readonly { readonly file: string; readonly handover: Handover }[];
}

/** One thing at one place in the log of one key. A root of size n is told at n, a leaf at its index + 1: the size that holds it. */
interface Fact {
  readonly key: string;
  readonly size: number;
  readonly hash: string;
  readonly file: string;
  readonly entry?: Entry;
}

const rootsOf = ({ receipts, logs, checkpoints, handovers }: Proven): readonly Fact[] => {
  const root = (file: string, { vkey }: Key, { size, root: hash }: Tree): Fact => ({ key: vkey, size, hash: hexOf(hash), file });
  return [
    ...receipts.flatMap(({ file, key, checkpoint, since }) => [
      root(file, key, checkpoint),
      ...(since ? [root(file, key, since.checkpoint)] : []),
    ]),
    ...logs.flatMap(({ file, key, checkpoint, since }) => [checkpoint, ...since].map((tree) => root(file, key, tree))),
    ...checkpoints.map(({ file, key, checkpoint }) => root(file, key, checkpoint)),
    ...handovers.flatMap(({ file, handover }) => [root(file, handover.from, handover), root(file, handover.to, handover)]),
  ];
};

const leavesOf = ({ receipts, logs }: Proven): readonly Fact[] => [
  ...receipts.map(({ file, key, leaf, index }) => ({
    key: key.vkey,
    size: index + 1,
    hash: hexOf(leaf.hash),
    file,
    entry: entryOf(leaf),
  })),
  ...logs.flatMap(({ file, key, lines }) =>
    lines.flatMap((line) =>
      line.fault === null && line.index !== null && line.hash
        ? [{ key: key.vkey, size: line.index + 1, hash: hexOf(line.hash), file, entry: entryAt(line) }]
        : [],
    ),
  ),
];

/** Two that say different things of one place, the earliest place first. */
const partingIn = (facts: readonly Fact[], keyring: Keyring): readonly [Fact, Fact] | null => {
  const bySize = grouped(facts, ({ size }) => size);
  for (const [, here] of [...bySize].sort(([a], [b]) => a - b)) {
    const byHash = [...grouped(here, ({ key, hash }) => `${key} ${hash}`).values()].flatMap(([fact]) => fact ?? []);
    for (const [at, one] of byHash.entries())
      for (const other of byHash.slice(at + 1))
        if (one.hash !== other.hash && (keyring.commonTo(one.key, other.key) ?? 0) >= one.size) return [one, other];
  }
  return null;
};

/** Receipts whose own root a log names as one that it grew from: so nothing that was before it was touched, in any file of the school. */
const tiesOf = ({ receipts, logs }: Proven): readonly Told[] =>
  logs.flatMap(({ file, key, checkpoint, since }) => {
    const roots = new Set([checkpoint, ...since].map(({ size, root }) => `${size} ${hexOf(root)}`));
    const tied = receipts.filter((one) => one.key.vkey === key.vkey && roots.has(`${one.checkpoint.size} ${hexOf(one.checkpoint.root)}`));
    return tied.length > 0 ? [{ code: 'tied' as const, file, count: tied.length }] : [];
  });

export const heldTogether = (proven: Proven, keyring: Keyring): readonly Told[] => {
  const [roots, leaves] = [partingIn(rootsOf(proven), keyring), partingIn(leavesOf(proven), keyring)];
  return [
    ...(roots ? [{ code: 'fork' as const, file: roots[0].file, other: roots[1].file, size: roots[0].size }] : []),
    ...(leaves
      ? [
          {
            code: 'two-at-one-place' as const,
            file: leaves[0].file,
            other: leaves[1].file,
            size: leaves[0].size - 1,
            entry: leaves[0].entry ?? { revision: 0 },
          },
        ]
      : []),
    ...tiesOf(proven),
  ];
};
