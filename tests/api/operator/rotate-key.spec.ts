import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hours } from '../../../apps/api/src/kernel/ledger/hours.ts';
import { settingsFrom } from '../../../apps/api/src/kernel/settings.ts';
import { rotateKey } from '../../../apps/api/src/operator/rotate-key.ts';
import { Telling } from '../../../apps/api/src/operator/telling.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { emptyFolder, operate } from '../../support/operating.ts';
import { keysOf } from '../../support/witness-pair.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('rotate-key', () => {
  it('given a house that runs, when it is asked for, then another key signs at once, and whoever asked is told which', async () => {
    const { key: old } = await keysOf(house);
    const saying = operate(house.dir, ['rotate-key']);
    house.get(Hours).turn();
    const said = await saying;
    const { key: next } = await keysOf(house);
    expect([next === old, said.includes(next), said.includes('WITNESS_FOR')]).toEqual([false, true, true]);
  });

  it('given a house that is closed, when it is asked for, then it is said that it comes with the next start, and it does', async () => {
    const { key: old } = await keysOf(house);
    let said = '';
    await house.again(() => rotateKey(settingsFrom({ DATA_DIR: house.dir }), new Telling({ write: (text) => (said += text) }), 0));
    expect(said).toContain('The house is not running.');
    expect((await keysOf(house)).key).not.toBe(old);
  });

  it('given a folder in which there is no house, when it is asked for, then nothing is made there', async () => {
    const folder = emptyFolder();
    await expect(rotateKey(settingsFrom({ DATA_DIR: folder }), new Telling({ write: () => true }), 0)).rejects.toThrow('There is no house');
    rmSync(folder, { recursive: true });
  });
});
