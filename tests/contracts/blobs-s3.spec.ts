import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBlobStore } from '../../apps/api/src/kernel/blobs/open-blob-store.ts';
import { bucket } from '../support/s3-server.ts';
import { describeBlobStore } from './blob-store.contract.ts';

describeBlobStore('an S3-compatible bucket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heard-s3-'));
  const server = await bucket(folder, 'heard');
  return {
    open: () =>
      openBlobStore({
        dataDir: folder,
        BLOBS: 's3://heard/alderbrook',
        BLOBS_ENDPOINT: server.url,
        BLOBS_REGION: 'eu-west-2',
        BLOBS_ACCESS_KEY: 'S3RVER',
        BLOBS_SECRET_KEY: 'S3RVER',
      }),
    goAway: server.stop,
    dispose: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
