import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedHouse } from '../support/house.ts';
import { copyOf, foundIn, refusedAtStart, soundHouse, type Sound } from '../support/tampered-house.ts';
import { chosen, tried, type Verdict } from '../support/tampered-trial.ts';
import { Chance, Tampering } from '../support/tampering.ts';

/** More of them, with who found what: `node tests/performance/tamperings.ts 1000`. */
const many = Number(process.env['TAMPERINGS'] ?? 60);
const seed = Number(process.env['TAMPER_SEED'] ?? randomInt(2 ** 31));

let sound: Sound;
beforeAll(async () => {
  sound = await soundHouse(100);
});
afterAll(() => sound.remove());

describe('a house whose files were changed behind its back', () => {
  it('given nothing was changed, when it is verified with every receipt and started, then it is sound', async () => {
    expect(await foundIn(sound.dir, sound.evidence)).toEqual([]);
    const copy = copyOf(sound.killed);
    expect([await foundIn(copy, sound.evidence), await refusedAtStart(copy)]).toEqual([[], null]);
    rmSync(copy, { recursive: true });
  });

  it(`given ${many} changes (TAMPER_SEED=${seed}), when the house is started, verified, and held against receipts, then each is refused or named by the first that can tell, with the first event that it touches`, async () => {
    const chance = new Chance(seed);
    const verdicts: Verdict[] = [];
    for (const kind of chosen(many, chance)) verdicts.push(await tried(sound, kind, chance, false));
    expect(verdicts.filter((one) => one.wrong !== null)).toEqual([]);
    expect(verdicts).toHaveLength(many);
  }, 300_000);

  it('given a log that is not the signed one, when the whole house is started, then it is refused, and says how a backup is put back', async () => {
    const copy = copyOf(sound.dir);
    const log = new Tampering(join(copy, 'log.sqlite'));
    log.remove(log.rows.length - 1);
    log.done();
    await expect(OpenedHouse.at(copy)).rejects.toThrow(/its end was cut off\. Nothing was opened[^]*npm run heard -- restore/);
    const vault = new DatabaseSync(join(copy, 'vault.sqlite'));
    vault.exec('UPDATE log_mark SET size = size - 1');
    vault.close();
    await expect(OpenedHouse.at(copy)).rejects.toThrow('Somebody has changed what the vault says');
    rmSync(copy, { recursive: true });
  });
});
