import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { UploadTable } from '../../apps/api/src/kernel/blobs/upload.table.ts';
import { eventually } from '../support/eventually.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { now, okafor, rowansFile } from '../support/people.ts';
import { begins, drawingOf, goesOn, going, knocks, sends, typeOf } from '../support/uploading.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the door of uploads', () => {
  it('given its version, extensions and largest size, when they are asked for, then they are told', async () => {
    const { status, headers } = await knocks(house, 'rowan', 'options', '/api/blob/upload');
    expect([status, headers['tus-version'], headers['tus-extension'], headers['tus-max-size']]).toEqual([
      204,
      '1.0.0',
      'creation,termination',
      '12000000',
    ]);
  });

  it.each([undefined, '0.2.2'])(
    'given tus %s, when anything is asked, then it is another version, and nothing is begun',
    async (version) => {
      const told = { 'Upload-Length': '3', ...(version && { 'Tus-Resumable': version }) };
      const { status, headers } = await knocks(house, 'rowan', 'post', '/api/blob/upload', told);
      expect([status, headers['tus-version'], headers['location']]).toEqual([412, '1.0.0', undefined]);
    },
  );

  it.each<[string, number, object, number, string]>([
    ['a drawing of more than a megabyte', 1_000_001, {}, 413, 'A drawing may have 1 MB'],
    ['a sound of more than five', 5_000_001, { kind: 'sound', type: 'audio/ogg' }, 413, 'A sound may have 5 MB'],
    ['a photo of more than twelve', 12_000_001, { kind: 'photo', type: 'image/png' }, 413, 'A photo may have 12 MB'],
    ['nothing', 0, {}, 400, '/length'],
    ['no number of bytes', NaN, {}, 400, '/length'],
    ['another kind', 10, { kind: 'film' }, 400, '/kind'],
    ['a type that is not of its kind', 10, { kind: 'photo', type: 'audio/webm' }, 400, '/type'],
    ['a page', 10, { kind: 'drawing', type: 'text/html' }, 400, '/type'],
    ['a child that is no id', 10, { childId: 'rowan' }, 400, '/childId'],
    ['a field that is not known', 10, { filename: 'IMG_1.jpg' }, 400, '/filename'],
  ])('given %s, when it is announced, then it is said why it cannot come', async (_, length, more, status, words) => {
    const answer = await begins(house, 'rowan', length, more);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
  });

  it('given an upload, when it goes on at another place, then it is told which is right, and nothing is written', async () => {
    const begun = await begins(house, 'rowan', 10);
    const address = begun.headers['location'] ?? '';
    await goesOn(house, 'rowan', address, 0, Buffer.from('12345'));
    const wrong = await goesOn(house, 'rowan', address, 3, Buffer.from('45'));
    expect([wrong.status, wrong.body.code, wrong.body.facts]).toEqual([409, 'offset-elsewhere', { offset: 5 }]);
    expect((await knocks(house, 'rowan', 'head', address)).headers['upload-offset']).toBe('5');
  });

  it('given more bytes than were announced, when they come, then those are kept that were', async () => {
    const bytes = drawingOf();
    const begun = await begins(house, 'rowan', bytes.length);
    const answer = await goesOn(house, 'rowan', begun.headers['location'] ?? '', 0, Buffer.concat([bytes, Buffer.alloc(4_000_000, 32)]));
    expect([answer.status, answer.headers['upload-offset']]).toEqual([204, String(bytes.length)]);
  });

  it('given a connection that hangs in the middle, when its sender comes back on another, then that one goes on at once', async () => {
    const bytes = drawingOf(10_000);
    const begun = await begins(house, 'rowan', bytes.length);
    const address = begun.headers['location'] ?? '';
    const { port } = new URL(house.url);
    const hanging = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    const head = `PATCH ${address} HTTP/1.1\r\nHost: localhost\r\nCookie: ${await house.cookieOf('rowan')}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n`;
    hanging.write(`${head}Content-Type: application/offset+octet-stream\r\nContent-Length: ${bytes.length}\r\n\r\n`);
    hanging.write(bytes.subarray(0, 70_000));
    const uploadId = address.split('=').at(-1) ?? '';
    await eventually(() => statSync(join(house.dir, 'uploads', uploadId), { throwIfNoEntry: false })?.size === 65_568, 'a piece was kept');
    const offset = Number((await knocks(house, 'rowan', 'head', address)).headers['upload-offset']);
    const answer = await goesOn(house, 'rowan', address, offset, bytes.subarray(offset));
    expect([offset, answer.status]).toEqual([70_000, 204]);
    hanging.destroy();
  });

  it('given what is not what it says, when it is whole, then it is said, and it is not kept', async () => {
    const begun = await begins(house, 'rowan', 9, { kind: 'photo', type: 'image/jpeg' });
    const address = begun.headers['location'] ?? '';
    const answer = await goesOn(house, 'rowan', address, 0, Buffer.from('<script/>'));
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      422,
      'not-what-it-says',
      expect.stringContaining('JPEG, PNG or WebP'),
    ]);
    expect((await knocks(house, 'rowan', 'head', address)).status).toBe(404);
  });

  it('given what became of it, when it is asked for again, then the same is told in a header and as an answer, and the same bytes stay', async () => {
    const bytes = drawingOf(9);
    const begun = await begins(house, 'rowan', bytes.length);
    const address = begun.headers['location'] ?? '';
    const last = await goesOn(house, 'rowan', address, 0, bytes);
    const [head, got, again] = await Promise.all([
      knocks(house, 'rowan', 'head', address),
      knocks(house, 'rowan', 'get', address),
      goesOn(house, 'rowan', address, bytes.length, Buffer.alloc(0)),
    ]);
    const attachment = JSON.parse(last.headers['upload-attachment'] ?? '') as Attachment;
    expect(
      [head.headers['upload-attachment'], again.headers['upload-attachment']].map((one) => JSON.parse(one ?? '') as Attachment),
    ).toEqual([attachment, attachment]);
    expect(got.body).toEqual({ offset: bytes.length, length: bytes.length, attachment });
    expect(head.headers['cache-control']).toContain('no-store');
  });

  it('given an upload of somebody, when anybody else asks for it, goes on with it or ends it, then it is as if it never was', async () => {
    const begun = await begins(house, 'rowan', 10);
    const own = begun.headers['location'] ?? '';
    for (const name of ['mum', 'farrow', 'osei', 'ada', 'vale'] as const)
      for (const method of ['head', 'get', 'patch', 'delete'] as const) {
        const [there, never] = await Promise.all(
          [own, `/api/blob/upload?upload=${randomUUID()}`].map((address) => knocks(house, name, method, address, going(0))),
        );
        expect([name, method, there!.status, there!.text]).toEqual([name, method, 404, never!.text]);
      }
    expect((await knocks(house, 'rowan', 'head', own)).status).toBe(200);
  });

  it.each(['osei', 'farrow', 'okafor', 'mum', 'dad', 'rowan'] as const)(
    'given %s, who may say something about Rowan, when a drawing is sent, then it is taken',
    async (name) => {
      expect((await sends(house, name, drawingOf())).kind).toBe('drawing');
    },
  );

  it.each(['idowu', 'gran', 'carerToBe', 'ada', 'adasMum', 'vale', 'pereira', 'dara'] as const)(
    'given %s, who may not, when one is announced for Rowan or for a child that never was, then there is no such child',
    async (name) => {
      const [there, never] = await Promise.all([rowansFile, randomUUID()].map((childId) => begins(house, name, 10, { childId })));
      expect([there!.status, there!.text]).toEqual([404, never!.text]);
    },
  );
});

