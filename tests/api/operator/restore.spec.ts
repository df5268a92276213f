import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../apps/api/src/kernel/ledger/ledger.ts';
import { sha256 } from '../../../apps/api/src/kernel/sealing/canonical.ts';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { KeyDestroyed } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import type { Manifest } from '../../../apps/api/src/operator/manifest.ts';
import { openHouse, OpenedHouse } from '../../support/house.ts';
import { backupIn, copyOfFolder, emptyFolder, filesOf, operate } from '../../support/operating.ts';
import { concern } from '../../support/sayings.ts';
import { adasFile } from '../../support/small-school.ts';
import { Tampering } from '../../support/tampering.ts';
import { drawingOf, saying, sends } from '../../support/uploading.ts';

let house: OpenedHouse;
let folder: string;
let key: string;
/** The receipt of something that was said after the backup. */
let lost: string;
let kept: string;

beforeAll(async () => {
  house = await openHouse();
  await house.done('rowan', 'voice/share-voice', saying([await sends(house, 'rowan', drawingOf())]));
  const before = await house.done('mum', 'concern/raise-concern', concern('Said before.'));
  folder = emptyFolder();
  await operate(house.dir, ['backup', folder]);
  const after = await house.done('mum', 'concern/raise-concern', concern('Said after.'));
  [kept, lost, key] = [join(folder, 'kept.tlog-proof'), join(folder, 'lost.tlog-proof'), join(house.dir, 'master.key')];
  writeFileSync(kept, before.proof ?? '');
  writeFileSync(lost, after.proof ?? '');
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const restored = (to: string, backup = backupIn(folder), ...more: readonly string[]): Promise<string> =>
  operate(to, ['restore', backup, '--master-key-file', key, ...more]);

describe('a backup that is put back', () => {
  let again: OpenedHouse;
  let said: string;
  const to = emptyFolder();
  const cookies: string[] = [];
  beforeAll(async () => {
    cookies.push(await house.cookieOf('mum'));
    said = await restored(to);
    cpSync(key, join(to, 'master.key'));
    again = await OpenedHouse.at(to);
  });
  afterAll(() => again.close());

  it('given what was said, when it is read, then it tells up to when, what is lost, and what is to be done', () => {
    expect(said).toMatch(/Put back: \d+ events, up to 7 September 2026 at 08:10:00 UTC\./);
    expect(said).toContain('What was written after that is lost. Receipts that people hold of it will say so');
    expect(said).toContain('Everybody has to sign in again');
    expect(said).toContain('The master key was not put there');
  });
  it('given the house, when it is opened, then every event of the backup is there, and the words, and the drawing', async () => {
    const { size } = JSON.parse(readFileSync(join(backupIn(folder), 'manifest.json'), 'utf8')) as Manifest;
    expect((await again.log()).map((one) => one.id)).toEqual((await house.log()).slice(0, size).map((one) => one.id));
    const { text } = await again.query('mum', `timeline/timeline?child=018f4e6a-0000-7000-8000-000000000010`);
    expect(text).toContain('Said before.');
    expect(text).not.toContain('Said after.');
    expect(readdirSync(join(to, 'blobs'))).toHaveLength(1);
  });
  it('given a session from before, when it is used, then nobody is signed in by it', async () => {
    const asking = (url: string) => fetch(`${url}/api/child/children`, { headers: { cookie: cookies[0] ?? '' } });
    expect([(await asking(house.url)).status, (await asking(again.url)).status]).toEqual([200, 401]);
  });
  it('given the log, when more is said, then it goes on under a key that the old one introduced, and all of it is sound', async () => {
    const [before, after] = [house.get(Ledger), again.get(Ledger)];
    const { proof } = await again.done('mum', 'concern/raise-concern', concern('Said in the house that goes on.'));
    expect(proof).toContain(`— ${after.key.name} `);
    expect(after.key.name).not.toBe(before.key.name);
    const [note = ''] = after.handovers();
    expect(note).toContain(`heard-key-v1\n${before.key.vkey}\n${after.key.vkey}\n`);
    expect(note).toMatch(/\nrestored\n\n/);
    await expect(operate(to, ['verify', kept])).resolves.toContain('Sound.');
  });
  it('given a receipt of what was said after the backup, when it is held against the log, then it is told that this is lost', async () => {
    await expect(operate(to, ['verify', lost])).rejects.toThrow(/put back from a backup[^]*lost/);
  });
});

describe('an older backup and a file that was erased since', () => {
  it('given a list of erased files beside it, when it is put back, then their keys are destroyed again and their drawings are gone', async () => {
    const backups = copyOfFolder(folder);
    const owner = 'child-018f4e6a-0000-7000-8000-000000000010';
    appendFileSync(join(backups, 'erased.jsonl'), `${JSON.stringify({ owner, at: '2026-10-01T00:00:00.000Z' })}\n`);
    const to = emptyFolder();
    expect(await restored(to, backupIn(backups))).toContain('1 file had been erased after this backup: its key is destroyed again');
    cpSync(key, join(to, 'master.key'));
    const again = await OpenedHouse.at(to);
    try {
      expect(() => again.get(DataKeys).keyFor(owner)).toThrow(KeyDestroyed);
      expect(again.get(DataKeys).keyFor(`child-${adasFile}`).key.length).toBe(32);
      expect(filesOf(join(to, 'blobs'))).toEqual({});
      await expect(operate(to, ['verify', '--deep', kept])).resolves.toMatch(/erased[^]*Sound\./);
    } finally {
      await again.close();
    }
  });
});

const manifestWith = (backup: string, over: object): void => {
  const path = join(backup, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...over }));
};
const flip = (path: string): void => {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const blobIn = (backup: string): string => join(backup, Object.keys(filesOf(backup)).find((name) => name.startsWith('blobs')) ?? '');

/** Other words of the log, and a manifest with the right hashes: what is signed in it is of the log as it was. */
const forged = (backup: string): void => {
  const log = new Tampering(join(backup, 'log.sqlite'));
  log.change(7, { commitment: new Uint8Array(32) }, 'right');
  const { root } = log.regrow();
  log.done();
  const path = join(backup, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const bytes = readFileSync(join(backup, 'log.sqlite'));
  const files = manifest.files.map((one) =>
    one.path === 'log.sqlite' ? { ...one, bytes: bytes.length, sha256: sha256(bytes).toString('hex') } : one,
  );
  manifestWith(backup, { files, root: Buffer.from(root).toString('base64') });
};

describe('what is not put back', () => {
  it.each([
    ['a changed byte of the log', (backup: string) => flip(join(backup, 'log.sqlite')), 'log.sqlite is not what was backed up'],
    ['a changed byte of the vault', (backup: string) => flip(join(backup, 'vault.sqlite')), 'vault.sqlite is not what was backed up'],
    ['a changed byte of a drawing', (backup: string) => flip(blobIn(backup)), 'is not what was backed up'],
    ['no vault', (backup: string) => rmSync(join(backup, 'vault.sqlite')), 'vault.sqlite is missing'],
    ['no drawing', (backup: string) => rmSync(blobIn(backup)), 'is missing'],
    [
      'a drawing left out of the manifest',
      (backup: string) => manifestWith(backup, { files: listOf(backup).slice(0, 2) }),
      'is missing. It hangs on',
    ],
    ['a manifest of another version', (backup: string) => manifestWith(backup, { v: 2 }), 'of version 2'],
    [
      'a manifest with another path',
      (backup: string) => manifestWith(backup, { files: [{ ...listOf(backup)[0], path: '../log.sqlite' }] }),
      'not one that Heard wrote',
    ],
    ['no manifest', (backup: string) => rmSync(join(backup, 'manifest.json')), 'There is no backup'],
    [
      'a manifest that names another root',
      (backup: string) => manifestWith(backup, { root: `${'A'.repeat(43)}=` }),
      'not the log that its manifest names',
    ],
    ['a changed log with right hashes', forged, 'position 7'],
    [
      'a list of erased files that cannot be read',
      (backup: string) => writeFileSync(join(backup, '../erased.jsonl'), 'nobody'),
      'cannot be read',
    ],
  ])('given a backup with %s, when it is put back, then it is refused and nothing was put there', async (_, harm, sentence) => {
    const backups = copyOfFolder(folder);
    const to = emptyFolder();
    harm(backupIn(backups));
    await expect(restored(to, backupIn(backups))).rejects.toThrow(sentence);
    expect(readdirSync(to)).toEqual([]);
    rmSync(backups, { recursive: true });
  });
  it('given a folder with something in it, when a backup is put there, then it is refused, and what was there is there', async () => {
    await expect(restored(house.dir)).rejects.toThrow('is not empty');
  });
  it('given another master key, when a backup is put back, then it is refused', async () => {
    const to = emptyFolder();
    writeFileSync(join(to, 'master.key'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
    await expect(operate(to, ['restore', backupIn(folder)])).rejects.toThrow('another master key');
    expect(readdirSync(to)).toEqual(['master.key']);
  });
  it('given no master key, when a backup is put back, then it says where one may be', async () => {
    await expect(operate(emptyFolder(), ['restore', backupIn(folder)])).rejects.toThrow('There is no master key: give --master-key-file');
  });
});

const listOf = (backup: string): Manifest['files'] => (JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest).files;

describe('a backup that is tested', () => {
  it('given a backup, when it is tested, then it is read whole, no byte of it changes, and nothing is put back', async () => {
    const [to, before] = [emptyFolder(), filesOf(folder)];
    expect(await restored(to, backupIn(folder), '--test')).toContain('this backup can be put back');
    expect([filesOf(folder), readdirSync(to)]).toEqual([before, []]);
  });
  it('given a changed log with right hashes, when it is tested, then that is told', async () => {
    const backups = copyOfFolder(folder);
    forged(backupIn(backups));
    await expect(restored(emptyFolder(), backupIn(backups), '--test')).rejects.toThrow('position 7');
  });
});
