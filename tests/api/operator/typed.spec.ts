import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Telling, WrongUse } from '../../../apps/api/src/operator/telling.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { emptyFolder, operate, typed } from '../../support/operating.ts';
import { copyOf } from '../../support/tampered-house.ts';
import { Tampering } from '../../support/tampering.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('what is typed', () => {
  it('given --help, when it is typed, then every command is told, and it ends with 0', async () => {
    const { code, text } = await typed(house.dir, ['backup', '--help']);
    expect(code).toBe(0);
    for (const word of ['backup FOLDER', 'restore BACKUP', '--test', 'verify [FILE…]', '--deep', 'rebuild']) expect(text).toContain(word);
  });
  it.each([
    [['backup'], 'backup wants the folder for backups'],
    [['backup', 'a', 'b'], 'and nothing else'],
    [['verify', '--deeper'], '--deeper'],
    [['verify', '/nowhere/receipt'], 'cannot be read as a receipt'],
    [['restore', '/nowhere'], 'There is no backup at /nowhere'],
  ])('given %j, when it is asked, then it is wrong use, and says why', async (args, sentence) => {
    const asked = await operate(house.dir, args).catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(WrongUse);
    expect((asked as Error).message).toContain(sentence);
  });
  it('given what is not known, when it is typed, then it ends with 2 and says what is', async () => {
    expect(await typed(house.dir, ['burn'])).toEqual({ code: 2, text: expect.stringMatching(/burn is not known here[^]*backup FOLDER/) });
  });
  it('given a changed event, when verify is typed, then it ends with 1 and names it', async () => {
    const copy = copyOf(house.dir);
    const log = new Tampering(join(copy, 'log.sqlite'));
    log.change(3, { type: 'ConcernRead' }, 'stale');
    log.done();
    expect(await typed(copy, ['verify'])).toEqual({ code: 1, text: expect.stringContaining('position 3: ConcernRead') });
  });
  it('given a disk that is full, when a backup is made, then it ends with 1, and nothing of it is left', async () => {
    const folder = emptyFolder();
    const { code, text } = await typed(house.dir, ['backup', folder], {}, ['prlimit', '--fsize=65536']);
    expect({ code, text, left: readdirSync(folder) }).toEqual({ code: 1, text: expect.stringContaining('no room for a backup'), left: [] });
  });
});

describe('what is said meanwhile', () => {
  const written = (isTTY: boolean): readonly string[] => {
    const parts: string[] = [];
    const telling = new Telling({ isTTY, write: (text) => parts.push(text) });
    for (let done = 1; done <= 1_000; done += 1) telling.progress('Reading', done, 1_000);
    telling.say('Done.');
    return parts;
  };
  it('given a terminal, when it goes on, then one line is written over, and gone when the next thing is said', () => {
    const parts = written(true);
    expect(parts[0]).toBe('\r\u001B[KReading: 1 of 1,000');
    expect(parts.at(-1)).toBe('\r\u001B[KDone.\n');
    expect(parts.join('').match(/\n/g)).toHaveLength(1);
  });
  it('given a file instead, when it takes no time, then there is no line of progress at all', () => {
    expect(written(false)).toEqual(['Done.\n']);
  });
});
