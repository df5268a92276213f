import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { openSqliteEventStore } from '../../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { guardVersion } from '../../../apps/api/src/kernel/event-store/sqlite.schema.ts';
import { after, anyStream, sealedEvents } from '../../support/sealed-event.ts';
import { wholeLog } from './appending.ts';

describe('the embedded log and what others do to its file', () => {
  let folder: string;
  let sound: string;
  let original: readonly StoredEvent[];
  let copies = 0;
  const copy = async (): Promise<string> => {
    const path = join(folder, `copy-${(copies += 1)}.sqlite`);
    await copyFile(sound, path);
    return path;
  };
  const tamper = async (...statements: string[]): Promise<string> => {
    const path = await copy();
    const database = new DatabaseSync(path);
    for (const statement of statements) database.exec(statement);
    database.close();
    return path;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-damaged-'));
    sound = join(folder, 'log.sqlite');
    const store = await openSqliteEventStore(sound);
    const streams = Array.from({ length: 20 }, () => anyStream());
    for (const round of [0, 5, 10]) await Promise.all(streams.map((stream) => store.append(stream, after(round), sealedEvents(5))));
    await store.close();
    original = await wholeLog(sound);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    'UPDATE events SET type = upper(type) WHERE position = 7',
    'DELETE FROM events WHERE position = 7',
    'DELETE FROM events',
    'INSERT OR REPLACE INTO events SELECT position, stream, revision, id, upper(type), recorded_at, key_id, nonce, ciphertext, commitment, checksum FROM events WHERE position = 7',
    'INSERT OR REPLACE INTO events SELECT 9999, stream, 9999, id, type, recorded_at, key_id, nonce, ciphertext, commitment, checksum FROM events WHERE position = 7',
  ])('given the file in other hands, when %s, then SQLite refuses', async (statement) => {
    await expect(tamper(statement)).rejects.toThrow('the log is append-only');
  });

  it.each(['DROP TRIGGER events_are_never_deleted', 'DROP TABLE events', 'CREATE TABLE other (x)'])(
    'given the file in other hands, when %s, then the log does not open',
    async (statement) => {
      await expect(openSqliteEventStore(await tamper(statement))).rejects.toThrow();
    },
  );

  it.each(['DELETE FROM events WHERE position = 7', "UPDATE events SET type = 'Other' WHERE position = 7"])(
    'given a trigger taken away and put back, when %s in between, then reading finds it',
    async (statement) => {
      const name = statement.startsWith('DELETE') ? 'events_are_never_deleted' : 'events_are_never_updated';
      const database = new DatabaseSync(sound, { readOnly: true });
      const sql = String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.['sql']);
      database.close();
      await expect(wholeLog(await tamper(`DROP TRIGGER ${name}`, statement, sql))).rejects.toThrow('The log is damaged at position 7');
    },
  );

  it('given a database of another program, when it is opened as a log, then it is refused and left alone', async () => {
    const path = join(folder, 'other.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE recipes (name)');
    database.close();
    await expect(openSqliteEventStore(path)).rejects.toThrow('another program');
  });

  it('given one flipped byte, anywhere, when the log is opened and read, then it is refused, found, or what is read is the same', async () => {
    const bytes = await readFile(sound);
    const verdicts = { found: 0, same: 0 };
    for (let flip = 0; flip < 20; flip += 1) {
      const path = await copy();
      const damaged = Buffer.from(bytes);
      const place = Math.floor(Math.random() * bytes.length);
      damaged[place] = (damaged[place] ?? 0) ^ 0x10;
      await writeFile(path, damaged);
      const read = await wholeLog(path).catch(() => null);
      if (read) expect({ place, read }).toEqual({ place, read: original });
      verdicts[read ? 'same' : 'found'] += 1;
    }
    expect(verdicts.found).toBeGreaterThan(0);
  }, 30_000);

  it.each([
    ['3.51.2', true],
    ['3.50.9', true],
    ['2.99.99', true],
    ['3.51.3', false],
    ['3.53.0', false],
    ['4.0.0', false],
  ] as const)('given SQLite %s, when the log starts, then refused is %s', (version, refused) => {
    const start = () => guardVersion(version);
    if (refused) expect(start).toThrow('3.51.3 or later');
    else expect(start).not.toThrow();
  });
});
