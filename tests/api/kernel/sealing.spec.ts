import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '@heard/domain/kernel';
import { leafHash } from '../../../apps/api/src/kernel/sealing/leaf.ts';
import { open, seal, BrokenSeal, type ClearEvent, type Keys } from '../../../apps/api/src/kernel/sealing/sealing.ts';
import type { Position, Revision, StoredEvent, StreamName } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { mum, now, rowansFile } from '../../support/people.ts';
import { recorded } from '../../support/record.ts';
import { adasFile, called, emailOf, names } from '../../support/small-school.ts';
import { mumSaid } from '../../support/story.ts';
import { concern, deciding, influence, voice } from '../../support/sayings.ts';

/** Keys in a map: `destroy` leaves null behind. */
const keyring = () => {
  const keys = new Map<string, Buffer | null>();
  const keyFor = (owner: string) => {
    if (!keys.has(owner)) keys.set(owner, randomBytes(32));
    return { keyId: owner, key: keys.get(owner) as Buffer };
  };
  return { keyFor, open: (keyId: string) => keys.get(keyId) ?? null, destroy: (owner: string) => keys.set(owner, null) } satisfies Keys & {
    destroy: unknown;
  };
};

const event = (words = 'It is the noise at dinner.'): ClearEvent => {
  const { leaf: _, ...said } = recorded(mumSaid, 3);
  return { ...said, version: 1, data: { ...(said.data as object), words } };
};

const stored = (clear: ClearEvent, keys: Keys): StoredEvent => ({
  ...seal(clear, keys).event,
  stream: clear.stream as StreamName,
  revision: String(clear.revision) as Revision,
  position: '9' as Position,
});

