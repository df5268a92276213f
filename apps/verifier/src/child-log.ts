/** The log of a child: a head, a line for each revision, a seal (docs/log-format.md §9). */
import { sha256 } from '@noble/hashes/sha2.js';
import { decimalOf, hashesOf, hashOf, hashOfHex, utf8 } from './bytes.ts';
import { hasMembers, isObject, lineObjectOf, type Json } from './canonical.ts';
import { checkpointOf, signedAs, type Checkpoint } from './checkpoint.ts';
import { chainOf, isMoment, type Handover } from './handover.ts';
import { keyOf, type Key } from './key.ts';
import { logLineOf, type LogLine } from './log-line.ts';
import { noteOf, signedBy, type Signed } from './note.ts';
import { isContinued, type Tree } from './tree.ts';

interface Tie extends Tree {
  readonly proof: readonly Uint8Array[];
}
export interface Head {
  readonly stream: string;
  /** Who took it, by id. */
  readonly asker: string;
  readonly taken: string;
  readonly key: Key;
  readonly checkpoint: Checkpoint;
  /** Null where one of them is not signed by both its keys, or they do not lead to the key of the head. */
  readonly handovers: readonly Handover[] | null;
  readonly since: readonly Tie[];
}
export interface Seal {
  readonly signed: Signed;
  readonly stream: string;
  readonly count: number;
  readonly hash: Uint8Array;
  readonly taken: string;
}
export interface ChildLog extends Head {
  readonly file: string;
  /** Lines between head and seal. */
  readonly raw: readonly string[];
  readonly headRaw: string;
  readonly lines: readonly LogLine[];
  /** Null where the file ends before it. */
  readonly seal: Seal | 'broken' | null;
  /** The first line that stands below the seal, where there is any. */
  readonly beyond: number | null;
}
export type HeadFault = 'log-checkpoint' | 'log-handover' | 'log-since' | 'log-tree';

const tieOf = (value: Json): Tie | null => {
  if (!isObject(value) || !hasMembers(value, 'size', 'root', 'proof')) return null;
  const { size } = value;
  const [root, proof] = [hashOf(value['root']), hashesOf(value['proof'])];
  return typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 && root && proof ? { size, root, proof } : null;
};

/** Null where the first line is not the head of a child's log. */
const headOf = (raw: string): Head | null => {
  const head = lineObjectOf(raw);
  if (!head || !hasMembers(head, 'heard', 'v', 'stream', 'for', 'taken', 'key', 'handovers', 'checkpoint', 'since')) return null;
  const { heard, v, stream, for: asker, taken, key: vkey, handovers, since } = head;
  const key = typeof vkey === 'string' ? keyOf(vkey) : null;
  const checkpoint = checkpointOf(head['checkpoint']);
  if (
    heard !== 'log' ||
    v !== 1 ||
    typeof stream !== 'string' ||
    typeof asker !== 'string' ||
    !isMoment(taken) ||
    key?.kind !== 1 ||
    !checkpoint
  )
    return null;
  if (!Array.isArray(handovers) || !Array.isArray(since)) return null;
  const ties = (since as readonly Json[]).map(tieOf);
  if (!ties.every((one) => one !== null)) return null;
  return { stream, asker, taken, key, checkpoint, handovers: chainOf(handovers as readonly Json[], key), since: ties };
};

const isSeal = (raw: string): boolean => raw.startsWith('{"seal":');

const sealOf = (raw: string, key: Key): Seal | 'broken' => {
  const value = lineObjectOf(raw);
  const text = value && hasMembers(value, 'seal') ? value['seal'] : null;
  const note = typeof text === 'string' ? noteOf(text) : null;
  const [title, stream = '', lines = '', code, taken = '', end, ...more] = note?.text.split('\n') ?? [];
  const [count, hash] = [decimalOf(lines), hashOfHex(code)];
  if (!note || title !== 'heard-child-log-v1' || end !== '' || more.length > 0 || count === null || !hash) return 'broken';
  return { signed: signedBy(note, key), stream, count, hash, taken };
};

const linesOf = (raw: readonly string[], { stream, checkpoint }: Head): readonly LogLine[] => {
  const lines: LogLine[] = [];
  for (const [at, one] of raw.entries()) lines.push(logLineOf(one, at + 2, (lines.at(-1)?.revision ?? -1) + 1, stream, checkpoint));
  return lines;
};

/** Null where there is no head that can be read. A last line without its end counts as cut off. */
export const childLogOf = (file: string, text: string): ChildLog | null => {
  const [headRaw = '', ...rest] = text.split('\n');
  const head = headOf(headRaw);
  if (!head) return null;
  const whole = rest.slice(0, -1);
  const at = whole.findIndex(isSeal);
  const raw = at < 0 ? whole : whole.slice(0, at);
  const seal = at < 0 ? null : sealOf(whole[at] ?? '', head.key);
  const isBeyond = at >= 0 && (whole.length > at + 1 || rest.at(-1) !== '');
  return { ...head, file, headRaw, raw, lines: linesOf(raw, head), seal, beyond: isBeyond ? at + 3 : null };
};

/** What does not hold in the head. `log-tree`: it names a root in which none of the entries is. */
export const headFaultsOf = ({ checkpoint, key, handovers, since, lines }: ChildLog): readonly HeadFault[] => [
  ...(signedAs(checkpoint, key) === 'yes' ? [] : (['log-checkpoint'] as const)),
  ...(handovers ? [] : (['log-handover'] as const)),
  ...(since.every((tie) => isContinued(tie, checkpoint, tie.proof)) ? [] : (['log-since'] as const)),
  ...(lines.length > 1 && lines.every(({ fault }) => fault === 'line-leaf') ? (['log-tree'] as const) : []),
];

/** SHA-256 of a file that has this head and these lines. */
export const hashOfLines = (headRaw: string, raw: readonly string[]): Uint8Array =>
  sha256(utf8([headRaw, ...raw].map((line) => `${line}\n`).join('')));
