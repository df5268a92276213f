import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { acknowledgementOf, Appending, holesIn, wholeLog } from './appending.ts';

/** Largest file, in bytes, that the process may write from now on. */
const limit = (pid: number, bytes: number | 'unlimited'): void =>
  void execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);

describe('the embedded log and a full disk', () => {
  it('given no room, when events are appended, then each is refused; and when there is room again, then appends work by themselves', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heard-full-'));
    const path = join(folder, 'log.sqlite');
    const appending = new Appending(path, 8);
    await appending.acknowledges(40);
    limit(appending.pid, (await stat(`${path}-wal`)).size + 65_536);
    await appending.refuses(20);
    limit(appending.pid, 'unlimited');
    await appending.acknowledges(appending.acknowledged.length + 100);
    await appending.kill();

    expect(appending.unavailable[0]).toContain('The log could not be written');
    const events = await wholeLog(path);
    const there = new Set(events.map(acknowledgementOf));
    expect(appending.acknowledged.filter((one) => !there.has(one))).toEqual([]);
    expect(holesIn(events)).toEqual([]);
    await rm(folder, { recursive: true });
  }, 30_000);
});
