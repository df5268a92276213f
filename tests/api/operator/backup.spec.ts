import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../apps/api/src/kernel/ledger/ledger.ts';
import { sha256 } from '../../../apps/api/src/kernel/sealing/canonical.ts';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import type { Manifest } from '../../../apps/api/src/operator/manifest.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { backupIn, emptyFolder, filesOf, operate } from '../../support/operating.ts';
import { adasFile } from '../../support/small-school.ts';
import { concern } from '../../support/sayings.ts';
import { copyOf } from '../../support/tampered-house.ts';
import { Tampering } from '../../support/tampering.ts';
import { drawingOf, saying, sends } from '../../support/uploading.ts';

let house: OpenedHouse;
let folder: string;
let said: string;
const manifestOf = (backup: string): Manifest => JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest;

beforeAll(async () => {
  house = await openHouse();
  await house.done('rowan', 'voice/share-voice', saying([await sends(house, 'rowan', drawingOf())]));
  await house.done('mum', 'concern/raise-concern', concern('The hall is too loud for him.'));
  folder = emptyFolder();
  said = await operate(house.dir, ['backup', folder]);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

describe('a backup of a house that runs', () => {
  it('given a house, when it is backed up, then the manifest has its size, its root and a checkpoint that its key signed', () => {
    const ledger = house.get(Ledger);
    const { size, root, checkpoint, origin, upTo, blobs } = manifestOf(backupIn(folder));
    expect({ size, root, checkpoint, origin, blobs }).toEqual({
      size: ledger.size,
      root: Buffer.from(ledger.root(ledger.size)).toString('base64'),
      checkpoint: ledger.checkpoint(ledger.size),
      origin: ledger.key.name,
      blobs: 'folder',
    });
    expect(upTo).toBe('2026-09-07T08:10:00.000Z');
  });
  it('given the manifest, when the files are read, then each is there with its bytes, and none besides', () => {
    const backup = backupIn(folder);
    const { files } = manifestOf(backup);
    expect(files.map((one) => one.path.replace(/[0-9a-f]{64}/, 'blob'))).toEqual([
      'log.sqlite',
      'vault.sqlite',
      expect.stringMatching(/^blobs\/..\/blob$/),
    ]);
    for (const { path, bytes, sha256: hash } of files) {
      const content = readFileSync(join(backup, path));
      expect([content.length, sha256(content).toString('hex')]).toEqual([bytes, hash]);
    }
    expect(Object.keys(filesOf(backup)).sort()).toEqual([...files.map((one) => one.path), 'manifest.json'].sort());
  });
  it('given the backup, when anybody else of this machine looks, then it is for its owner alone', () => {
    const backup = backupIn(folder);
    const modes = [backup, ...readdirSync(backup).map((name) => join(backup, name))].map((path) => statSync(path).mode & 0o077);
    expect(modes).toEqual(modes.map(() => 0));
  });
  it('given what was said, when it is read, then it tells what is in it, what is not, and where the key must be', () => {
    expect(said).toContain(`${house.get(Ledger).size} events`);
    expect(said).toMatch(/1 attachment;/);
    expect(said).toContain(`Not in it: the master key, ${join(house.dir, 'master.key')}.`);
    expect(said).toContain('restore ');
    expect(readFileSync(join(house.dir, 'master.key'), 'utf8').trim().length).toBe(44);
    const key = readFileSync(join(house.dir, 'master.key'), 'utf8').trim();
    for (const name of Object.keys(filesOf(folder))) expect(readFileSync(join(folder, name), 'latin1')).not.toContain(key);
  });
  it('given a file that was erased, when backups are made, then the list beside them keeps it, also when a vault is younger', async () => {
    const list = () => readFileSync(join(folder, 'erased.jsonl'), 'utf8');
    expect(list()).toBe('');
    house.get(DataKeys).destroy(`child-${adasFile}`);
    await operate(house.dir, ['backup', folder]);
    const [line = '', rest] = list().split('\n');
    expect(JSON.parse(line)).toEqual({ owner: `child-${adasFile}`, at: expect.stringMatching(/^\d{4}-/) });
    expect(rest).toBe('');
    writeFileSync(join(folder, 'erased.jsonl'), `${line}\n{"owner":"child-elsewhere","at":"2026-01-01T00:00:00.000Z"}\n`);
    await operate(house.dir, ['backup', folder]);
    expect(list()).toContain('child-elsewhere');
  });
});

describe('what is refused', () => {
  it('given a folder inside the data, when a backup is asked for, then it is refused', async () => {
    await expect(operate(house.dir, ['backup', join(house.dir, 'backups')])).rejects.toThrow('lost with it');
  });
  it('given no house, when a backup is asked for, then nothing is made', async () => {
    const nowhere = emptyFolder();
    await expect(operate(nowhere, ['backup', folder])).rejects.toThrow('There is no house');
    expect(readdirSync(nowhere)).toEqual([]);
  });
  it('given a log in EventStoreDB, when a backup is asked for, then it says how that is backed up', async () => {
    const env = { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: 'esdb://localhost:2113' };
    await expect(operate(house.dir, ['backup', folder], env)).rejects.toThrow(/EventStoreDB[^]*Back it up\s+first/);
  });
  it('given an event that was changed, when a backup is made, then it is refused, names the event, and leaves nothing', async () => {
    const [copy, empty] = [copyOf(house.dir), emptyFolder()];
    const log = new Tampering(join(copy, 'log.sqlite'));
    log.change(5, { type: 'ConcernRead' }, 'right');
    log.done();
    await expect(operate(copy, ['backup', empty])).rejects.toThrow(/no backup was made[^]*altered[^]*position 5/);
    expect(readdirSync(empty)).toEqual([]);
  });
  it('given attachments in a bucket, when a backup is made, then it says that they are not in it', async () => {
    const empty = emptyFolder();
    const env = { BLOBS: 's3://attachments/school', BLOBS_ENDPOINT: 'http://127.0.0.1:9', BLOBS_ACCESS_KEY: 'a', BLOBS_SECRET_KEY: 'b' };
    expect(await operate(house.dir, ['backup', empty], env)).toContain('They lie in s3://attachments/school');
    expect(manifestOf(backupIn(empty)).files.map((one) => one.path)).toEqual(['log.sqlite', 'vault.sqlite']);
  });
});
