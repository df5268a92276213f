import { createPublicKey, verify } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Doings } from '../../../apps/api/src/kernel/decisions/doings.ts';
import type { Position } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { Ledger } from '../../../apps/api/src/kernel/ledger/ledger.ts';
import { keyFrom, signOf, vkeyOf } from '../../../apps/api/src/kernel/ledger/notes.ts';
import { leafHash } from '../../../apps/api/src/kernel/sealing/leaf.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { concern } from '../../support/sayings.ts';

let house: OpenedHouse;
const ledger = () => house.get(Ledger);

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const extraOf = (proof: string | null) =>
  JSON.parse(Buffer.from(/^extra (.+)$/m.exec(proof ?? '')?.[1] ?? '', 'base64').toString()) as Record<string, unknown>;

describe('the tree over the log', () => {
  it('given a house with some events, when its tree is asked, then there is one leaf an event, in the order of the log', async () => {
    const log = await house.log();
    expect(ledger().size).toBe(log.length);
    expect(log.map((_, index) => Buffer.from(ledger().node(0, index)).toString('hex'))).toEqual(log.map((event) => leafHash(event)));
  });
  it('given a checkpoint, when it is read, then it is a signed note over origin, size and root', () => {
    const { size, key } = ledger();
    const [text = '', line = ''] = ledger().checkpoint(size).split('\n\n');
    expect(text.split('\n')).toEqual([key.name, String(size), Buffer.from(ledger().root(size)).toString('base64')]);
    const [, name, signature = ''] = /^— (\S+) (\S+)\n$/.exec(line) ?? [];
    expect(name).toBe(key.name);
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.publicKey).toString('base64url') };
    const signed = Buffer.from(signature, 'base64').subarray(4);
    expect(verify(null, Buffer.from(`${text}\n`), createPublicKey({ key: jwk, format: 'jwk' }), signed)).toBe(true);
    expect(verify(null, Buffer.from(`${text}\nmore\n`), createPublicKey({ key: jwk, format: 'jwk' }), signed)).toBe(false);
  });
  it('given a tree that is not there yet, when its checkpoint is asked for, then it is refused', () => {
    expect(() => ledger().checkpoint(ledger().size + 1)).toThrow(RangeError);
  });
  it('given the same size again after a restart, when it is signed, then it is the same note to the byte', async () => {
    const { size } = ledger();
    const before = ledger().checkpoint(size);
    await house.again();
    expect(ledger().checkpoint(size)).toBe(before);
  });
  it('given another key, when it takes over, then both sign for it, the log keeps its name, and old sizes are signed anew', async () => {
    const [old, size] = [ledger().key, ledger().size];
    const before = ledger().checkpoint(size);
    const next = ledger().handOver('rotated', 'https://elsewhere.example');
    expect([next.name, next.vkey === old.vkey]).toEqual([old.name, false]);
    const [note = ''] = ledger().handovers();
    expect(note).toContain(`heard-key-v1\n${old.vkey}\n${next.vkey}\n${size}\n`);
    expect(note.match(/^— /gm)).toHaveLength(2);
    expect(ledger().checkpoint(size)).not.toBe(before);
    await house.again();
    expect(ledger().key.vkey).toBe(next.vkey);
  });
});

describe('a receipt', () => {
  it('given a concern, when it is answered, then the answer carries the words, the salt and the proof at the size that it made', async () => {
    const { proof, digest } = await house.done('mum', 'concern/raise-concern', concern('The hall is too loud for him.'));
    const { event, key, since, leaf } = extraOf(proof);
    expect(event).toMatchObject({ type: 'ConcernRaised', data: { words: 'The hall is too loud for him.' } });
    expect(key).toBe(ledger().key.vkey);
    expect(since).toBeNull();
    expect(String(leaf)).toMatch(/^heard-leaf-v1\n/);
    expect(proof).toContain(`\nindex ${ledger().size - 1}\n`);
    expect(proof).toContain(ledger().checkpoint(ledger().size));
    expect(Buffer.from(ledger().node(0, ledger().size - 1)).toString('hex')).toBe(digest);
  });
  it('given somebody who said something before, when they say more, then the receipt is tied to the size of the one before', async () => {
    const before = ledger().size;
    await house.done('dad', 'concern/raise-concern', concern('Something of mine.'));
    const { proof } = await house.done('mum', 'concern/raise-concern', concern('And again today.'));
    expect(extraOf(proof)['since']).toEqual({
      checkpoint: ledger().checkpoint(before),
      proof: ledger()
        .consistency(before, ledger().size)
        .map((hash) => Buffer.from(hash).toString('base64')),
    });
  });
  it('given the same command once more, much later and after a restart, when it is answered, then the receipt is the same to the byte', async () => {
    const asked = { commandId: '018f4e6a-0000-7000-8000-00000000c0de', ...concern('Only once.') };
    const first = await house.done('mum', 'concern/raise-concern', asked);
    await house.done('dad', 'concern/raise-concern', concern('Something else.'));
    await house.done('mum', 'concern/raise-concern', concern('Something later.'));
    expect(await house.done('mum', 'concern/raise-concern', asked)).toEqual(first);
    await house.again();
    expect(await house.done('mum', 'concern/raise-concern', asked)).toEqual(first);
  });
  it('given another person, when they ask with the same id, then they get no receipt', async () => {
    const asked = { commandId: '018f4e6a-0000-7000-8000-00000000c0d1', ...concern('Mine alone.') };
    await house.done('mum', 'concern/raise-concern', asked);
    const answer = await house.ask('dad', 'concern/raise-concern', asked);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('tlog-proof');
  });
});

describe('what a file has carried out', () => {
  const event = (commandId: string, actor: string, revision: number) => ({
    id: `event ${revision}`,
    type: 'Anything',
    leaf: '00',
    revision,
    meta: { commandId, actor, commandDigest: 'd', recordedAt: '2026-09-07T08:00:00.000Z' } as never,
  });
  it('given commands of two people, one of two events, when they are folded, then each is tied to the last event of its actor’s command before', () => {
    const doings = new Doings();
    const story = [
      ['a', 'mum'],
      ['b', 'dad'],
      ['c', 'mum'],
      ['c', 'mum'],
      ['d', 'mum'],
    ] as const;
    story.forEach(([command, actor], place) => doings.take(event(command, actor, place), String(place) as Position));
    expect(['a', 'b', 'c', 'd'].map((command) => doings.of(command)).map((one) => [one?.since, one?.position])).toEqual([
      [null, '0'],
      [null, '1'],
      ['0', '3'],
      ['3', '4'],
    ]);
    expect(doings.by('mum').map((one) => one.events.length)).toEqual([1, 2, 1]);
  });
});

describe('a log from before the tree', () => {
  it('given a file without a tree, when the house opens, then every event gets its leaf and the roots are the same', async () => {
    const { size } = ledger();
    const root = ledger().root(size);
    await house.again(() => {
      const log = new DatabaseSync(join(house.dir, 'log.sqlite'));
      log.exec('DROP TABLE nodes');
      log.close();
    });
    expect([ledger().size, ledger().root(size)]).toEqual([size, root]);
  });
});

describe('keys as text', () => {
  it('given a vkey, when it is read and written, then it is the same; and one with a wrong hash is refused', () => {
    const { vkey } = ledger().key;
    expect(vkeyOf(keyFrom(vkey))).toBe(vkey);
    expect(signOf(vkey)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(() => keyFrom(vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow('not a verifier key');
    expect(() => keyFrom('nonsense')).toThrow('not a verifier key');
  });
});
