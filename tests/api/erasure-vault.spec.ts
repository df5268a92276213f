import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { agreed, dayComes } from '../support/erasing.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { bucket, type Bucket } from '../support/s3-server.ts';
import { cast } from '../support/small-school.ts';
import { lives, wilma, type Lived } from '../support/wilma.ts';

let server: Bucket;
let house: OpenedHouse;
let one: Lived;
const folder = mkdtempSync(join(tmpdir(), 'heard-erased-bucket-'));
beforeAll(async () => {
  server = await bucket(folder, 'heard');
  const keys = { BLOBS_ACCESS_KEY: 'S3RVER', BLOBS_SECRET_KEY: 'S3RVER' };
  house = await openHouse({ BLOBS: 's3://heard/alderbrook', BLOBS_ENDPOINT: server.url, ...keys });
  one = await lives(house);
});
afterAll(async () => {
  await house.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Column {
  readonly name: string;
  readonly type: string;
}
/** Columns that say whose a row is. */
const owners = ['person_id', 'child_id', 'personId', 'userId', 'user_id', 'owner_id'];
const database = () => house.get(Vault).database;
const columnsOf = (table: string) => database().prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as unknown as Column[];

/** Every table of the vault with rows that belong to people, and the columns that say to whom. */
const owned = (): readonly (readonly [table: string, columns: readonly string[]])[] => {
  const tables = database().prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  return tables.flatMap(({ name }) => {
    const columns = columnsOf(name).map((column) => column.name);
    const whose = name === 'auth_user' ? ['id'] : owners.filter((column) => columns.includes(column));
    return whose.length > 0 ? [[name, whose] as const] : [];
  });
};
const rowsOf = (person: string): readonly string[] =>
  owned().flatMap(([table, columns]) =>
    columns.some((column) => database().prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`).get(person)) ? [table] : [],
  );
/** A row of somebody in a table in which they have none yet. */
const layIn = (table: string, whose: readonly string[], person: string): void => {
  const columns = columnsOf(table);
  const values = columns.map(({ name, type }) => {
    if (whose.includes(name)) return person;
    return type === 'INTEGER' ? 1 : type === 'BLOB' ? randomBytes(20) : randomUUID();
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  database()
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...values);
};

describe('what the vault and the bucket keep of people', () => {
  it('given rows of her, of her mother and of another mother in every table that has an owner, when her file is erased, then only the other’s are left', async () => {
    const all = owned().map(([table]) => table);
    const others = cast.adasMum.person;
    for (const person of [one.childId, one.mum, others])
      for (const [table, columns] of owned()) if (!rowsOf(person).includes(table)) layIn(table, columns, person);
    database()
      .prepare('INSERT INTO auth_verification (id, identifier, value, expiresAt, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)')
      .run(randomUUID(), 'hash', JSON.stringify({ email: wilma.mail }), '2030', '2026', '2026');
    const kept = rowsOf(others);
    expect([rowsOf(one.childId).toSorted(), kept.toSorted()]).toEqual([all.toSorted(), all.toSorted()]);
    // The server takes an empty folder away.
    const pictures = () => readdirSync(join(folder, 'heard'), { recursive: true }).filter((name) => String(name).includes(one.blob));
    expect(pictures()).not.toEqual([]);
    await agreed(house, one.childId);
    await dayComes(house, '2026-09-14T09:00:00.000Z');
    expect([rowsOf(one.childId), rowsOf(others)]).toEqual([[], kept]);
    // What she had sent about others, were there any, is theirs; what somebody sent about her is gone with her.
    expect(rowsOf(one.mum)).toEqual(['upload']);
    expect(database().prepare('SELECT value FROM auth_verification').all()).toEqual([]);
    expect(pictures()).toEqual([]);
  });
});
