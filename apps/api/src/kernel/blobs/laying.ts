import { createHash } from 'node:crypto';
import { blobId, type Attachment } from '@heard/domain/kernel';
import type { Keys } from '../sealing/sealing.ts';
import type { BlobStore } from './blob-store.ts';
import { contentOf } from './content.ts';
import { sealPieces } from './sealed-pieces.ts';
import type { Upload, UploadTable } from './upload.table.ts';

/** Whose key it is sealed with. */
export const ownerOf = (childId: string): string => `child-${childId}`;

/** From what has arrived whole to what is kept: checked, made anew, sealed, and stored under the name of its bytes. */
export class Laying {
  constructor(
    private readonly table: UploadTable,
    private readonly store: BlobStore,
    private readonly keys: Keys,
  ) {}

  /**
   * Named in the table before it is stored: when the machine falls between the two, the next try takes away what lies there without being
   * known. @throws Untaken, KeyDestroyed, StoreUnavailable
   */
  async lay({ uploadId, childId, kind, saidSeconds, blobId: before }: Upload, clear: Buffer): Promise<Attachment> {
    const { type, bytes, seconds } = await contentOf(kind, clear);
    const sealed = Buffer.concat(await Array.fromAsync(sealPieces([bytes], ownerOf(childId), this.keys)));
    const name = blobId.parse(createHash('sha256').update(sealed).digest('hex'));
    await this.takeAway(before);
    this.table.name(uploadId, name);
    await this.store.put(name, sealed);
    const attachment: Attachment = { blobId: name, kind, type, bytes: bytes.length, seconds: seconds ?? saidSeconds };
    this.table.finish(uploadId, attachment);
    return attachment;
  }

  async takeAway(name: string | null): Promise<void> {
    const known = blobId.safeParse(name);
    if (known.success) await this.store.remove(known.data);
  }
}
