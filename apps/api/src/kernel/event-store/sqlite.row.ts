import { crc32 } from 'node:zlib';

/** One row of the table `events`, in the order of its columns. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly commitment: Uint8Array;
}

/**
 * CRC-32 of everything in the row. It finds what a disk forgets, not what a person forges:
 * against people there is the Merkle tree.
 */
export const checksumOf = (row: EventRow): number => {
  const words = [row.position, row.stream, row.revision, row.id, row.type, row.recordedAt, row.keyId].join('\n');
  return crc32(row.ciphertext, crc32(row.commitment, crc32(row.nonce, crc32(words))));
};
