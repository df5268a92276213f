import { hashOfLeaf } from '@heard/domain/ledger';
import type { NoteKey } from '../kernel/ledger/notes.ts';
import { sha256 } from '../kernel/sealing/canonical.ts';
import { isSigned, type Evidence, type Handed, type HeldLeaf, type SignedRoot } from './evidence.ts';
import { named, span, type Finding } from './finding.ts';
import { many } from './telling.ts';
import type { Walked } from './walk.ts';

/** Keys that ever signed this log, and the notes by which each took over. */
export interface Signers {
  readonly keys: readonly NoteKey[];
  readonly handed: readonly Handed[];
}

/** How far the log went on that a key signed; null where it was never cut short by a backup that was put back. */
const endOf = ({ handed }: Signers, origin: string): Handed | null =>
  handed.find((one) => one.why === 'restored' && one.old.name === origin) ?? null;

const agrees = (walked: Walked, { size, root }: SignedRoot): boolean | null => {
  const here = walked.roots.get(size);
  return here ? root.equals(here) : null;
};

/** What came before the first size at which the log is not the signed one any more. */
const within = (walked: Walked, roots: readonly SignedRoot[], fault: SignedRoot): string => {
  const agreed = roots.filter((one) => one.size < fault.size && agrees(walked, one)).map((one) => one.size);
  return span(Math.max(0, ...agreed), fault.size - 1);
};

const rootFinding = (walked: Walked, signers: Signers, roots: readonly SignedRoot[], one: SignedRoot): Finding | null => {
  const { from, origin, size, note } = one;
  if (note !== null && !isSigned(note, signers.keys))
    return {
      position: null,
      sentence: `${from} was not signed by a key of this log (it names ${origin}): it is of another log, or forged.`,
    };
  const end = endOf(signers, origin);
  if (end && size > end.size)
    return {
      position: null,
      sentence: `${from} was signed when the log had ${many(size, 'event')}. Later the log was put back from a backup of its first ${end.size}: what it shows beyond them is lost.`,
    };
  if (size > walked.events)
    return {
      position: walked.events,
      sentence: `The end of the log was cut off: it has ${many(walked.events, 'event')}, and ${from} was signed over ${size}.`,
    };
  if (agrees(walked, one)) return null;
  // Whoever can change the log can change the vault: only what is outside tells which of the two it was.
  const or =
    note === null && roots.length === 1 ? ' Or the mark was changed: a receipt or a checkpoint from outside tells (verify FILE).' : '';
  return {
    until: size - 1,
    position: Math.max(0, ...roots.filter((other) => other.size < size && agrees(walked, other)).map((other) => other.size)),
    sentence: `The first ${many(size, 'event')} of the log are not those over which ${from} was signed: something among ${within(walked, roots, one)} was altered, removed, inserted or reordered.${or}`,
  };
};

const leafFinding = (walked: Walked, { from, index, data, hash }: HeldLeaf): Finding | null => {
  const found = walked.leaves.get(index);
  if (!found) return null;
  const same = data === null ? hashOfLeaf(sha256, Buffer.from(found.data)).toString('hex') === hash : data === found.data;
  if (same) return null;
  const [, id, stream, revision, type] = data?.split('\n') ?? [];
  const was = data === null ? '' : ` It was ${type}, revision ${revision} of ${stream}, id ${id}.`;
  return {
    position: index,
    sentence: `At position ${index} is not the event of which ${from} is the proof: there is ${named(found.event)}.${was}`,
  };
};

/** Everything that is signed, inside and outside, against the log as it was walked. */
export const againstRoots = (walked: Walked, signers: Signers, evidence: readonly Evidence[]): readonly Finding[] => {
  const roots = evidence.flatMap((one) => one.roots);
  const lost = (leaf: HeldLeaf) =>
    evidence.some(({ roots: [root], leaves }) => leaves.includes(leaf) && root && isLost(signers, root, leaf));
  return [
    ...roots.map((one) => rootFinding(walked, signers, roots, one)),
    ...evidence.flatMap((one) => one.leaves.filter((leaf) => !lost(leaf)).map((leaf) => leafFinding(walked, leaf))),
  ].filter((finding) => finding !== null);
};

const isLost = (signers: Signers, { origin }: SignedRoot, { index }: HeldLeaf): boolean => {
  const end = endOf(signers, origin);
  return end !== null && index >= end.size;
};
