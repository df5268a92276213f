import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** Older ones can corrupt a database when a WAL is reset: https://sqlite.org/wal.html#walresetbug */
const leastVersion = [3, 51, 3] as const;
/** 'HLOG': says whose file this is. */
const applicationId = 0x484c4f47;
/** Above this size (bytes) the page structure is not checked at each start: it would take seconds. */
const checkedAtStart = 512 * 1024 * 1024;

const refuse = (word: string, when: string) => `
  CREATE TRIGGER ${word} BEFORE ${when}
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`;

/** Never changed once released: a file in the field must equal it, statement by statement. */
const ofEvents = [
  `CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    key_id TEXT NOT NULL,
    nonce BLOB NOT NULL CHECK (length(nonce) = 12),
    ciphertext BLOB NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    checksum INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`,
  refuse('events_are_never_updated', 'UPDATE ON events'),
  refuse('events_are_never_deleted', 'DELETE ON events'),
  // INSERT OR REPLACE deletes without asking the trigger above.
  refuse(
    'events_are_never_replaced',
    `INSERT ON events
  WHEN NEW.position <= (SELECT max(position) FROM events)
    OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)`,
  ),
];

/** The tree over the events: the roots of whole subtrees, each written once. A file from before it gets it at its next start. */
export const nodesTable = `CREATE TABLE nodes (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
  ) STRICT, WITHOUT ROWID`;

const ofTree = [
  nodesTable,
  refuse('nodes_are_never_updated', 'UPDATE ON nodes'),
  refuse('nodes_are_never_deleted', 'DELETE ON nodes'),
  refuse('nodes_are_never_replaced', `INSERT ON nodes WHEN EXISTS (SELECT 1 FROM nodes WHERE level = NEW.level AND place = NEW.place)`),
];

const pragma = (database: DatabaseSync, name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

const demand = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence);
};

const isOldVersion = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  const differing = leastVersion.findIndex((least, place) => parts[place] !== least);
  return differing >= 0 && (parts[differing] ?? 0) < (leastVersion[differing] ?? 0);
};

export const guardVersion = (version: string): void =>
  demand(!isOldVersion(version), `SQLite ${version} can lose committed data; the log needs ${leastVersion.join('.')} or later.`);

const says = (found: readonly unknown[], statements: readonly string[]): boolean => {
  const expected = new Set(statements.map((statement) => statement.trim()));
  return found.length === expected.size && found.every((sql) => expected.has(String(sql)));
};

const definitionsIn = (database: DatabaseSync): readonly unknown[] =>
  database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .all()
    .map((row) => row['sql']);

/** Whether tables and triggers are those of a log of today, or of one from before the tree. */
export const isWhole = (database: DatabaseSync): boolean => {
  const found = definitionsIn(database);
  return says(found, [...ofEvents, ...ofTree]) || says(found, ofEvents);
};

/** Makes what is not there. Whether the file has events that are in no tree yet. */
const createOrCompare = (database: DatabaseSync): boolean => {
  const found = definitionsIn(database);
  if (found.length === 0) {
    demand(pragma(database, 'application_id') === 0, 'The table of the log is gone. Somebody has changed the file.');
    database.exec(`BEGIN IMMEDIATE; ${[...ofEvents, ...ofTree].join(';')}; PRAGMA application_id = ${applicationId}; COMMIT`);
    return false;
  }
  demand(pragma(database, 'application_id') === applicationId, 'This file is a database of another program, not a log.');
  const treeless = says(found, ofEvents);
  demand(
    treeless || says(found, [...ofEvents, ...ofTree]),
    'The tables or the triggers of the log are not those this version made. Somebody has changed the file.',
  );
  return treeless;
};

/**
 * Sets and reads back what durability stands on, then creates the tables or makes sure that nobody has changed them.
 * A log from before the tree gets its table within `plant`, which fills it: all of it or nothing.
 */
export const prepareLog = (database: DatabaseSync, plant: () => void): void => {
  guardVersion(process.versions['sqlite'] ?? '0');
  database.exec('PRAGMA page_size = 8192; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');
  // 2,000 pages of 8 KiB: a checkpoint each 16 MiB of log; the WAL file is cut back to 64 MiB after a burst.
  database.exec('PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768');
  demand(pragma(database, 'journal_mode') === 'wal', 'The log could not be put into WAL mode: is it on a network drive?');
  demand(pragma(database, 'synchronous') === 2, 'The log could not be put into synchronous=FULL.');
  if (!createOrCompare(database)) return;
  database.exec(`BEGIN IMMEDIATE; ${ofTree.join(';')}`);
  plant();
  database.exec('COMMIT');
};

/** Page structure of a small log, at each start; damage inside a row is found when it is read. */
export const checkPages = (database: DatabaseSync, path: string): void => {
  if (statSync(path).size > checkedAtStart) return;
  const verdict = pragma(database, 'quick_check(1)');
  demand(verdict === 'ok', `The log is damaged: ${String(verdict)}. Put the last backup back beside it before writing on.`);
};
