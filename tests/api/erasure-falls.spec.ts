import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Closing } from '../../apps/api/src/account/closing.ts';
import { Uploads } from '../../apps/api/src/kernel/blobs/uploads.ts';
import { Decisions } from '../../apps/api/src/kernel/decisions/decisions.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { DestroyFileWhenChildErased } from '../../apps/api/src/retention/destroy-file-when-child-erased.ts';
import { ErasureTable } from '../../apps/api/src/retention/erasure.table.ts';
import { agreed, dayComes, foundIn, foundInLog, rowsNaming } from '../support/erasing.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { draft, lives, words, type Lived } from '../support/wilma.ts';

let house: OpenedHouse;
let one: Lived;
beforeEach(async () => {
  house = await openHouse();
  one = await lives(house);
  await agreed(house, one.childId);
});
afterEach(() => house.close());

const day = '2026-09-14T09:00:00.000Z';
const nothingLeft = async () => {
  expect(foundIn(house.dir, [...words, draft])).toEqual([]);
  expect(await foundInLog(house, words)).toEqual([]);
  expect(rowsNaming(house, one.childId)).toEqual(['retention']);
  expect(house.get(Accounts).find(one.mum)).toBeNull();
  expect(house.get(ErasureTable).isDone(one.childId)).toBe(true);
};

/** The step at which it falls: what is done of it, and then nothing more. */
const steps = [
  ['before accounts go', Closing, 'close', false],
  ['after accounts went', Closing, 'close', true],
  ['before keys go', DataKeys, 'destroy', false],
  ['after the first key went', DataKeys, 'destroy', true],
  ['before what is in memory goes', Decisions, 'forget', false],
  ['before rows go', Projection, 'forget', false],
  ['after rows went', Projection, 'forget', true],
  ['before the tables are written anew', ReadModels, 'wipe', false],
  ['before pictures go', Uploads, 'erase', false],
  ['before the journal is emptied', Vault, 'emptyJournal', false],
] as const;

/** Falls at this step each time, until it is mended or starts again. */
const falls = (on: object, step: string, after: boolean): (() => void) => {
  const steps = on as Record<string, (...given: unknown[]) => unknown>;
  const whole = steps[step]?.bind(on);
  steps[step] = (...given) => {
    if (after) whole?.(...given);
    throw new Error('the house fell');
  };
  return () => void delete steps[step];
};

describe('a house that falls in the middle of an erasure', () => {
  it.each(steps)(
    'given it falls %s, when it starts again, then all of it is done before anybody is let in',
    async (_when, room, step, after) => {
      falls(house.get<object>(room), step, after);
      await dayComes(house, day);
      expect(house.get(ErasureTable).isDone(one.childId)).toBe(false);
      await house.again();
      await nothingLeft();
    },
  );

  it('given it falls before its keys go, when it starts again with its tables gone too, then all of it is done', async () => {
    falls(house.get(DataKeys), 'destroy', false);
    await dayComes(house, day);
    await house.again(() => rmSync(join(house.dir, 'read-models.sqlite')));
    await nothingLeft();
  });

  it('given a store that is away for a moment, when the calendar glances again, then it is done without a start', async () => {
    const mend = falls(house.get(Uploads), 'erase', false);
    await dayComes(house, day);
    expect(house.get(ErasureTable).isDone(one.childId)).toBe(false);
    mend();
    await house.get(Calendar).turn();
    await house.get(DestroyFileWhenChildErased).settled();
    await nothingLeft();
  });

  it('given two starts after it, when nothing is left to do, then nothing is done', async () => {
    await dayComes(house, day);
    await house.again();
    const { position } = house.get(Projection).status();
    await house.again();
    expect(house.get(Projection).status().position).toBe(position);
    await nothingLeft();
  });
});
