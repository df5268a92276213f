/** One line of a child's log: an event in clear, or the place of one that whoever asked is not shown (docs/log-format.md §9). */
import { hashesOf, hashOfHex } from './bytes.ts';
import { hasMembers, lineObjectOf, type Json, type JsonObject } from './canonical.ts';
import { isEventOf, leafOf, type Leaf } from './leaf.ts';
import { isIncluded, type Tree } from './tree.ts';

export type LineFault = 'line-broken' | 'line-leaf' | 'line-place' | 'line-words';
export interface LogLine {
  /** Of the file, from 1. */
  readonly line: number;
  /** As it says; of a line that cannot be read, the one that should stand there. */
  readonly revision: number;
  readonly index: number | null;
  readonly hash: Uint8Array | null;
  /** Of a line in clear. */
  readonly leaf: Leaf | null;
  readonly event: JsonObject | null;
  readonly fault: LineFault | null;
}

const countOf = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** What the line says, before anything of it is believed. */
const saidIn = (raw: string) => {
  const value = lineObjectOf(raw);
  if (!value) return null;
  const isClear = hasMembers(value, 'revision', 'index', 'leaf', 'event', 'salt', 'proof');
  if (!isClear && !hasMembers(value, 'revision', 'index', 'hash', 'proof')) return null;
  const [revision, index, proof] = [countOf(value['revision']), countOf(value['index']), hashesOf(value['proof'])];
  const leaf = isClear ? leafOf(value['leaf']) : null;
  const hash = isClear ? (leaf?.hash ?? null) : hashOfHex(value['hash']);
  if (revision === null || index === null) return null;
  return { revision, index, proof, leaf, hash, isClear, event: value['event'], salt: value['salt'] };
};

type Said = NonNullable<ReturnType<typeof saidIn>>;

const faultIn = ({ revision, index, proof, leaf, hash, isClear, event, salt }: Said, stream: string, tree: Tree): LineFault | null => {
  if (!hash || !proof || !isIncluded(hash, index, tree.size, proof, tree.root)) return 'line-leaf';
  if (leaf && (leaf.stream !== stream || leaf.revision !== revision)) return 'line-place';
  return isClear && !(leaf && isEventOf(leaf, event, salt)) ? 'line-words' : null;
};

export const logLineOf = (raw: string, line: number, expected: number, stream: string, tree: Tree): LogLine => {
  const said = saidIn(raw);
  if (!said) return { line, revision: expected, index: null, hash: null, leaf: null, event: null, fault: 'line-broken' };
  const { revision, index, hash, leaf } = said;
  const fault = faultIn(said, stream, tree);
  return { line, revision, index, hash, leaf, event: fault ? null : ((said.event ?? null) as JsonObject | null), fault };
};
