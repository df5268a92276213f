import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { BlobStore } from './blob-store.ts';

/** Where attachments are kept: a folder of this machine, or a bucket. */
export type BlobSettings = Pick<
  Settings,
  'dataDir' | 'BLOBS' | 'BLOBS_ENDPOINT' | 'BLOBS_REGION' | 'BLOBS_ACCESS_KEY' | 'BLOBS_SECRET_KEY'
>;

/**
 * Loads only the adapter that is used: the client of S3 is large.
 * @throws Error with a sentence for the operator when the store cannot be opened.
 */
export const openBlobStore = async (settings: BlobSettings): Promise<BlobStore> => {
  if (settings.BLOBS === 'folder') return (await import('./folder.blob-store.ts')).openFolderBlobStore(join(settings.dataDir, 'blobs'));
  const { hostname: bucket, pathname } = new URL(settings.BLOBS);
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  return (await import('./s3.blob-store.ts')).openS3BlobStore({
    bucket,
    prefix: prefix && `${prefix}/`,
    endpoint: settings.BLOBS_ENDPOINT,
    region: settings.BLOBS_REGION,
    accessKey: settings.BLOBS_ACCESS_KEY,
    secretKey: settings.BLOBS_SECRET_KEY,
  });
};
