import type { Readable } from 'node:stream';
import type { BlobId } from '@heard/domain/kernel';

/**
 * What hangs on the log and is too large for it, as bytes that are sealed already. A name is the SHA-256 of the bytes, so what lies under
 * a name never changes. Adapters: a folder, a bucket of an S3-compatible server.
 */
export interface BlobStore {
  /** Durable when it resolves; a name that is there already stays as it is. At most some 12 MB: it is sent whole again when a server stumbles. @throws StoreUnavailable */
  put(name: BlobId, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing of that name. The stream fails when the store goes away meanwhile. @throws StoreUnavailable */
  stream(name: BlobId): Promise<Readable | null>;
  /** @throws StoreUnavailable */
  has(name: BlobId): Promise<boolean>;
  /** Gone when it resolves; a name that is not there is no harm. @throws StoreUnavailable */
  remove(name: BlobId): Promise<void>;
  close(): Promise<void>;
}
