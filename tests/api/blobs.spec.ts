import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as client from 'tus-js-client';
import type { Attachment } from '@heard/domain/kernel';
import { CutLine } from '../support/cut-line.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { begins, drawingOf, goesOn, knocks, typeOf } from '../support/uploading.ts';

let house: OpenedHouse;
let between: CutLine;
beforeAll(async () => {
  house = await openHouse();
  between = new CutLine(Number(new URL(house.url).port));
  await between.open();
});
afterAll(async () => {
  between.close();
  await house.close();
});

interface Done {
  readonly attachment: Attachment;
  readonly requests: readonly string[];
}

/** The official client sends it, through the line between. */
const uploads = async (bytes: Buffer, options: Partial<client.UploadOptions> = {}, from = between.url): Promise<Done> => {
  const headers = { cookie: await house.cookieOf('rowan') };
  const requests: string[] = [];
  return new Promise((resolve, reject) => {
    const upload = new client.Upload(bytes, {
      endpoint: `${from}/api/blob/upload`,
      headers,
      metadata: { childId: rowansFile, kind: 'drawing', type: typeOf.drawing },
      retryDelays: Array.from({ length: 20 }, () => 10),
      onBeforeRequest: (one) => void requests.push(one.getMethod()),
      onError: reject,
      onSuccess: ({ lastResponse }) =>
        resolve({ attachment: JSON.parse(lastResponse.getHeader('Upload-Attachment') ?? 'null') as Attachment, requests }),
      ...options,
    });
    upload.start();
  });
};

const large = drawingOf(50_000);

describe('the official client of tus', () => {
  it('given a drawing, when it is sent at once, then the last answer tells what it has become', async () => {
    const { attachment, requests } = await uploads(drawingOf());
    expect(attachment).toEqual({
      blobId: expect.stringMatching(/^[0-9a-f]{64}$/),
      kind: 'drawing',
      type: typeOf.drawing,
      bytes: drawingOf().length,
      seconds: null,
    });
    expect(requests).toEqual(['POST', 'PATCH']);
  });

  it('given a drawing, when it is sent in pieces, then each goes on where the last one ended', async () => {
    const { attachment, requests } = await uploads(large, { chunkSize: 100_000 });
    expect([attachment.bytes, requests.length]).toEqual([large.length, 1 + Math.ceil(large.length / 100_000)]);
  });

  it('given a connection that is cut again and again, when it is sent, then it goes on from what had arrived and nothing is sent twice from the start', async () => {
    between.cutsAfter(150_000, 250_000, 120_000, 90_000);
    const { attachment, requests } = await uploads(large);
    expect([attachment.bytes, between.made]).toEqual([large.length, 4]);
    expect(requests.filter((one) => one === 'POST').length).toBe(1);
    expect(requests.filter((one) => one === 'HEAD').length).toBe(4);
  });

  it('given a house that is closed in the middle and opened again, when the same upload is taken up, then it is finished', async () => {
    const begun = await begins(house, 'rowan', large.length);
    const address = begun.headers['location'] ?? '';
    await goesOn(house, 'rowan', address, 0, large.subarray(0, 333_333));
    await house.again();
    const { attachment, requests } = await uploads(large, { uploadUrl: `${house.url}${address}` });
    expect([attachment.bytes, requests]).toEqual([large.length, ['HEAD', 'PATCH']]);
  });

  it('given an upload, when it is ended, then it is gone for everybody', async () => {
    const begun = await begins(house, 'rowan', 100);
    const address = begun.headers['location'] ?? '';
    await client.Upload.terminate(`${house.url}${address}`, { headers: { cookie: await house.cookieOf('rowan') } });
    expect((await knocks(house, 'rowan', 'head', address)).status).toBe(404);
    expect(readdirSync(join(house.dir, 'uploads'))).toEqual([]);
  });
});
