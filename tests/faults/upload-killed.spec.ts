import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import * as client from 'tus-js-client';
import type { Attachment } from '@heard/domain/kernel';
import { newFolder, OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { startServer, type Server } from '../support/server.ts';
import { drawingOf, metadata, saying } from '../support/uploading.ts';

const dir = newFolder();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bytes = drawingOf(60_000, '#c0ffee');
const door = (server: Server): string => `${server.url}/api/blob/upload`;

/** Asked so slowly that there is time to fall: the official client, a few kilobytes at a time. */
const sending = (server: Server, uploadUrl: string | null, told: (offset: number) => void): Promise<Attachment | null> =>
  new Promise((resolve) => {
    const upload = new client.Upload(bytes, {
      endpoint: door(server),
      uploadUrl,
      headers: { cookie: server.cookies.rowan },
      metadata: { childId: rowansFile, kind: 'drawing', type: 'application/vnd.heard.drawing+json' },
      chunkSize: 40_000,
      retryDelays: null,
      onChunkComplete: (_, accepted) => told(accepted),
      onError: () => resolve(null),
      onSuccess: ({ lastResponse }) => resolve(JSON.parse(lastResponse.getHeader('Upload-Attachment') ?? 'null') as Attachment),
    });
    upload.start();
  });

const begun = async (server: Server, length = bytes.length, more: object = {}): Promise<string> => {
  const headers = {
    cookie: server.cookies.rowan,
    'Tus-Resumable': '1.0.0',
    'Upload-Length': String(length),
    'Upload-Metadata': metadata(more),
  };
  const answer = await fetch(door(server), { method: 'POST', headers });
  return `${answer.headers.get('Location')}`;
};

const offsetOf = async (server: Server, address: string): Promise<number> => {
  const headers = { cookie: server.cookies.rowan, 'Tus-Resumable': '1.0.0' };
  return Number((await fetch(`${server.url}${address}`, { method: 'HEAD', headers })).headers.get('Upload-Offset'));
};

const everyFile = (): readonly Buffer[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));

describe('an upload and a server that is killed', () => {
  it('given a drawing on its way, when the server is killed in the middle of it again and again, then what was acknowledged is there, it is finished, and once more killed it can be said and read', async () => {
    let server = await startServer(dir);
    const address = await begun(server);
    let acknowledged = 0;
    for (let falls = 0; falls < 2; falls += 1) {
      const until = acknowledged + randomInt(1, 150_000);
      await sending(server, `${server.url}${address}`, (offset) => {
        acknowledged = offset;
        if (offset >= until) void server.kill();
      });
      await server.kill();
      expect(everyFile().some((one) => one.includes('c0ffee'))).toBe(false);
      server = await startServer(dir);
      expect(await offsetOf(server, address)).toBeGreaterThanOrEqual(acknowledged);
    }
    const attachment = await sending(server, `${server.url}${address}`, () => undefined);
    await server.kill();
    expect(everyFile().some((one) => one.includes('c0ffee'))).toBe(false);
    const house = await OpenedHouse.at(dir);
    try {
      const { position } = await house.done('rowan', 'voice/share-voice', saying([attachment!]));
      const { body } = await house.query('rowan', `blob/blob?child=${rowansFile}&blob=${attachment!.blobId}&seen=${position}`);
      expect(JSON.stringify(body)).toBe(bytes.toString());
    } finally {
      await house.house.close();
    }
  }, 180_000);

  it('given a full disk, when bytes come, then it is said that they cannot be kept; and when there is room again, then it goes on', async () => {
    const noise = { width: 1_500, height: 1_500, channels: 3, noise: { type: 'gaussian', mean: 120, sigma: 60 } } as const;
    const photo = await sharp({ create: { ...noise, background: '#000000' } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const server = await startServer(dir);
    const limit = (most: number | 'unlimited'): void => void execFileSync('prlimit', [`--pid=${server.pid}`, `--fsize=${most}:unlimited`]);
    const patch = (address: string, offset: number) => {
      const headers = { cookie: server.cookies.rowan, 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset) };
      const body = photo.subarray(offset, offset + 500_000);
      return fetch(`${server.url}${address}`, {
        method: 'PATCH',
        headers: { ...headers, 'Content-Type': 'application/offset+octet-stream' },
        body,
      });
    };
    /** @returns the last answer */
    const sendsAll = async (address: string): Promise<Response> => {
      for (let offset = await offsetOf(server, address); ;) {
        const answer = await patch(address, offset);
        offset = Number(answer.headers.get('Upload-Offset'));
        if (answer.status !== 204 || offset === photo.length) return answer;
      }
    };
    try {
      const address = await begun(server, photo.length, { kind: 'photo', type: 'image/png' });
      const largest = Math.max(...everyFile().map((one) => one.length));
      expect(largest + 300_000).toBeLessThan(photo.length);
      limit(largest + 300_000);
      const refused = await sendsAll(address);
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'store-away']);
      limit('unlimited');
      const taken = await sendsAll(address);
      expect([taken.status, JSON.parse(taken.headers.get('Upload-Attachment') ?? 'null')]).toMatchObject([204, { type: 'image/jpeg' }]);
    } finally {
      await server.kill();
    }
  }, 180_000);
});
