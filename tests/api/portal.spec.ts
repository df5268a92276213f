import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newFolder, OpenedHouse } from '../support/house.ts';

let house: OpenedHouse;
const voice = Buffer.from('\0asm a voice, for a test');
const forYears = 'public, max-age=31536000, immutable';

beforeAll(async () => {
  const dir = newFolder();
  const portal = join(dir, 'portal');
  for (const folder of ['portal/voice', 'portal/symbols', 'symbols/home']) mkdirSync(join(dir, folder), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'index.html': '<!doctype html><title>Heard</title>',
    'heard-verify.html': '<!doctype html><title>Heard: check a receipt</title>',
    'main-ABCDEFGH.js': 'export {};',
    'worker-ABCDEFGH.js': 'export {};',
    'chunk-a_Bc-D9z.js': 'export {};',
    'theme.js': '0',
    'ngsw-worker.js': '0',
    'voice/flite-slt-ABCDEFGH.wasm': voice,
    'voice/flite-slt-ABCDEFGH.wasm.br': brotliCompressSync(voice),
    'symbols/sets.json': '{ "sets": [] }',
    '../symbols/sets.json': '{ "sets": [{}] }',
    '../symbols/home/house.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '../symbols/.hidden.png': 'hidden',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(portal, name), content);
  house = await OpenedHouse.at(dir, {}, portal);
});
afterAll(() => house.close());

const got = (path: string, encoding = 'gzip, deflate, br') => request(house.url).get(path).set('accept-encoding', encoding);
const policyOf = async (path: string): Promise<string> => (await got(path)).headers['content-security-policy'] ?? '';

describe('the portal, as browsers get it', () => {
  it.each(['/', '/child', '/main-ABCDEFGH.js'])(
    'given %s, when its policy is read, then it may not make code out of bytes',
    async (path) => {
      const policy = await policyOf(path);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('eval');
    },
  );

  it('given a page on which somebody listens to their own sound before it is sent, when its policy is read, then that plays', async () => {
    expect(await policyOf('/')).toContain("media-src 'self' blob:");
  });

  it('given the worker that speaks, when its policy is read, then it alone may, and asks nobody but this house', async () => {
    expect(await policyOf('/worker-ABCDEFGH.js')).toBe("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  });

  it.each([
    ['/chunk-a_Bc-D9z.js', forYears],
    ['/main-ABCDEFGH.js', forYears],
    ['/worker-ABCDEFGH.js', forYears],
    ['/theme.js', 'no-cache'],
    ['/ngsw-worker.js', 'no-cache'],
  ])('given %s, when it is sent, then a browser may keep it as long as its name holds', async (path, keeping) => {
    expect((await got(path)).headers['cache-control']).toBe(keeping);
  });

  it('given the page that checks receipts, when it is asked for, then it comes as a file to keep, and any other page does not', async () => {
    const answer = await got('/heard-verify.html');
    expect([answer.status, answer.headers['content-disposition']]).toEqual([200, 'attachment; filename="heard-verify.html"']);
    expect(answer.headers['content-type']).toContain('text/html');
    expect((await got('/')).headers['content-disposition']).toBeUndefined();
  });

  it('given the voice, when a browser asks for it, then it comes compressed, as what it is, to be kept for a year', async () => {
    const answer = await got('/voice/flite-slt-ABCDEFGH.wasm').buffer(true).responseType('blob');
    expect([answer.status, answer.headers['content-encoding'], answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'br',
      'application/wasm',
      forYears,
    ]);
    expect(answer.headers['vary']).toContain('Accept-Encoding');
    expect(Buffer.from(answer.body as Buffer)).toEqual(voice);
  });

  it('given a browser that does not know that compression, when it asks, then it has the voice all the same', async () => {
    const answer = await got('/voice/flite-slt-ABCDEFGH.wasm', 'identity').buffer(true).responseType('blob');
    expect([answer.status, answer.headers['content-encoding'], answer.headers['cache-control']]).toEqual([200, undefined, forYears]);
    expect(Buffer.from(answer.body as Buffer)).toEqual(voice);
  });

  it.each(['/voice/other-ABCDEFGH.wasm', '/voice/..%2f..%2fheard.wasm', '/voice/%2e%2e/heard.wasm'])(
    'given %s, when it is asked for, then nothing of that name is there',
    async (path) => expect((await got(path)).status).toBe(404),
  );
});

describe('pictures that a school has put in', () => {
  it('given a list of its own, when it is asked for, then it comes before the empty one of the house', async () => {
    const answer = await got('/symbols/sets.json');
    expect([answer.body, answer.headers['cache-control']]).toEqual([{ sets: [{}] }, 'no-cache']);
  });

  it('given a picture with a script in it, when somebody opens it by its address, then nothing of it may run', async () => {
    const answer = await got('/symbols/home/house.svg');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-security-policy']]).toEqual([
      200,
      'image/svg+xml',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/symbols/..%2fheard.sqlite', '/symbols/.hidden.png', '/symbols/%2e%2e/portal/index.html'])(
    'given %s, when it is asked for, then it leads nowhere',
    async (path) => expect((await got(path)).status).toBe(404),
  );
});
