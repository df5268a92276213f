import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { AnyView, ChildId, Row, Sight } from '@heard/domain/kernel';
import { visibleTo, type Where } from './visible-to.ts';

const listed = (values: unknown): string => (Array.isArray(values) ? `|${values.join('|')}|` : '');

/** Raised when the tables below change. */
const format = 3;

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS checkpoint (view TEXT PRIMARY KEY, made TEXT NOT NULL, position TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS parked (view TEXT NOT NULL, event TEXT NOT NULL, type TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (view, event)) STRICT;
`;

/** An ordinary table: rows of a kilobyte and more would make a table without row ids slow. */
const tableOf = (view: string, lookups: readonly string[]): string => `
  CREATE TABLE ${view} (
    key TEXT PRIMARY KEY, school TEXT NOT NULL, child TEXT, audience TEXT NOT NULL, own TEXT NOT NULL, openTo TEXT NOT NULL, sealed TEXT, row TEXT NOT NULL
    ${lookups.map((name) => `, ${name} ANY`).join('')}
  ) STRICT;
  CREATE INDEX ${view}_child ON ${view} (child);
  ${lookups.map((name) => `CREATE INDEX ${view}_${name} ON ${view} (${name});`).join('')}
`;

const plain = (value: unknown): string | number | null =>
  typeof value === 'boolean' ? Number(value) : ((value ?? null) as string | number | null);

/**
 * The tables of all views in one disposable file: nothing here is precious, all of it is folded from the log again when a
 * view's version changes or the file is gone. `synchronous=OFF` for that reason; rows and checkpoint still move in ONE
 * transaction, so a killed server resumes where its rows stand.
 */
export class ReadModels {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #views: ReadonlyMap<string, AnyView>;

  /** @param path a file, or `:memory:`; @param lookups fields of rows that get a column and an index, for each view */
  constructor(
    path: string,
    readonly views: readonly AnyView[],
    readonly lookups: Readonly<Record<string, readonly string[]>> = {},
  ) {
    this.database = new DatabaseSync(path);
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#renew();
    this.database.exec(schema);
    for (const view of views) this.#prepare(view);
  }

  /** Tables that an older or newer Heard made are not read but made anew. */
  #renew(): void {
    const found = this.database.prepare('PRAGMA user_version').get()?.['user_version'];
    if (found === format) return;
    const tables = this.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
    for (const table of tables) this.database.exec(`DROP TABLE "${String(table['name'])}"`);
    this.database.exec(`PRAGMA user_version = ${format}`);
  }

  /** A view that was folded by other rules, or kept in other columns, begins again. */
  #prepare({ name, version }: AnyView): void {
    const made = [version, ...this.#lookupsOf(name)].join(' ');
    const known = this.statement('SELECT made FROM checkpoint WHERE view = ?').get(name);
    if (known?.['made'] === made) return;
    this.database.exec(`DROP TABLE IF EXISTS ${name}; ${tableOf(name, this.#lookupsOf(name))}`);
    this.statement('DELETE FROM parked WHERE view = ?').run(name);
    this.statement('INSERT OR REPLACE INTO checkpoint VALUES (?, ?, NULL)').run(name, made);
  }

  #lookupsOf(view: string): readonly string[] {
    return this.lookups[view] ?? [];
  }

  statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  /** All of it or nothing of it. */
  whole<T>(work: () => T): T {
    this.database.exec('BEGIN');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  checkpoint(view: string): string | null {
    return (this.statement('SELECT position FROM checkpoint WHERE view = ?').get(view)?.['position'] as string | null | undefined) ?? null;
  }

  moveTo(views: readonly string[], position: string): void {
    this.statement('UPDATE checkpoint SET position = ? WHERE view IN (SELECT value FROM json_each(?))').run(
      position,
      JSON.stringify(views),
    );
  }

  row(view: string, key: string): Row | null {
    const found = this.statement(`SELECT row FROM ${view} WHERE key = ?`).get(key);
    return found ? (JSON.parse(found['row'] as string) as Row) : null;
  }

  put(view: string, key: string, row: Row | null): void {
    if (row === null) {
      this.statement(`DELETE FROM ${view} WHERE key = ?`).run(key);
      return;
    }
    const fields = row as unknown as Readonly<Record<string, unknown>>;
    const looked = this.#lookupsOf(view).map((name) => plain(fields[name]));
    this.statement(`INSERT OR REPLACE INTO ${view} VALUES (?, ?, ?, ?, ?, ?, ?, ?${', ?'.repeat(looked.length)})`).run(
      key,
      row.schoolId,
      row.childId,
      listed(fields['audience']),
      listed(fields['own']),
      listed(fields['openTo']),
      row.sealed ? listed(row.sealed) : null,
      JSON.stringify(row),
      ...looked,
    );
  }

  /**
   * Takes every row of a child out of every table.
   * @returns the rows that were there, by view
   */
  forget(child: ChildId): ReadonlyMap<string, readonly Row[]> {
    const gone = this.views.map(({ name }) => [name, this.rows<Row>(name, ofChild(child))] as const).filter(([, rows]) => rows.length > 0);
    this.whole(() => gone.forEach(([name]) => this.statement(`DELETE FROM ${name} WHERE child = ?`).run(child)));
    return new Map(gone);
  }

  /**
   * Writes the file anew: what rows once said lies in no free page and in no journal any more.
   * @throws Error when a reader keeps the journal from being emptied: ask again
   */
  wipe(): void {
    this.database.exec('VACUUM');
    const { busy } = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy) throw new Error('the journal of the tables is still being read, so what was deleted may stand in it: ask again');
  }

  park(view: string, event: string, type: string, reason: string): void {
    this.statement('INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?)').run(view, event, type, reason);
  }

  parked(): readonly { readonly view: string; readonly event: string; readonly type: string; readonly reason: string }[] {
    return this.statement('SELECT view, event, type, reason FROM parked').all() as never;
  }

  /** Rows of a view under conditions that all hold, oldest key first. */
  rows<R extends Row>(view: string, ...wheres: readonly Where[]): readonly R[] {
    return this.#select('row', view, wheres).map((found) => JSON.parse(found['row'] as string) as R);
  }

  /** Rows as one person may see them: the rows they may see at all, and of each what is for them. The one way from tables to people. */
  seen<R extends Row>(view: string, sight: Sight, ...wheres: readonly Where[]): readonly R[] {
    const known = this.#views.get(view);
    return this.rows<R>(view, ...wheres, visibleTo(sight)).flatMap(
      (row) => (known?.seenBy ? (known.seenBy(row as never, sight) ?? []) : row) as R,
    );
  }

  keys(view: string, ...wheres: readonly Where[]): readonly string[] {
    return this.#select('key', view, wheres).map((found) => found['key'] as string);
  }

  #select(column: 'row' | 'key', view: string, wheres: readonly Where[]): readonly Record<string, unknown>[] {
    const condition = wheres.map((where) => `(${where.sql})`).join(' AND ') || '1';
    const values = Object.assign({}, ...wheres.map((where) => where.values)) as Record<string, string | number | null>;
    return this.statement(`SELECT ${column} FROM ${view} WHERE ${condition} ORDER BY key`).all(values);
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }
}

/** Rows whose field has this value: `name` is one of the view's lookups. */
export const having = (name: string, value: string | number): Where => ({ sql: `${name} = :${name}`, values: { [name]: value } });
export const ofChild = (child: string): Where => ({ sql: 'child = :ofChild', values: { ofChild: child } });
export const keyed = (key: string): Where => ({ sql: 'key = :ofKey', values: { ofKey: key } });
