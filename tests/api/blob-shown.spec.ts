import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { Uploads } from '../../apps/api/src/kernel/blobs/uploads.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { eventually } from '../support/eventually.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowan, rowansFile } from '../support/people.ts';
import { adasFile, type Name } from '../support/small-school.ts';
import { drawingOf, saying, sends } from '../support/uploading.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const asks = (name: Name, { blobId }: Pick<Attachment, 'blobId'>, child: string = rowansFile, seen = '') =>
  house.query(name, `blob/blob?child=${child}&blob=${blobId}${seen && `&seen=${seen}`}`);

describe('what hangs on something said, for whoever may read it', () => {
  let one: Attachment;
  let seen: string;
  const bytes = drawingOf(6_000);
  beforeAll(async () => {
    one = await sends(house, 'rowan', bytes);
    seen = (await house.done('rowan', 'voice/share-voice', saying([one], { audience: ['parents'] }))).position ?? '';
  });

  it.each(['rowan', 'mum', 'dad', 'farrow', 'okafor', 'dara'] as const)(
    'given %s, who may read the words, when it is asked for, then it comes as it was',
    async (name) => {
      const answer = await asks(name, one, rowansFile, seen);
      expect([answer.status, answer.body]).toEqual([200, JSON.parse(bytes.toString())]);
    },
  );

  it('given the answer, when its headers are read, then nothing keeps it, guesses at it or runs in it', async () => {
    const { headers } = await asks('mum', one);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.heard.drawing+json',
      'content-length': String(one.bytes),
      'cache-control': expect.stringContaining('no-store'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `inline; filename="drawing-${one.blobId.slice(0, 8)}.json"`,
    });
  });

  it.each(['osei', 'idowu', 'gran', 'carerToBe', 'ada', 'adasMum', 'vale', 'pereira'] as const)(
    'given %s, who may not, when it is asked for, then the answer is that of what never was',
    async (name) => {
      const [there, never, elsewhere] = await Promise.all([
        asks(name, one),
        asks(name, { blobId: 'd'.repeat(64) as never }),
        asks(name, one, adasFile),
      ]);
      expect([there.status, there.text, elsewhere.text]).toEqual([404, never.text, never.text]);
    },
  );

  it('given something that was sent and not said, when even its sender asks for it here, then it hangs on nothing', async () => {
    const loose = await sends(house, 'rowan', drawingOf(4));
    expect((await asks('rowan', loose)).status).toBe(404);
  });

  it.each([
    ['no hash', 'vault.sqlite'],
    ['a way out', '..%2f..%2fvault.sqlite'],
    ['too short', 'ab'],
  ])('given %s as a name, when it is asked for, then it is no name', async (_, blob) => {
    expect((await house.query('mum', `blob/blob?child=${rowansFile}&blob=${blob}`)).body.errors[0].pointer).toBe('/blob');
  });

  it('given many who ask for no more than its head, or go away in the middle, when all have gone, then none of its files is still open', async () => {
    const open = (): readonly string[] =>
      readdirSync('/proc/self/fd')
        .map((fd) => `/proc/self/fd/${fd}`)
        .flatMap((path) => (existsSync(path) ? [readlinkSync(path)] : []))
        .filter((path) => path.includes(one.blobId));
    const headers = { cookie: await house.cookieOf('mum') };
    const path = `${house.url}/api/blob/blob?child=${rowansFile}&blob=${one.blobId}`;
    for (let times = 0; times < 20; times += 1) {
      expect((await fetch(path, { method: 'HEAD', headers })).status).toBe(200);
      const leaving = new AbortController();
      const asked = fetch(path, { headers, signal: leaving.signal }).catch(() => undefined);
      setTimeout(() => leaving.abort(), times);
      await asked;
    }
    await eventually(() => open().length === 0, 'every file is closed');
  });

  it('given somebody who has looked at it, when the family reads who looked, then it stands there', async () => {
    await asks('farrow', one);
    const { body } = await house.query('mum', `look/looks?child=${rowansFile}`);
    expect(JSON.stringify(body)).toContain('"blob"');
  });

  it('given stored bytes that were altered, when it is asked for, then not a byte is answered, and what is wrong is not told', async () => {
    const broken = await sends(house, 'rowan', drawingOf(30));
    const { position } = await house.done('rowan', 'voice/share-voice', saying([broken]));
    const path = join(house.dir, 'blobs', broken.blobId.slice(0, 2), broken.blobId);
    const stored = readFileSync(path);
    stored[stored.length - 1]! ^= 1;
    writeFileSync(path, stored);
    const answer = await asks('rowan', broken, rowansFile, position ?? '');
    expect([answer.status, answer.body.code]).toEqual([500, 'our-fault']);
  });

  it('given several pieces of which a later one was altered, when it is asked for, then it breaks off and does not look whole', async () => {
    const broken = await sends(house, 'rowan', drawingOf(6_001));
    const { position } = await house.done('rowan', 'voice/share-voice', saying([broken]));
    const path = join(house.dir, 'blobs', broken.blobId.slice(0, 2), broken.blobId);
    const stored = readFileSync(path);
    stored[stored.length - 1]! ^= 1;
    writeFileSync(path, stored);
    await expect(asks('rowan', broken, rowansFile, position ?? '')).rejects.toThrow(/aborted|hang up/);
    expect((await house.query('rowan', 'session/me')).status).toBe(200);
  });

  it('given a key that was destroyed, when what it sealed is asked for, then it is as if it never was', async () => {
    const one = await house.get(Uploads).whole(rowan, { childId: rowansFile, kind: 'drawing' }, drawingOf(7));
    const { position } = await house.done('rowan', 'voice/share-voice', saying([one]));
    expect((await asks('rowan', one, rowansFile, position ?? '')).status).toBe(200);
    house.get(DataKeys).destroy(`child-${rowansFile}`);
    const [gone, never] = await Promise.all([asks('farrow', one), asks('farrow', { blobId: 'd'.repeat(64) as never })]);
    expect([gone.status, gone.text]).toEqual([404, never.text]);
  });
});
