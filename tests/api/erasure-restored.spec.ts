import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { DataKeys, type Destroyed } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { agreed, dayComes, foundIn, foundInLog, rowsBeside, rowsNaming } from '../support/erasing.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { cast, names } from '../support/small-school.ts';
import { draft, lives, wilma, words, type Lived } from '../support/wilma.ts';

let house: OpenedHouse;
let one: Lived;
let gone: readonly Destroyed[];
const copy = mkdtempSync(join(tmpdir(), 'heard-copy-'));
beforeAll(async () => {
  house = await openHouse();
  one = await lives(house);
});
afterAll(async () => {
  await house.close();
  rmSync(copy, { recursive: true });
});

/** Puts a copy in place of what the house has, while it is shut. */
const putBack = () => {
  rmSync(house.dir, { recursive: true });
  cpSync(copy, house.dir, { recursive: true });
};

describe('a house that is put back from a copy that is older than an erasure', () => {
  it('given a copy of a year, when her file is erased after it, then the vault says whose keys are gone since when', async () => {
    await house.again(() => cpSync(house.dir, copy, { recursive: true }));
    await agreed(house, one.childId);
    await dayComes(house, '2026-09-14T09:00:00.000Z');
    gone = house.get(DataKeys).destroyed();
    expect(gone.map(({ owner }) => owner)).toEqual([`child-${one.childId}`, `sealed-${one.childId}`]);
    expect(foundIn(house.dir, [...words, draft])).toEqual([]);
  });

  it('given the copy alone, when it is put back, then she is there again: the copy is what keeps her, and a list of keys what does not', async () => {
    await house.again(putBack);
    expect(foundIn(house.dir, [wilma.name])).not.toEqual([]);
    expect(await foundInLog(house, [wilma.name])).not.toEqual([]);
  });

  it('given the list, when the copy is put back and each key on it is destroyed before the house opens, then nothing of her is anywhere', async () => {
    const before = rowsBeside(house, one.childId);
    await house.again(() => {
      putBack();
      const vault = new Vault({ dir: house.dir });
      for (const { owner } of gone) new DataKeys(vault).destroy(owner);
      vault.close();
      rmSync(join(house.dir, 'read-models.sqlite'), { force: true });
    });
    expect(foundIn(house.dir, [...words, draft])).toEqual([]);
    expect(await foundInLog(house, words)).toEqual([]);
    expect(rowsNaming(house, one.childId)).toEqual([]);
    expect(house.get(Accounts).find(one.mum)).toBeNull();
    for (const name of names) expect([name, house.get(Accounts).find(cast[name].person)?.personId]).toEqual([name, cast[name].person]);
    expect(Object.keys(rowsBeside(house, one.childId))).toEqual(Object.keys(before));
    expect(rowsBeside(house, one.childId)['child']).toEqual(before['child']);
  });
});
