import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadModels } from '../../../apps/api/src/kernel/read-models/read-models.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { filesOf, operate } from '../../support/operating.ts';
import { hashOf } from '../../support/rows.ts';
import { concern } from '../../support/sayings.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', concern('The hall is too loud for him.'));
});
afterAll(() => house.close());

const tables = (): string => join(house.dir, 'read-models.sqlite');
const names = (): readonly string[] => Object.keys(filesOf(house.dir)).filter((name) => name.startsWith('read-models'));

describe('tables that are folded anew', () => {
  it('given a house that runs, when its tables are to be folded anew, then it is refused, and the house goes on', async () => {
    await expect(operate(house.dir, ['rebuild'])).rejects.toThrow('The house is running. Stop it first');
    await house.done('mum', 'concern/raise-concern', concern('And the corridor.'));
  });
  it('given tables in which somebody has written, when they are folded anew, then the next start finds the rows of the log, and folds nothing', async () => {
    const before = hashOf(house.get(ReadModels));
    let said = '';
    await house.again(async () => {
      const database = new DatabaseSync(tables());
      database.exec("UPDATE input SET row = replace(row, 'loud', 'nice')");
      database.close();
      said = await operate(house.dir, ['rebuild']);
      expect(names()).toEqual(['read-models.sqlite']);
      const found = new DatabaseSync(tables(), { readOnly: true });
      expect(Number(found.prepare('SELECT min(position) AS least FROM checkpoint').get()?.['least'])).toBeGreaterThan(10);
      found.close();
    });
    expect(hashOf(house.get(ReadModels))).toBe(before);
    expect(said).toMatch(/Folded \d+ events in [\d.]+ s\.\nDone\./);
  });
  it('given no tables, and what a killed try left, when they are folded anew, then they are there', async () => {
    await house.again(async () => {
      writeFileSync(`${tables()}.anew`, 'half');
      await operate(house.dir, ['rebuild']);
      expect(names()).toEqual(['read-models.sqlite']);
    });
  });
  it('given a log that does not open, when tables are to be folded anew, then it is refused and the old ones stay', async () => {
    const before = hashOf(house.get(ReadModels));
    await house.again(async () => {
      const vault = new DatabaseSync(join(house.dir, 'vault.sqlite'));
      vault.exec("UPDATE data_key SET key_id = 'x' || key_id");
      await expect(operate(house.dir, ['rebuild'])).rejects.toThrow('the vault cannot open the key');
      vault.exec('UPDATE data_key SET key_id = substr(key_id, 2)');
      vault.close();
      expect(names()).toEqual(['read-models.sqlite']);
    });
    expect(hashOf(house.get(ReadModels))).toBe(before);
  });
});
