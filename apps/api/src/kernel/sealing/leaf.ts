import { hashOfLeaf } from '@heard/domain/ledger';
import type { SealedEvent } from '../event-store/event-store.ts';
import { sha256 } from './canonical.ts';

/** A stored event as far as its leaf goes: everything but the key. */
export type Leaved = Omit<SealedEvent, 'keyId'> & { readonly stream: string; readonly revision: number | string };

/** Data of the event's leaf in the tree, as `docs/log-format.md` §3 writes it: no personal data, no key needed. */
export const leafData = (event: Leaved): string => {
  const content = sha256(event.nonce, event.ciphertext).toString('hex');
  const commitment = Buffer.from(event.commitment).toString('hex');
  const lines = ['heard-leaf-v1', event.id, event.stream, event.revision, event.type, event.recordedAt, content, commitment];
  return lines.map((line) => `${line}\n`).join('');
};

/** Hash of that leaf (RFC 6962 §2.1), 64 hex digits. */
export const leafHash = (event: Leaved): string => hashOfLeaf(sha256, Buffer.from(leafData(event))).toString('hex');
