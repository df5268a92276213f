import { createHash, randomUUID } from 'node:crypto';
import type { ExpectedRevision, Revision, SealedEvent, StreamName } from '../../apps/api/src/kernel/event-store/event-store.ts';

/** UUIDv7 of now. */
const timeOrderedId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

const bytes = (seed: string, length: number): Uint8Array =>
  new Uint8Array(createHash('shake256', { outputLength: length }).update(seed).digest());

/** An event that looks sealed; the bytes follow from the id. */
export const sealedEvent = (given: Partial<SealedEvent> & { readonly size?: number } = {}): SealedEvent => {
  const { size = 200, ...fields } = given;
  const id = fields.id ?? timeOrderedId();
  return {
    id,
    type: 'ConcernRaised',
    recordedAt: '2026-09-01T08:30:00.000Z',
    keyId: 'key-1',
    nonce: bytes(`${id} nonce`, 12),
    ciphertext: bytes(`${id} ciphertext`, size),
    commitment: bytes(`${id} commitment`, 32),
    ...fields,
  };
};

export const sealedEvents = (count: number): readonly SealedEvent[] => Array.from({ length: count }, () => sealedEvent());

export const anyStream = (): StreamName => `child-${randomUUID()}` as StreamName;

export const revision = (count: number): Revision => String(count) as Revision;

/** The revision to expect once `count` events are there. */
export const after = (count: number): ExpectedRevision => (count === 0 ? 'no-stream' : revision(count - 1));
