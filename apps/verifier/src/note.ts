/** Signed notes (c2sp.org/signed-note) and cosignatures (c2sp.org/tlog-cosignature), Ed25519 only, as strict as RFC 8032. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesOf, hexOf, isWhole, joined, utf8 } from './bytes.ts';
import { type Key } from './key.ts';

export interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}
export interface Note {
  /** With its last line end, without the blank line. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

const most = 64;

/** Control characters have no place in a note, its line ends aside. */
const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 32 && text[at] !== '\n') return false;
  return isWhole(text);
};

const signatureOf = (line: string): Signature | null => {
  const [, name, code] = /^— ([^\s+\u0085]+) (\S+)$/.exec(line) ?? [];
  const bytes = bytesOf(code);
  if (name === undefined || bytes === null || bytes.length < 5) return null;
  return { name, id: hexOf(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
};

/** Null where it is no signed note; a key that stands below it twice is one line too many. */
export const noteOf = (whole: string): Note | null => {
  const end = whole.lastIndexOf('\n\n');
  if (end < 1 || !whole.endsWith('\n') || !isPlain(whole)) return null;
  const lines = whole.slice(end + 2, -1).split('\n');
  const signatures = lines.map(signatureOf);
  if (lines.length > most || !signatures.every((one) => one !== null)) return null;
  if (new Set(signatures.map(({ name, id }) => `${name} ${id}`)).size !== signatures.length) return null;
  return { text: whole.slice(0, end + 1), signatures };
};

const isSigned = (signature: Uint8Array, message: Uint8Array, point: Uint8Array): boolean => {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, point, { zip215: false });
  } catch {
    return false;
  }
};

/** `absent` where this key has no line below the note. */
export type Signed = 'yes' | 'no' | 'absent';

const lineOf = ({ signatures }: Note, key: Key): Signature | undefined =>
  signatures.find(({ name, id }) => name === key.name && id === key.id);

export const signedBy = (note: Note, key: Key): Signed => {
  const line = lineOf(note, key);
  if (!line || key.kind !== 1) return 'absent';
  return isSigned(line.bytes, utf8(note.text), key.point) ? 'yes' : 'no';
};

/** When a witness signed, in seconds since 1970: it saw this checkpoint follow from all that it had seen before. */
export const witnessedBy = (note: Note, key: Key): number | 'no' | 'absent' => {
  const line = lineOf(note, key);
  if (!line || key.kind !== 4) return 'absent';
  if (line.bytes.length !== 72) return 'no';
  const seconds = line.bytes.subarray(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(seconds)) return 'no';
  const message = joined(utf8(`cosignature/v1\ntime ${seconds}\n`), utf8(note.text));
  return isSigned(line.bytes.subarray(8), message, key.point) ? seconds : 'no';
};
