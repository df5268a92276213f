/** Keys as c2sp.org/signed-note writes them (vkeys), and the sign by which people compare one (docs/log-format.md §7). */
import { sha256 } from '@noble/hashes/sha2.js';
import { asSpoken, bytesOf, hexOf, joined, spokenOf, utf8 } from './bytes.ts';

/** 1 signs a log (Ed25519), 4 is a witness (Ed25519 with a moment). */
export type KeyKind = 1 | 4;
export interface Key {
  readonly vkey: string;
  readonly name: string;
  /** Eight hex digits: which key of that name. */
  readonly id: string;
  readonly kind: KeyKind;
  readonly point: Uint8Array;
  readonly sign: string;
}

/** First 80 bits of SHA-256 of the vkey, for people. */
export const signOf = (vkey: string): string => spokenOf(sha256(utf8(vkey)), 10);

const isKind = (kind: number | undefined): kind is KeyKind => kind === 1 || kind === 4;

/** Null where the text is not one vkey of a kind that is known here, or its hash is not its own. */
export const keyOf = (vkey: string): Key | null => {
  const [, name, id, material] = /^([^\s+\u0085\p{Cc}]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(vkey) ?? [];
  const bytes = bytesOf(material);
  if (name === undefined || id === undefined || bytes?.length !== 33) return null;
  const kind = bytes[0];
  if (!isKind(kind) || hexOf(sha256(joined(utf8(`${name}\n`), bytes)).subarray(0, 4)) !== id) return null;
  return { vkey, name, id, kind, point: bytes.subarray(1), sign: signOf(vkey) };
};

/** Every vkey in a text, whatever else stands in it. */
export const keysIn = (text: string): readonly Key[] =>
  [...text.matchAll(/[^\s+"<>]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}(?![A-Za-z0-9+/=])/g)].flatMap(([vkey]) => keyOf(vkey) ?? []);

/** Every sign of a key in a text, as it is printed, whichever way it was typed. */
export const signsIn = (text: string): readonly string[] =>
  // What stands before it is matched, not looked back at: older phones cannot.
  [...text.matchAll(/(?:^|[^\w-])([0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){3})(?![\w-])/g)]
    .map(([, sign = '']) => sign)
    .filter((sign) => /^[0-9A-Z-]+$/.test(sign) || /[0-9]/.test(sign))
    .map(asSpoken)
    .filter((sign) => !sign.includes('U'));
