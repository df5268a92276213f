import { createHash, createPublicKey, verify } from 'node:crypto';

/** Signed notes, tiles and roots, read as somebody does who has never seen the house’s own code. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

export interface Line {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

export const linesOf = (note: string): readonly Line[] =>
  [...note.matchAll(/^— (\S+) (\S+)$/gm)].map(([, name = '', encoded = '']) => {
    const bytes = Buffer.from(encoded, 'base64');
    return { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) };
  });

export const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

export const bodyOf = (note: string): { readonly origin: string; readonly size: number; readonly root: string } => {
  const [origin = '', size = '', root = ''] = note.split('\n');
  return { origin, size: Number(size), root };
};

/** Whether the key made one of these signatures, as its type says: of the text, or of the text at a moment. */
export const isSigned = (note: string, vkey: string): boolean => {
  const [name, id, ...material] = vkey.split('+');
  const bytes = Buffer.from(material.join('+'), 'base64');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  const line = linesOf(note).find((one) => one.name === name && one.id === id);
  if (!line) return false;
  const at = bytes[0] === 4 ? line.signature.readBigUInt64BE() : null;
  const text = at === null ? textOf(note) : `cosignature/v1\ntime ${at}\n${textOf(note)}`;
  const signature = at === null ? line.signature : line.signature.subarray(8);
  return verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: 'jwk' }), signature);
};

/** RFC 6962 §2.1, over hashes of leaves and without any tree. */
export const rootOf = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length < 2) return leaves[0] ?? sha256();
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
};

export const hashesIn = (tile: Buffer): readonly Buffer[] =>
  Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32));
