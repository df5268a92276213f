import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { CosignedTable } from '../../apps/api/src/witness/cosigned.table.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import type { OpenedHouse } from '../support/house.ts';
import { InventedLog } from '../support/invented-log.ts';
import { bodyOf, isSigned, linesOf } from '../support/reading-notes.ts';
import { checkpointOf, hours, keysOf, offer, school, withSettings } from '../support/witness-pair.ts';

const log = new InventedLog('log.example/put-back');
let house: OpenedHouse;
beforeAll(async () => {
  house = await withSettings(await school(), { WITNESS_FOR: log.vkey });
});
afterAll(() => house.close());

describe('what leaves a house that was put back from a backup', () => {
  it('given a log that goes on under another name, when it is published, then it begins anew, and the house is a witness by another key', async () => {
    expect((await offer(house, log.to(9).offer(0))).status).toBe(200);
    const [before, note] = [await keysOf(house), await checkpointOf(house)];
    house.get(Ledger).handOver('restored', 'https://heard.example');
    await house.again();
    const after = await keysOf(house);
    expect(after.key.split('/')[0]).toBe('heard.example');
    expect(after.witness).not.toBe(before.witness);
    const next = await checkpointOf(house);
    expect(bodyOf(next).origin).not.toBe(bodyOf(note).origin);
    expect([isSigned(next, after.key), isSigned(next, before.key), linesOf(next).length]).toEqual([true, false, 1]);
  });

  it('given logs of others, when they go on, then what it still remembers of them holds, and its new key signs', async () => {
    const remembered = new CosignedTable(house.get(Vault)).judge(log.name, house.clock.now(), (known) =>
      known ? { remember: known } : {},
    );
    expect(remembered).toMatchObject({ remember: { size: 9, note: log.checkpoint(9) } });
    const answer = await offer(house, log.to(12).offer(9));
    expect([answer.status, isSigned(log.checkpoint() + String(answer.body), (await keysOf(house)).witness)]).toEqual([200, true]);
    await hours(house);
    expect((await keysOf(house)).witness).toMatch(/\/witness\/[0-9a-f]{8}\+/);
  });
});
