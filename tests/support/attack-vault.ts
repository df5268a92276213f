import { randomUUID } from 'node:crypto';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { idOf, people, type Who } from './attack-people.ts';
import { tokensIn } from './attack-secrets.ts';
import type { World } from './attack-world.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Columns that say whose a row is. */
const owners = ['person_id', 'personId', 'userId', 'user_id', 'owner_id'];
/** Columns whose values nobody meets, not even whoever they belong to. */
const kept = /token|secret|hash|password|wrapped/i;

/** A table of the vault in which rows belong to people. */
export interface Owned {
  readonly name: string;
  readonly owner: string;
  readonly rows: readonly Stored[];
}

/** Every table of the vault whose rows belong to people, whoever put it there. */
export const ownedIn = (world: World): readonly Owned[] => {
  const { database } = world.house.get(Vault);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  return tables.flatMap(({ name }) => {
    const columns = (database.prepare('SELECT name FROM pragma_table_info(?)').all(name) as { name: string }[]).map((one) => one.name);
    const owner = name === 'auth_user' ? 'id' : columns.find((one) => owners.includes(one));
    return owner ? [{ name, owner, rows: database.prepare(`SELECT * FROM "${name}"`).all() }] : [];
  });
};

/** What only a login from elsewhere leaves: the account there, and what it was opened with. */
export const signInFromElsewhere = (world: World, who: Who): void => {
  const mark = (what: string) => world.secrets.mark(`${what} of ${who} elsewhere`, [who], 'kept in the vault: no page shows it');
  const at = new Date().toISOString();
  world.house
    .get(Vault)
    .database.prepare(
      'INSERT INTO auth_login (id, accountId, providerId, userId, accessToken, idToken, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(randomUUID(), mark('account'), 'school', idOf[who], mark('access token'), mark('id token'), at, at);
};

/** Who owns a row, if it is one of the people here. */
export const ownerOf = ({ owner }: Owned, row: Stored): Who | undefined => people.find((who) => idOf[who] === row[owner]);

/** Whatever the vault holds of a person is theirs alone: sessions and their times, devices, addresses, keys, codes. */
export const keepVault = (world: World): void => {
  for (const table of ownedIn(world))
    for (const row of table.rows) {
      const who = ownerOf(table, row);
      for (const [column, value] of Object.entries(row))
        for (const token of typeof value === 'string' ? tokensIn(value) : [])
          if (!world.names(token)) world.secrets.keep(token, `${table.name} ${column} of ${who}`, who && !kept.test(column) ? [who] : []);
    }
};
