import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '../../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { acknowledgementOf, Appending, holesIn, wholeLog } from './appending.ts';

const kills = 20;

describe('the embedded log and kill -9', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-killed-'));
    path = join(folder, 'log.sqlite');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(`given 24 writers at once, when the process is killed ${kills} times, then nothing acknowledged is lost and there is no hole`, async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const appending = new Appending(path, 24);
      await appending.acknowledges(1 + Math.floor(Math.random() * 400));
      await appending.kill();
      acknowledged.push(...appending.acknowledged);
      const events = await wholeLog(path);
      const there = new Set(events.map(acknowledgementOf));
      expect(acknowledged.filter((one) => !there.has(one))).toEqual([]);
      expect(holesIn(events)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
    const database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  }, 60_000);

  it('given a process that has the log open, when another opens it, then it is refused in a sentence, until the first is killed', async () => {
    const appending = new Appending(path, 1);
    await appending.acknowledges(1);
    await expect(openSqliteEventStore(path)).rejects.toThrow('is open in another process');
    await appending.kill();
    await (await openSqliteEventStore(path)).close();
  }, 20_000);
});
