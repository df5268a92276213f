import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openBlobStore } from '../../apps/api/src/kernel/blobs/open-blob-store.ts';
import { bucket } from '../support/s3-server.ts';
import { describeBlobStore } from './blob-store.contract.ts';

let told: ReadonlySet<string> = new Set();

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
      told = server.headers;
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

describe('the bucket of blobs', () => {
  it('given all that was asked of it, when the headers are read, then there is none that older servers do not know', () => {
    expect([...told]).toEqual(expect.arrayContaining(['authorization', 'content-md5', 'x-amz-content-sha256']));
    expect([...told].filter((name) => /checksum|trailer|decoded-content-length/.test(name))).toEqual([]);
  });
});