/** Every byte in the folder of the house. */
const onDisk = (dir: string): readonly Buffer[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));

describe('what lies on the disk', () => {
  it('given a drawing half-way and a drawing that is whole, when every file is searched, then nothing of either stands there in clear', async () => {
    const [half, whole] = [drawingOf(100, '#c0ffee'), drawingOf(100, '#facade')];
    const begun = await begins(house, 'rowan', half.length);
    await goesOn(house, 'rowan', begun.headers['location'] ?? '', 0, half.subarray(0, half.length - 10));
    const { blobId } = await sends(house, 'rowan', whole);
    const files = onDisk(house.dir);
    for (const clear of ['c0ffee', 'facade', '"strokes"'])
      expect([clear, files.some((one) => one.includes(clear))]).toEqual([clear, false]);
    expect(readdirSync(join(house.dir, 'blobs', blobId.slice(0, 2)))).toContain(blobId);
    for (const path of ['uploads', 'blobs']) expect(statSync(join(house.dir, path)).mode & 0o777).toBe(0o700);
  });

  it('given nine that were begun, when they are looked for, then the oldest has given way, and the others go on', async () => {
    const addresses: string[] = [];
    for (let count = 0; count < 9; count += 1) addresses.push((await begins(house, 'dad', 10)).headers['location'] ?? '');
    const found = await Promise.all(addresses.map(async (one) => (await knocks(house, 'dad', 'head', one)).status));
    expect(found).toEqual([404, ...Array.from({ length: 8 }, () => 200)]);
  });

  it('given a hundred that are whole and were never said, when another is begun, then it is said what to do, and for others nothing changes', async () => {
    const table = house.get(UploadTable);
    for (let count = 0; count < 100; count += 1) {
      const uploadId = randomUUID();
      const by = { personId: okafor.person, schoolId: okafor.school, begunAt: now, saidSeconds: null };
      table.begin({ uploadId, ...by, childId: rowansFile, kind: 'drawing', length: 9 });
      table.finish(uploadId, {
        blobId: `${count}`.padStart(64, '0') as never,
        kind: 'drawing',
        type: typeOf.drawing,
        bytes: 9,
        seconds: null,
      });
    }
    const answer = await begins(house, 'okafor', 9);
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      409,
      'too-many-uploads',
      expect.stringContaining('throw some away'),
    ]);
    expect((await begins(house, 'farrow', 9)).status).toBe(201);
  });
});
