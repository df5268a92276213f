import { createPublicKey, verify } from 'node:crypto';
import { keyIdOf, type NoteKey } from './notes.ts';

/** A signed note as it was read (c2sp.org/signed-note); nothing in it counts until a known key is found to have signed it. */
export interface ReadNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly lines: readonly SignatureRead[];
}
export interface SignatureRead {
  readonly name: string;
  /** Four bytes: which key of that name. */
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** What a checkpoint says (c2sp.org/tlog-checkpoint); lines beyond these three are signed and mean nothing here. */
export interface CheckpointRead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** More than any honest note has: a note must be taken with 16. */
const mostLines = 64;
const line = /^— ([^\s+]+) (\S+)$/u;
/** A note holds no control character but the end of a line. */
const hasControl = (text: string): boolean => [...text].some((sign) => sign < ' ' && sign !== '\n');

/** The bytes of base64 as RFC 4648 §4 writes them, padded and with unused bits 0; null for every other spelling. */
export const base64From = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
};

/** A size as text: no sign, no leading zero, and a number that counts exactly; null otherwise. */
export const sizeFrom = (text: string): number | null => {
  const size = Number(text);
  return /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(size) ? size : null;
};

const lineFrom = (text: string): SignatureRead | null => {
  const [, name = '', encoded = ''] = line.exec(text) ?? [];
  const bytes = base64From(encoded);
  return name && bytes && bytes.length > 4 ? { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) } : null;
};

/** Signature lines as a witness answers them, each ended by a newline; null when one is none. */
export const linesFrom = (text: string): readonly SignatureRead[] | null => {
  const parts = text.split('\n');
  if (parts.pop() !== '' || parts.length === 0 || parts.length > mostLines) return null;
  const lines = parts.map(lineFrom);
  return lines.every((one) => one !== null) ? lines : null;
};

/** Takes a note apart; null when it is none. */
export const noteFrom = (note: string): ReadNote | null => {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || hasControl(note)) return null;
  const lines = linesFrom(note.slice(end + 2));
  return lines && { text: note.slice(0, end + 1), lines };
};

/** What the text of a note says, when it is that of a checkpoint; null otherwise. */
export const checkpointFrom = (text: string): CheckpointRead | null => {
  const [origin = '', count = '', hash = '', ...more] = text.split('\n');
  const [size, root] = [sizeFrom(count), base64From(hash)];
  if (!origin || size === null || root?.length !== 32 || more.pop() !== '' || more.includes('')) return null;
  return { origin, size, root };
};

/** What a witness signs of a checkpoint at a moment (c2sp.org/tlog-cosignature), in seconds. */
export const cosignedText = (text: string, seconds: bigint): string => `cosignature/v1\ntime ${seconds}\n${text}`;

/** Whether this key made this signature of the text: Ed25519 (RFC 8032), for a witness with its moment. */
const isRight = ({ type, publicKey }: NoteKey, text: string, bytes: Buffer): boolean => {
  const [signature, moment] = type === 4 ? [bytes.subarray(8), bytes.subarray(0, 8)] : [bytes, null];
  if (signature.length !== 64 || (moment && (moment.length !== 8 || moment.readBigInt64BE() < 0n))) return false;
  const signed = moment ? cosignedText(text, moment.readBigUInt64BE()) : text;
  const key = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return verify(null, Buffer.from(signed), createPublicKey({ key, format: 'jwk' }), signature);
};

/** The signatures of one key among lines that anybody may have added: null when there is none, or when one that names it is not its own. */
export const signedBy = (key: NoteKey, text: string, lines: readonly SignatureRead[]): SignatureRead | null => {
  const own = lines.filter(({ name, id }) => name === key.name && id.equals(keyIdOf(key)));
  return own.every(({ signature }) => isRight(key, text, signature)) ? (own[0] ?? null) : null;
};
