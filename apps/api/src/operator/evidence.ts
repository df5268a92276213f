import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { keyFrom, keyIdOf, type NoteKey } from '../kernel/ledger/notes.ts';
import { WrongUse } from './telling.ts';

/** A signed size and root, from outside the log (`docs/log-format.md` §7). */
export interface SignedRoot {
  /** Where it was found: the name of a file, or what in the vault. */
  readonly from: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** The signed text, with its signature lines; null for what the vault itself marked. */
  readonly note: string | null;
}

/** A leaf that somebody holds the proof of. */
export interface HeldLeaf {
  readonly from: string;
  readonly index: number;
  /** Leaf data (§3) where the holder may see it, else the leaf's hash in hex. */
  readonly data: string | null;
  readonly hash: string | null;
}

/** What one file says of the log. */
export interface Evidence {
  readonly roots: readonly SignedRoot[];
  readonly leaves: readonly HeldLeaf[];
}

/** Reads a checkpoint. @throws WrongUse when it is none */
export const rootIn = (note: string, from: string): SignedRoot => {
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/=]{44})\n\n(?:— [^\n]+\n)+$/.exec(note) ?? [];
  if (origin === undefined || size === undefined || root === undefined) throw new WrongUse(`${from} holds no checkpoint that can be read.`);
  return { from, origin, size: Number(size), root: Buffer.from(root, 'base64'), note };
};

/** Whether one of these keys signed the note. */
export const isSigned = (note: string, keys: readonly NoteKey[]): boolean => {
  const end = note.indexOf('\n\n');
  const text = Buffer.from(note.slice(0, end + 1));
  const lines = [...note.slice(end).matchAll(/^— (\S+) (\S+)$/gm)];
  return lines.some(([, name, signature = '']) => {
    const bytes = Buffer.from(signature, 'base64');
    const key = keys.find((one) => one.name === name && keyIdOf(one).equals(bytes.subarray(0, 4)));
    if (!key) return false;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.publicKey).toString('base64url') };
    return verify(null, text, createPublicKey({ key: jwk, format: 'jwk' }), bytes.subarray(4));
  });
};

/** Which log went on as which other, and from where: read from a handover that the log's own keys signed. */
export interface Handed {
  readonly old: NoteKey;
  readonly next: NoteKey;
  readonly size: number;
  readonly root: Buffer;
  readonly why: string;
}

export const handedIn = (note: string): Handed => {
  const [, old = '', next = '', size, root = '', , why = ''] = note.split('\n');
  return { old: keyFrom(old), next: keyFrom(next), size: Number(size), root: Buffer.from(root, 'base64'), why };
};

/** §8. */
const receipt = (text: string, from: string): Evidence => {
  const index = /^index (\d+)$/m.exec(text)?.[1];
  const extra = /^extra (\S+)$/m.exec(text)?.[1];
  if (index === undefined || extra === undefined) throw new WrongUse(`${from} is not a receipt that can be read.`);
  const { leaf, since } = JSON.parse(Buffer.from(extra, 'base64').toString()) as { leaf: string; since: { checkpoint: string } | null };
  const roots = [text.slice(text.indexOf('\n\n') + 2), ...(since ? [since.checkpoint] : [])].map((note) => rootIn(note, from));
  return { roots, leaves: [{ from, index: Number(index), data: leaf, hash: null }] };
};

interface Line {
  readonly heard?: string;
  readonly checkpoint?: string;
  readonly index?: number;
  readonly leaf?: string;
  readonly hash?: string;
}

/** §9. */
const childLog = (text: string, from: string): Evidence => {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const leaves = lines.flatMap(({ index, leaf = null, hash = null }) => (index === undefined ? [] : { from, index, data: leaf, hash }));
  return { roots: [rootIn(head?.checkpoint ?? '', from)], leaves };
};

/** A receipt, a child's log, a bare checkpoint, or the manifest of a backup. @throws WrongUse when it is none of them */
export const evidenceIn = (path: string): Evidence => {
  const from = basename(path);
  try {
    const text = readFileSync(path, 'utf8');
    if (text.startsWith('c2sp.org/tlog-proof@v1\n')) return receipt(text, from);
    if (text.startsWith('{"heard":"log"')) return childLog(text, from);
    if (text.startsWith('{')) return { roots: [rootIn((JSON.parse(text) as Line).checkpoint ?? '', from)], leaves: [] };
    return { roots: [rootIn(text, from)], leaves: [] };
  } catch (cause) {
    if (cause instanceof WrongUse) throw cause;
    throw new WrongUse(`${path} cannot be read as a receipt, a child’s log, a checkpoint or a manifest.`, { cause });
  }
};
