import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataKeys, KeyDestroyed, KeyLost } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';

const owner = 'child-0d9f64e2-5b0a-4c8e-8f5d-0c8a3f6f7b11';

describe('the vault', () => {
  let dir: string;
  const open: Vault[] = [];
  const vaultOf = (masterKey?: string) => {
    const vault = new Vault({ dir, masterKey });
    open.push(vault);
    return vault;
  };
  const keysOf = (vault = vaultOf()) => new DataKeys(vault);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'heard-vault-'));
  });
  afterEach(() => {
    open.splice(0).forEach((vault) => vault.close());
    rmSync(dir, { recursive: true });
  });

  it('given a new folder, when the vault opens, then a master key is made that only its owner may read', () => {
    vaultOf();
    for (const file of ['master.key', 'vault.sqlite', 'vault.sqlite-wal'])
      expect([file, statSync(join(dir, file)).mode & 0o777]).toEqual([file, 0o600]);
    expect(Buffer.from(readFileSync(join(dir, 'master.key'), 'utf8').trim(), 'base64')).toHaveLength(32);
  });

  it('given the vault, when it is open, then it writes through to the disk and wipes what it deletes', () => {
    const { database } = vaultOf();
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];
    expect(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map(pragma)).toEqual(['wal', 2, 1, 1]);
  });

  it('given a key, when the house starts again, then it is the same key', () => {
    const first = keysOf().keyFor(owner);
    expect(first.key).toHaveLength(32);
    open.splice(0).forEach((vault) => vault.close());
    const keys = keysOf();
    expect(keys.open(first.keyId)).toEqual(first.key);
    expect(keys.keyFor(owner)).toEqual(first);
  });

  it('given a master key in the environment, when the vault opens, then none is written down', () => {
    const masterKey = randomBytes(32).toString('base64');
    const first = keysOf(vaultOf(masterKey)).keyFor(owner);
    expect(readdirSync(dir)).not.toContain('master.key');
    expect(keysOf(vaultOf(masterKey)).open(first.keyId)).toEqual(first.key);
  });

  it('given two owners, when they get keys, then these differ and neither lies open in the file', () => {
    const keys = keysOf();
    const [one, other] = [keys.keyFor(owner), keys.keyFor('school-1')];
    expect(one.key.equals(other.key)).toBe(false);
    for (const file of readdirSync(dir))
      for (const { key } of [one, other]) expect(readFileSync(join(dir, file)).includes(key)).toBe(false);
  });

  it('given two vaults on one file, when both want the first key, then it is one key', () => {
    const [here, there] = [keysOf(), keysOf()];
    expect(there.keyFor(owner)).toEqual(here.keyFor(owner));
  });

  it('given a transaction, when a key would be made in it, then it is refused', () => {
    const vault = vaultOf();
    const keys = keysOf(vault);
    expect(() => vault.whole(() => keys.keyFor(owner))).toThrow(/outside every transaction/);
  });

  it('given another master key, when the vault opens, then it is refused with what to do', () => {
    vaultOf(randomBytes(32).toString('base64'));
    expect(() => vaultOf(randomBytes(32).toString('base64'))).toThrow(/another master key.*Put back the HEARD_MASTER_KEY/);
    expect(() => vaultOf()).toThrow(/not its master key\. Set HEARD_MASTER_KEY, or put back .*master\.key/);
    expect(readdirSync(dir)).not.toContain('master.key');
  });

  it('given a vault whose master.key is gone, when it opens, then no new one is made', () => {
    vaultOf().close();
    unlinkSync(join(dir, 'master.key'));
    expect(() => vaultOf()).toThrow(/put back/);
  });

  it.each(['short', randomBytes(31).toString('base64'), randomBytes(33).toString('base64'), 'é'.repeat(44)])(
    'given the malformed master key %s, when the vault opens, then it is refused with what to do',
    (masterKey) => {
      expect(() => vaultOf(masterKey)).toThrow(/HEARD_MASTER_KEY is not 32 bytes in base64.*openssl rand -base64 32/);
      writeFileSync(join(dir, 'master.key'), masterKey);
      expect(() => vaultOf()).toThrow(/master\.key is not 32 bytes/);
    },
  );

  it('given a key that was destroyed, when it is opened, then there is none, now and after a restart', () => {
    const keys = keysOf();
    const { keyId } = keys.keyFor(owner);
    keys.destroy(owner);
    for (const later of [keys, keysOf()]) {
      expect(later.open(keyId)).toBeNull();
      expect(() => later.keyFor(owner)).toThrow(KeyDestroyed);
    }
    keys.destroy(owner);
    keys.destroy('child-nobody');
  });

  it('given a key that was destroyed, when the files are searched, then its wrapping is not in them', () => {
    const vault = vaultOf();
    const keys = keysOf(vault);
    keys.keyFor(owner);
    const { wrapped } = vault.database.prepare('SELECT wrapped FROM data_key').get() as { wrapped: Uint8Array };
    const places = () => readdirSync(dir).filter((file) => readFileSync(join(dir, file)).includes(Buffer.from(wrapped)));
    expect(places()).not.toEqual([]);
    keys.destroy(owner);
    expect(places()).toEqual([]);
  });

  it('given keys that were destroyed, when they are asked for, then whose they were and when is told, now and after a restart', () => {
    const keys = keysOf();
    keys.keyFor('child-kept');
    expect(keys.destroyed()).toEqual([]);
    keys.keyFor(owner);
    keys.destroy(owner);
    for (const later of [keys, keysOf()])
      expect(later.destroyed()).toEqual([{ owner, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) }]);
  });

  it('given one key destroyed, when others are opened, then they are there', () => {
    const keys = keysOf();
    const kept = keys.keyFor('child-2');
    keys.keyFor(owner);
    keys.destroy(owner);
    expect(keysOf().open(kept.keyId)).toEqual(kept.key);
  });

  it('given a key that the vault never had, when it is opened, then that is not the same as destroyed', () => {
    expect(() => keysOf().open('6a1d5e7e-96a5-4a11-8df8-7f3f6d1b2c22')).toThrow(KeyLost);
  });

  it('given a wrapped key put under another name or with a bit flipped, when it is opened, then it is lost', () => {
    const vault = vaultOf();
    const keys = keysOf(vault);
    const [mine, yours] = [keys.keyFor(owner), keys.keyFor('child-2')];
    vault.database.exec(
      `UPDATE data_key SET (nonce, wrapped) = (SELECT nonce, wrapped FROM data_key WHERE owner = 'child-2') WHERE owner = '${owner}'`,
    );
    vault.database.exec(`UPDATE data_key SET wrapped = CAST(substr(wrapped, 1, 47) || x'00' AS BLOB) WHERE owner = 'child-2'`);
    const fresh = keysOf(vault);
    expect(() => fresh.open(mine.keyId)).toThrow(KeyLost);
    expect(() => fresh.open(yours.keyId)).toThrow(KeyLost);
  });

  it('given a step that fails, when a room migrates, then nothing of the step stays and the next start tries again', () => {
    const vault = vaultOf();
    expect(() => vault.migrate('room', ['CREATE TABLE a (x)', 'CREATE TABLE b (x); nonsense'])).toThrow();
    vault.migrate('room', ['CREATE TABLE a (x)', 'CREATE TABLE b (x)']);
    vault.migrate('room', ['CREATE TABLE a (x)', 'CREATE TABLE b (x)']);
    expect(vault.database.prepare("SELECT count(*) AS n FROM migration WHERE room = 'room'").get()).toEqual({ n: 2 });
  });
});
