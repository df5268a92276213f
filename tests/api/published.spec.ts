import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Hours } from '../../apps/api/src/kernel/ledger/hours.ts';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { Published } from '../../apps/api/src/kernel/ledger/published.ts';
import { rotateKey } from '../../apps/api/src/kernel/ledger/rotation.ts';
import { isWithin, pathOf, tileFrom } from '../../apps/api/src/kernel/ledger/tiles.ts';
import { MAIL, type Mail } from '../../apps/api/src/kernel/mail/mail.ts';
import { leafHash } from '../../apps/api/src/kernel/sealing/leaf.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { bodyOf, hashesIn, isSigned, linesOf, rootOf } from '../support/reading-notes.ts';
import { concern } from '../support/sayings.ts';

let house: OpenedHouse;
const start = Date.parse('2026-11-30T09:00:00.000Z');
const at = (minutes: number) => {
  later(house, new Date(start + minutes * 60_000).toISOString());
  house.get(Hours).turn();
};
const open = (path: string) => request(house.url).get(`/api/log/${path}`).buffer();
const checkpoint = async (): Promise<string> => (await open('checkpoint')).text;
const key = async () => (await open('key')).body as { key: string; sign: string; handovers: string[]; witness: string };
const says = (words: string) => house.done('mum', 'concern/raise-concern', concern(words));

beforeAll(async () => {
  house = await openHouse();
  at(0);
});
afterAll(() => house.close());

