/** What a leaf of the tree says, and whether an event is the one that it commits to (docs/log-format.md §1–§4). */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOf, decimalOf, hashOfHex, isWhole, same, spokenOf, utf8 } from './bytes.ts';
import { canonical, isObject, type Json, type JsonObject } from './canonical.ts';
import { leafHash } from './tree.ts';

export interface Leaf {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly commitment: Uint8Array;
  readonly hash: Uint8Array;
}

/** Null where the text is not a leaf of the first version. */
export const leafOf = (text: unknown): Leaf | null => {
  if (typeof text !== 'string' || !isWhole(text)) return null;
  const [title, id = '', stream = '', count = '', type = '', recordedAt = '', sealed, committed, end, ...more] = text.split('\n');
  const [revision, commitment] = [decimalOf(count), hashOfHex(committed)];
  if (title !== 'heard-leaf-v1' || end !== '' || more.length > 0 || revision === null || commitment === null) return null;
  if (hashOfHex(sealed) === null || [id, stream, type, recordedAt].includes('')) return null;
  return { id, stream, revision, type, recordedAt, commitment, hash: leafHash(utf8(text)) };
};

/** `HRD-XXXX-XXXX`, for the phone. */
export const codeOf = (leaf: Leaf): string => `HRD-${spokenOf(leaf.hash, 5)}`;

/** Whether this event, with this salt, is what was recorded in that leaf. */
export const isEventOf = (leaf: Leaf, event: Json | undefined, salt: Json | undefined): event is JsonObject => {
  const key = bytesOf(salt);
  if (!isObject(event) || key?.length !== 32) return false;
  if (!same(hmac(sha256, key, utf8(canonical(event))), leaf.commitment)) return false;
  const { id, stream, revision, type, meta } = event;
  const recordedAt = isObject(meta) ? meta['recordedAt'] : undefined;
  return id === leaf.id && stream === leaf.stream && revision === leaf.revision && type === leaf.type && recordedAt === leaf.recordedAt;
};
