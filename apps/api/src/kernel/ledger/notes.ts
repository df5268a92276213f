import { readOut } from '@heard/domain/kernel';
import { sha256 } from '../sealing/canonical.ts';

/** Signed notes (c2sp.org/signed-note), checkpoints (c2sp.org/tlog-checkpoint) and handovers, as text. */

/** 0x01: an Ed25519 signature of the text; 0x04: a witness's, with its moment (c2sp.org/tlog-cosignature). */
export type SignatureType = 1 | 4;

/** Who signs: `name` has neither spaces nor a plus; `publicKey` is 32 bytes. */
export interface NoteKey {
  readonly name: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The first four bytes that say which key made a signature. */
export const keyIdOf = ({ name, type, publicKey }: NoteKey): Buffer => sha256(`${name}\n`, Buffer.of(type), publicKey).subarray(0, 4);

/** `name+hash+base64(type ‖ public key)`. */
export const vkeyOf = (key: NoteKey): string =>
  `${key.name}+${keyIdOf(key).toString('hex')}+${base64(Buffer.concat([Buffer.of(key.type), key.publicKey]))}`;

/** Reads a vkey. @throws Error with a sentence for the operator */
export const keyFrom = (vkey: string): NoteKey => {
  const [, name = '', id = '', material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const bytes = Buffer.from(material, 'base64');
  const [type, publicKey] = [bytes[0], bytes.subarray(1)];
  const key = { name, type: type as SignatureType, publicKey };
  if (!name || (type !== 1 && type !== 4) || publicKey.length !== 32 || keyIdOf(key).toString('hex') !== id)
    throw new Error(`${vkey} is not a verifier key of the form name+hash+base64 (c2sp.org/signed-note)`);
  return key;
};

/** A key for people to compare: `XXXX-XXXX-XXXX-XXXX`, 80 bits of SHA-256(vkey). */
export const signOf = (vkey: string): string => readOut(sha256(vkey).toString('hex'), 16);

export const signatureLine = (key: NoteKey, signature: Uint8Array): string =>
  `— ${key.name} ${base64(Buffer.concat([keyIdOf(key), signature]))}\n`;

/** `text` ends with a newline; so does each line. */
export const noteOf = (text: string, lines: readonly string[]): string => `${text}\n${lines.join('')}`;

export const checkpointText = (origin: string, size: number, root: Uint8Array): string => `${origin}\n${size}\n${base64(root)}\n`;
