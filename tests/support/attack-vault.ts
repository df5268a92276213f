import { randomBytes, randomInt } from 'node:crypto';
import type { SQLInputValue } from 'node:sqlite';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { alder, idOf, kindOf, lead, people, type Who } from './attack-people.ts';
import { tokensIn } from './attack-secrets.ts';
import type { World } from './attack-world.ts';

type Stored = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

/** A table of the vault in which rows belong to people. */
export interface Owned {
  readonly name: string;
  readonly owner: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Stored[];
}

/** Columns that say whose a row is. */
const owners = ['person_id', 'personId', 'userId', 'user_id', 'owner_id'];
/** Columns whose values nobody meets, not even whoever they belong to. */
const kept = /token|secret|hash|password|wrapped/i;

const database = (world: World) => world.house.get(Vault).database;

/** Every table of the vault whose rows belong to people, whoever put it there. */
export const ownedIn = (world: World): readonly Owned[] => {
  const tables = database(world).prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  return tables.flatMap(({ name }) => {
    const columns = database(world).prepare('SELECT * FROM pragma_table_info(?)').all(name) as unknown as Column[];
    const owner = name === 'auth_user' ? 'id' : columns.find((one) => owners.includes(one.name))?.name;
    return owner ? [{ name, owner, columns, rows: database(world).prepare(`SELECT * FROM "${name}"`).all() }] : [];
  });
};

/** Who owns a row, if it is one of the people here. */
export const ownerOf = ({ owner }: Owned, row: Stored): Who | undefined => people.find((who) => idOf[who] === row[owner]);

/** What stands in a column of a table for everybody: ids that a door might be asked with. */
export const idsInVault = (world: World, table: string, column: string): readonly string[] =>
  ownedIn(world).flatMap(({ name, rows }) => (name === table ? rows.map((row) => String(row[column])) : []));

const moment = (year: number): string => new Date(Date.UTC(year, 0, 1) + randomInt(1e9)).toISOString();

/** What stands in a column, by its name: enough that its readers can read it. */
const values: readonly (readonly [column: RegExp, value: (mark: () => string) => SQLInputValue])[] = [
  [/^school_id$/, () => alder],
  [/_by$/, () => idOf.senco],
  [/(_at|At)$/, () => moment(2026)],
  [/^until$|Expires|expires/, () => moment(2030)],
  [/_day$/, () => '2030-01-01'],
  [/^transports$/, () => '[]'],
  [/email/i, (mark) => `${mark()}@home.example`],
  [/(_id|Id|hash)$/, () => randomBytes(30).toString('base64url')],
];

/** What somebody meets of their own where they see how they come in. */
const toOneself = ['passkey name', 'email_change email'];

const valueOf = (world: World, who: Who, table: string, { name, type, notnull }: Column): SQLInputValue => {
  if (!notnull && /used|voided|ended/.test(name)) return null;
  if (type === 'INTEGER') return 1;
  if (type === 'BLOB') return randomBytes(40);
  const shown = toOneself.includes(`${table} ${name}`) || 'kept in the vault: no page shows it';
  const mark = () => world.secrets.mark(`${table} ${name} of ${who}`, [who], shown);
  const known = values.find(([column]) => column.test(name));
  return known ? known[1](mark) : mark();
};

/** Lays a row of somebody into each table of the vault in which they have none, so that there is something to be found. */
export const layIn = (world: World, who: Who): void => {
  for (const table of ownedIn(world)) {
    if (table.rows.some((row) => ownerOf(table, row) === who)) continue;
    const row = table.columns.map((one) => (one.name === table.owner ? idOf[who] : valueOf(world, who, table.name, one)));
    const names = table.columns.map((one) => `"${one.name}"`);
    database(world)
      .prepare(`INSERT INTO "${table.name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...row);
  }
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : '';
};

/** Who else meets what the vault holds of somebody: whoever leads knows of letters, and of a child’s cards and devices. */
const othersOf = (who: Who, table: string): readonly Who[] => {
  const leaders = who === 'ada' ? lead.filter((one) => one !== 'head') : lead;
  if (table === 'letter') return lead;
  return kindOf(who) === 'child' && ['auth_session', 'card', 'lent_session'].includes(table) ? leaders : [];
};

/** Whatever the vault holds of a person is theirs alone: sessions and their times, devices, addresses, keys, codes. */
export const keepVault = (world: World): void => {
  for (const table of ownedIn(world))
    for (const row of table.rows) {
      const who = ownerOf(table, row);
      const readers = who ? [who, ...othersOf(who, table.name)] : [];
      for (const [column, value] of Object.entries(row))
        for (const token of tokensIn(textOf(value)))
          if (!world.names(token)) world.secrets.keep(token, `${table.name} ${column} of ${who}`, kept.test(column) ? [] : readers);
    }
};