describe('an event that is closed for the log', () => {
  it('given any words, when it is opened, then it is the same event to the letter', () => {
    const keys = keyring();
    const anything = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(anything, (words) => {
        const clear = event(words);
        const { leaf, ...opened } = open(stored(clear, keys), keys)!;
        expect(opened).toEqual(clear);
        expect(leaf).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  it('given the same words twice, when they are closed, then nothing of the two is alike', () => {
    const keys = keyring();
    const [one, other] = [seal(event(), keys).event, seal(event(), keys).event];
    for (const field of ['nonce', 'ciphertext', 'commitment'] as const)
      expect(Buffer.from(one[field]).equals(Buffer.from(other[field]))).toBe(false);
  });

  it('given a stored event, when any one bit of its bytes is altered, then it is a broken seal', () => {
    const keys = keyring();
    const whole = stored(event(), keys);
    for (const field of ['nonce', 'ciphertext', 'commitment'] as const) {
      for (const at of whole[field].keys()) {
        const bytes = Buffer.from(whole[field]);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        expect(() => open({ ...whole, [field]: bytes }, keys)).toThrow(BrokenSeal);
      }
      expect(() => open({ ...whole, [field]: whole[field].subarray(1) }, keys)).toThrow(BrokenSeal);
    }
  });

  it.each([
    ['stream', `child-${adasFile}`],
    ['revision', '4'],
    ['id', '018f4e6a-0000-7000-8000-00000000ffff'],
    ['type', 'ConcernTriaged'],
    ['recordedAt', '2026-09-07T08:10:00.001Z'],
  ])('given a stored event, when its %s says something else, then it is a broken seal', (field, value) => {
    const keys = keyring();
    expect(() => open({ ...stored(event(), keys), [field]: value }, keys)).toThrow(BrokenSeal);
  });

  it('given the key of another file, when it is used, then it is a broken seal', () => {
    const keys = keyring();
    const whole = stored(event(), keys);
    expect(() => open({ ...whole, keyId: keys.keyFor('child-other').keyId }, keys)).toThrow(BrokenSeal);
  });

  it('given a destroyed key, when it is opened, then there is nothing, and its leaf is the same as before', () => {
    const keys = keyring();
    const whole = stored(event(), keys);
    const before = leafHash(whole);
    keys.destroy(whole.stream);
    expect(open(whole, keys)).toBeNull();
    expect(leafHash(whole)).toBe(before);
  });

  it('given only docs/log-format.md, when a leaf is computed by it, then it is the leaf that the house computes', () => {
    const hash = (...parts: (string | Uint8Array)[]) => parts.reduce((all, part) => all.update(part), createHash('sha256')).digest('hex');
    const one = stored(event(), keyring());
    const text = `heard-leaf-v1\n${one.id}\n${one.stream}\n${one.revision}\n${one.type}\n${one.recordedAt}\n${hash(one.nonce, one.ciphertext)}\n${Buffer.from(one.commitment).toString('hex')}\n`;
    expect(leafHash(one)).toBe(hash(new Uint8Array([0]), text));
  });
});

describe('what lies on the disk', () => {
  let house: OpenedHouse;
  const secrets = {
    concern: 'He hides under the coats when the hall is loud.',
    voice: 'my ears hurt at dinner',
    because: 'Because the hall is too small for two sittings.',
    item: 'Quiet table by the window with his friend.',
  };
  beforeAll(async () => {
    house = await openHouse();
    const said = concern(secrets.concern);
    const shared = voice({ words: secrets.voice });
    await house.done('mum', 'concern/raise-concern', said);
    await house.done('rowan', 'voice/share-voice', shared);
    const items = [{ itemId: said.concernId, words: secrets.item }];
    const influences = [influence(said.concernId, 'not', secrets.because), influence(shared.voiceId)];
    await house.done('farrow', 'decision/take-decision', deciding(influences, { items }));
  });
  afterAll(() => house.close());

  const filesOf = (start: string): readonly string[] => readdirSync(house.dir).filter((name) => name.startsWith(start));
  const met = (files: readonly string[], words: readonly string[]): readonly string[] => {
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(house.dir, name))));
    return words.filter((word) => [bytes.indexOf(word, 0, 'utf8'), bytes.indexOf(word, 0, 'utf16le')].some((at) => at >= 0));
  };

  it('given a school at work, when every file of its folder is listed, then each is of a known kind', () => {
    const kinds = ['log.sqlite', 'vault.sqlite', 'read-models.sqlite', 'master.key', 'blobs'];
    expect(readdirSync(house.dir).filter((name) => !kinds.some((kind) => name.startsWith(kind)))).toEqual([]);
  });

  it('given a school at work, when the bytes of the log are searched, then no word, name, address or birthday is met', () => {
    const known = names.flatMap((name) => [called[name], ...called[name].split(' ').filter((part) => part.length > 2), emailOf(name)]);
    const others = ['Kestrels', 'dinner time', 'Alderbrook', '2018-11-03', mum.person, 'own-words', 'mother'];
    const files = filesOf('log.sqlite');
    expect(files).toContain('log.sqlite');
    expect(met(files, [...Object.values(secrets), ...known, ...others])).toEqual([]);
  });

  it('given a school at work, when the vault is searched, then it may hold names of accounts, and never a word that was said', () => {
    expect(met(filesOf('vault.sqlite'), Object.values(secrets))).toEqual([]);
  });

  it('given a school at work, when the tables are searched, then they hold the words: they are disposable and die with the folder', () => {
    expect(met(filesOf('read-models.sqlite'), Object.values(secrets)).length).toBeGreaterThan(0);
  });

  it('given a child whose key was destroyed, when the tables are built anew, then the child is gone and everybody else is there', async () => {
    const before = await house.log();
    house.get(DataKeys).destroy(`child-${adasFile}`);
    await house.again(() => filesOf('read-models.sqlite').forEach((name) => rmSync(join(house.dir, name))));
    const { body } = await house.query('farrow', 'child/children');
    expect(body.children.map((one: { childId: string }) => one.childId)).toEqual([rowansFile]);
    expect((await house.query('farrow', `child/child?child=${adasFile}`)).status).toBe(404);
    expect((await house.log()).map((one) => leafHash(one))).toEqual(before.map((one) => leafHash(one)));
    expect((await house.query('mum', 'health/ready')).body).toMatchObject({ status: 'ready', tables: { parked: 0 } });
  });

  it('given a child whose key was destroyed in a running house, when somebody writes in the file, then it is as if it did not exist', async () => {
    await house.done('mum', 'concern/raise-concern', concern('The last thing in this file.'));
    house.get(DataKeys).destroy(`child-${rowansFile}`);
    const { status, body } = await house.ask('mum', 'concern/raise-concern', concern('Once more.'));
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  it('given the clock of the house, when an event is recorded, then it bears that moment', async () => {
    expect((await house.log()).at(-1)?.recordedAt).toBe(instant.parse(now));
  });
});
