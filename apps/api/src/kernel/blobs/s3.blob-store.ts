import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { BlobId } from '@heard/domain/kernel';
import { StoreUnavailable } from '../event-store/event-store.ts';
import type { BlobStore } from './blob-store.ts';

export interface Bucket {
  readonly bucket: string;
  /** Before each name, with its slash; empty for none. */
  readonly prefix: string;
  /** Address of a server that is not AWS, such as MinIO, Garage or Ceph. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Both, or neither: then the client looks where it always does (variables of AWS, the role of the machine). */
  readonly accessKey?: string | undefined;
  readonly secretKey?: string | undefined;
}

/** A server says 404 by a code of its own, or by a bare status to HEAD. A bucket that is not there is another matter. */
const isAbsent = (error: unknown): boolean => ['NoSuchKey', 'NotFound'].includes((error as Error).name);

const away = (cause: unknown): StoreUnavailable => new StoreUnavailable('The bucket of attachments cannot be reached.', { cause });

const clientOf = ({ endpoint, region, accessKey, secretKey }: Bucket): S3Client =>
  new S3Client({
    region,
    // Older servers answer the checksums that the client has sent since 2025 with an error.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(accessKey && secretKey && { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } }),
  });

class S3BlobStore implements BlobStore {
  readonly #client: S3Client;
  readonly #at: Bucket;

  constructor(at: Bucket) {
    this.#client = clientOf(at);
    this.#at = at;
  }

  #named(name: BlobId) {
    return { Bucket: this.#at.bucket, Key: `${this.#at.prefix}${name}` };
  }

  async put(name: BlobId, bytes: Uint8Array): Promise<void> {
    const digest = createHash('md5').update(bytes).digest('base64');
    const put = { ...this.#named(name), Body: bytes, ContentLength: bytes.length, ContentMD5: digest };
    try {
      if (await this.has(name)) return;
      await this.#client.send(new PutObjectCommand({ ...put, ContentType: 'application/octet-stream' }));
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : away(error);
    }
  }

  async stream(name: BlobId): Promise<Readable | null> {
    try {
      return (await this.#client.send(new GetObjectCommand(this.#named(name)))).Body as Readable;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw away(error);
    }
  }

  async has(name: BlobId): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand(this.#named(name)));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw away(error);
    }
  }

  async remove(name: BlobId): Promise<void> {
    try {
      await this.#client.send(new DeleteObjectCommand(this.#named(name)));
    } catch (error) {
      if (!isAbsent(error)) throw away(error);
    }
  }

  async close(): Promise<void> {
    this.#client.destroy();
  }
}

export const openS3BlobStore = (at: Bucket): BlobStore => new S3BlobStore(at);
