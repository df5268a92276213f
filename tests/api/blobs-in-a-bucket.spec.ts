import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { bucket, type Bucket } from '../support/s3-server.ts';
import { begins, drawingOf, goesOn, knocks, saying, sends } from '../support/uploading.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-bucket-'));
let server: Bucket;
let house: OpenedHouse;
beforeAll(async () => {
  server = await bucket(folder, 'heard');
  const keys = { BLOBS_ACCESS_KEY: 'S3RVER', BLOBS_SECRET_KEY: 'S3RVER' };
  house = await openHouse({ BLOBS: 's3://heard/alderbrook', BLOBS_ENDPOINT: server.url, ...keys });
});
afterAll(async () => {
  await house.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a house whose attachments lie in a bucket', () => {
  it('given a drawing, when it is sent, said and asked for, then it comes from the bucket as it was, and lies nowhere else', async () => {
    const one = await sends(house, 'rowan', drawingOf(5_000));
    const { position } = await house.done('rowan', 'voice/share-voice', saying([one]));
    const { body } = await house.query('rowan', `blob/blob?child=${rowansFile}&blob=${one.blobId}&seen=${position}`);
    expect(JSON.stringify(body)).toBe(drawingOf(5_000).toString());
    expect(readdirSync(join(folder, 'heard', 'alderbrook')).some((name) => name.startsWith(one.blobId))).toBe(true);
    expect(readdirSync(house.dir)).not.toContain('blobs');
    expect(readdirSync(join(house.dir, 'uploads'))).toEqual([]);
  });

  it('given a bucket that is away, when a drawing is whole, then that is said, nothing of it is lost, and words alone are taken', async () => {
    const bytes = drawingOf(9);
    const begun = await begins(house, 'rowan', bytes.length);
    const address = begun.headers['location'] ?? '';
    await server.stop();
    expect((await goesOn(house, 'rowan', address, 0, bytes)).body).toMatchObject({ status: 503, code: 'store-away' });
    expect((await knocks(house, 'rowan', 'head', address)).status).toBe(503);
    expect((await house.ask('rowan', 'voice/share-voice', saying([]))).status).toBe(200);
    expect(readdirSync(join(house.dir, 'uploads'))).toEqual([address.split('=')[1]]);
  });
});

describe('where attachments are to lie', () => {
  it.each(['folder', 's3://heard', 's3://heard.alderbrook/a/b'])('given %s, when it is read, then it is taken', (BLOBS) => {
    expect(settingsFrom({ BLOBS }).BLOBS).toBe(BLOBS);
  });
  it.each([
    [{ BLOBS: 'gs://heard' }, 'BLOBS: This is `folder`, or `s3://bucket`'],
    [{ BLOBS: '/srv/blobs' }, 'BLOBS: This is `folder`'],
    [{ BLOBS_ENDPOINT: 'minio' }, 'BLOBS_ENDPOINT'],
    [{ BLOBS_ACCESS_KEY: 'a' }, 'BLOBS_ACCESS_KEY and BLOBS_SECRET_KEY: please give both'],
  ])('given %j, when it is read, then it is said what cannot be used', (env, sentence) => {
    expect(() => settingsFrom(env)).toThrow(sentence);
  });
});