describe('the published checkpoint', () => {
  it('given a house that opens, when anybody asks, then there is a note that its key signed, over every event of the log', async () => {
    const answer = await open('checkpoint');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const leaves = (await house.log()).map((event) => Buffer.from(leafHash(event), 'hex'));
    const { origin, size, root } = bodyOf(answer.text);
    expect([size, root]).toEqual([leaves.length, rootOf(leaves).toString('base64')]);
    expect(isSigned(answer.text, (await key()).key)).toBe(true);
    expect((await key()).key.startsWith(`${origin}+`)).toBe(true);
    expect(linesOf(answer.text)).toHaveLength(1);
  });

  it('given words that were just written, when anybody asks, then what is published is as it was: it tells nobody when they were written', async () => {
    const before = await checkpoint();
    await says('It was too loud again.');
    at(59);
    expect(await checkpoint()).toBe(before);
    at(60);
    expect(bodyOf(await checkpoint()).size).toBe(house.get(Ledger).size);
    expect(await checkpoint()).not.toBe(before);
  });

  it('given an hour in which nothing was written, when somebody writes a minute after it, then that waits for the next one', async () => {
    at(120);
    await says('A minute later.');
    const before = await checkpoint();
    at(121);
    at(179);
    expect(await checkpoint()).toBe(before);
    at(180);
    expect(bodyOf(await checkpoint()).size).toBe(house.get(Ledger).size);
  });

  it('given a restart within the hour, when anybody asks, then what is published is as it was', async () => {
    await says('Before the restart.');
    const before = await checkpoint();
    await house.again();
    expect(await checkpoint()).toBe(before);
    expect(house.get(Published).latest()).toEqual({ note: before, size: bodyOf(before).size, timestamps: [] });
  });

  it('given a clock that was put back by a day, when an hour is looked for, then nobody waits that day', async () => {
    at(-24 * 60);
    expect(bodyOf(await checkpoint()).size).toBe(house.get(Ledger).size);
    at(240);
  });

  it('given a page elsewhere, when it reads what is open, then the browser lets it; and nothing else of the house', async () => {
    for (const path of ['checkpoint', 'key', 'timestamps'])
      expect((await open(path).set('origin', 'https://elsewhere.example')).headers['access-control-allow-origin']).toBe('*');
    const closed = await request(house.url).get('/api/health/ready').set('origin', 'https://elsewhere.example');
    expect(closed.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('tiles', () => {
  beforeAll(async () => {
    for (let count = house.get(Ledger).size; count < 300; count = house.get(Ledger).size) await says(`More of it, ${count}.`);
    at(300);
  });

  it('given a tree of more than 256 leaves, when its tiles are read, then they lead to the published root', async () => {
    const { size, root } = bodyOf(await checkpoint());
    const [whole, part] = await Promise.all(['tile/0/000', `tile/0/001.p/${size - 256}`].map((path) => open(path).responseType('blob')));
    const leaves = [...hashesIn(whole!.body as Buffer), ...hashesIn(part!.body as Buffer)];
    expect(leaves).toHaveLength(size);
    expect(rootOf(leaves).toString('base64')).toBe(root);
    const above = await open('tile/1/000.p/1').responseType('blob');
    expect(above.body).toEqual(rootOf(leaves.slice(0, 256)));
    expect(whole!.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(whole!.headers['content-type']).toBe('application/octet-stream');
  });

  it('given what was written since, when its tile is asked for, then it is not there: hashes come with a checkpoint and not before', async () => {
    const { size } = bodyOf(await checkpoint());
    await says('Not yet for everybody.');
    expect((await open(`tile/0/001.p/${size - 256}`)).status).toBe(200);
    expect((await open(`tile/0/001.p/${size - 255}`)).status).toBe(404);
  });

  it.each([
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x000/000',
    'tile/00/000',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/001',
    'tile/64/000.p/1',
    'tile/63/000.p/1',
    'tile/0/-01',
    'tile/0',
    'tile/0/x999/x999/x999/x999/999',
    'tile/entries/000',
    'tile/entries/000.p/3',
    'timestamp/3',
    'timestamp/x',
  ])('given %s, when anybody asks, then there is nothing', async (path) => expect((await open(path)).status).toBe(404));

  it('given a tile, when its path is written and read, then it is the same; a tree of 70,000 has the tiles that the specification counts', () => {
    for (const index of [0, 7, 999, 1000, 1_234_067, 999_999_999])
      expect(tileFrom(pathOf({ level: 3, index, width: 17 }))).toEqual({ level: 3, index, width: 17 });
    expect(pathOf({ level: 0, index: 1_234_067, width: 256 })).toBe('0/x001/x234/067');
    const there = (level: number, index: number, width: number) => isWithin({ level, index, width }, 70_000);
    expect([there(0, 272, 256), there(0, 273, 112), there(0, 273, 113)]).toEqual([true, true, false]);
    expect([there(1, 0, 256), there(1, 1, 17), there(1, 1, 18), there(2, 0, 1), there(2, 0, 2)]).toEqual([true, true, false, true, false]);
  });
});

describe('letters', () => {
  it('given any letter that leaves the house, when it is read, then the fingerprint of what is published stands at its end, in plain letters', async () => {
    const outbox = join(house.dir, 'outbox');
    await house.get<Mail>(MAIL).send({ to: 'kim@home.example', subject: 'A test', text: 'First what it is about.\n' });
    const [letter = ''] = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'));
    const { size, root } = bodyOf(await checkpoint());
    const line = `Record ${size} / ${Buffer.from(root, 'base64').toString('hex').slice(0, 16)} / ${(await key()).sign}`;
    expect(letter).toContain(`First what it is about.\n\n-- \n${line}\nYou need not do anything with this line.`);
    expect(letter).not.toContain('quoted-printable');
  });
});

describe('another key', () => {
  it('given whoever runs it wishes another key, when the house looks, then it alone signs, and both signed that it does', async () => {
    const [old, before] = [(await key()).key, await checkpoint()];
    const waiting = rotateKey(house.get(Vault));
    house.get(Hours).turn();
    const note = await waiting;
    const { key: next, handovers } = await key();
    expect(next).not.toBe(old);
    expect(handovers).toEqual([note]);
    expect([isSigned(note!, old), isSigned(note!, next)]).toEqual([true, true]);
    const after = await checkpoint();
    expect(bodyOf(after)).toEqual(bodyOf(before));
    expect([isSigned(after, old), isSigned(after, next)]).toEqual([false, true]);
    house.get(Hours).turn();
    await house.again();
    expect((await key()).key).toBe(next);
  });

  it('given the wish while the house is shut, when it opens, then the old key signs nothing any more', async () => {
    const old = (await key()).key;
    await house.again(async () => {
      const vault = new Vault({ dir: house.dir });
      expect(await rotateKey(vault, 0)).toBeNull();
      vault.close();
    });
    const { key: next, handovers } = await key();
    expect([next === old, handovers.length]).toEqual([false, 2]);
    expect([isSigned(await checkpoint(), old), isSigned(await checkpoint(), next)]).toEqual([false, true]);
  });
});
