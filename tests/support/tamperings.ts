import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storedEventOf } from '../../apps/api/src/kernel/event-store/sqlite.reader.ts';
import type { EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { disclose, seal } from '../../apps/api/src/kernel/sealing/sealing.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { columnNames, Tampering, type Chance } from './tampering.ts';

/** A folder that may be harmed, and copies of the same house from elsewhere in its time. */
export interface Victim {
  readonly dir: string;
  /** As it stood earlier. */
  readonly older: string;
  /** As it lay when it was killed: with a journal that holds the last events. */
  readonly killed: string;
  readonly chance: Chance;
}

/** Who finds it: a start of the house, `verify` by what is in the folder, or `verify` with what people hold outside. */
export type Finder = 'start' | 'verify' | 'outside';

export interface Harm {
  /** The first event that is not as it was; null where no one event can be named. */
  readonly position: number | null;
}

export interface Kind {
  readonly name: string;
  /** The first of these that finds it. `start` and `verify` both: whatever a start refuses, `verify` finds too. */
  readonly found: Finder;
  harm(victim: Victim): Harm;
}

const inLog = ({ dir }: Victim, work: (log: Tampering) => Harm): Harm => {
  const log = new Tampering(join(dir, 'log.sqlite'));
  try {
    return work(log);
  } finally {
    log.done();
  }
};

const inVault = ({ dir }: Victim, sql: string, ...values: (string | number | Uint8Array)[]): void => {
  const vault = new DatabaseSync(join(dir, 'vault.sqlite'));
  vault.exec('PRAGMA synchronous = OFF');
  vault.prepare(sql).run(...values);
  vault.close();
};

/** Any event but the first and the last. */
const any = (log: Tampering, chance: Chance): number => 1 + chance.below(log.rows.length - 2);

const othered = ({ position: _, ...row }: EventRow, column: (typeof columnNames)[number], chance: Chance): Partial<EventRow> => {
  switch (column) {
    case 'revision':
      return { revision: row.revision + 100_000 };
    case 'stream':
      return { stream: `child-${randomUUID()}` };
    case 'id':
    case 'keyId':
      return { [column]: randomUUID() };
    case 'type':
      return { type: `${row.type}Not` };
    case 'recordedAt':
      return { recordedAt: '2026-01-01T00:00:00.000Z' };
    default:
      return { [column]: chance.flipped(row[column]) };
  }
};

const columns: readonly Kind[] = columnNames.flatMap((column) =>
  (['right', 'stale'] as const).map((checksum): Kind => ({
    name: `${column} of a row changed, its checksum ${checksum}`,
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.change(position, othered(log.row(position), column, victim.chance), checksum);
        return { position };
      }),
  })),
);

/** Everything from `from` on, by `by` places. */
const shifted = (log: Tampering, from: number, by: number): ReadonlyMap<number, number> =>
  new Map(log.rows.slice(from).map(({ position }) => [position, position + by]));

const strange = (row: EventRow, position: number): EventRow => ({
  ...row,
  position,
  stream: `child-${randomUUID()}`,
  revision: 0,
  id: randomUUID(),
  ciphertext: new Uint8Array(randomBytes(row.ciphertext.length)),
});

const rows: readonly Kind[] = [
  {
    name: 'checksum of a row changed',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.database.prepare('UPDATE events SET checksum = checksum + 1 WHERE position = ?').run(position);
        return { position };
      }),
  },
  {
    name: 'an event deleted',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.remove(position);
        return { position };
      }),
  },
  {
    name: 'an event deleted, those after it moved up',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.remove(position);
        log.move(shifted(log, position + 1, -1));
        return { position };
      }),
  },
  {
    name: 'an event inserted, those after it moved down',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.move(shifted(log, position, 1));
        log.insert(strange(log.row(position), position));
        return { position };
      }),
  },
  {
    name: 'an event put behind the last one',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = log.rows.length;
        log.insert(strange(log.row(0), position));
        return { position };
      }),
  },
  {
    name: 'two events swapped',
    found: 'verify',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        const other = position + 1 + victim.chance.below(log.rows.length - position - 1);
        log.move(
          new Map([
            [position, other],
            [other, position],
          ]),
        );
        return { position };
      }),
  },
];

const cut = (log: Tampering, size: number): void => log.rows.slice(size).forEach(({ position }) => log.remove(position));

const tails: readonly Kind[] = [
  {
    name: 'the last events deleted',
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        return { position };
      }),
  },
  {
    name: 'the last events deleted, and their nodes',
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        log.regrow();
        return { position };
      }),
  },
  {
    name: 'the last events deleted, their nodes and the mark in the vault',
    found: 'outside',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        const { size, root } = log.regrow();
        inVault(victim, 'UPDATE log_mark SET size = ?, root = ?', size, root);
        return { position };
      }),
  },
  {
    name: 'the last events deleted, their nodes, and the mark taken away',
    found: 'outside',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        log.regrow();
        inVault(victim, 'DELETE FROM log_mark');
        return { position };
      }),
  },
];

const copyOver = (from: string, to: string, name: string): void => {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(join(to, `${name}${end}`), { force: true });
    if (end !== '-shm' && existsSync(join(from, `${name}${end}`))) cpSync(join(from, `${name}${end}`), join(to, `${name}${end}`));
  }
};

const copies: readonly Kind[] = [
  {
    name: 'an old log put in place',
    found: 'start',
    harm: ({ older, dir }) => {
      copyOver(older, dir, 'log.sqlite');
      return { position: null };
    },
  },
  {
    name: 'an old log put in place, and the vault of that day',
    found: 'outside',
    harm: ({ older, dir }) => {
      copyOver(older, dir, 'log.sqlite');
      copyOver(older, dir, 'vault.sqlite');
      return { position: null };
    },
  },
  {
    name: 'an old vault put in place, and the last event deleted with its nodes',
    found: 'outside',
    harm: ({ older, dir, ...victim }) => {
      copyOver(older, dir, 'vault.sqlite');
      return inLog({ dir, older, ...victim }, (log) => {
        const { position } = log.rows.at(-1) as EventRow;
        cut(log, position);
        log.regrow();
        return { position };
      });
    },
  },
];

const cutJournal = (victim: Victim, harm: (path: string, length: number) => void): Harm => {
  for (const name of ['log.sqlite', 'vault.sqlite']) copyOver(victim.killed, victim.dir, name);
  const path = join(victim.dir, 'log.sqlite-wal');
  harm(path, statSync(path).size);
  return { position: null };
};

const journals: readonly Kind[] = [
  {
    name: 'the journal cut',
    found: 'start',
    harm: (victim) => cutJournal(victim, (path, length) => truncateSync(path, victim.chance.below(length))),
  },
  {
    name: 'the journal taken away',
    found: 'start',
    harm: (victim) => cutJournal(victim, (path) => rmSync(path)),
  },
  {
    name: 'a byte of the journal changed',
    found: 'start',
    harm: (victim) => cutJournal(victim, (path, length) => writeFileSync(path, victim.chance.flipped(readFileSync(path), 32, length))),
  },
];

const someNode = (log: Tampering, chance: Chance, where: string) => {
  const found = log.database.prepare(`SELECT level, place, hash FROM nodes WHERE ${where} ORDER BY level, place`).all();
  return found[chance.below(found.length)] as unknown as { level: number; place: number; hash: Uint8Array };
};

const nodeKind = (name: string, found: Finder, where: string, sql: string): Kind => ({
  name,
  found,
  harm: (victim) =>
    inLog(victim, (log) => {
      const { level, place, hash } = someNode(log, victim.chance, where);
      const put = log.database.prepare(sql);
      put.run({ level, place, ...(sql.includes(':hash') && { hash: victim.chance.flipped(hash) }) });
      return { position: (place + 1) * 2 ** level - 1 };
    }),
});

const nodes: readonly Kind[] = [
  nodeKind('a leaf of the tree changed', 'verify', 'level = 0', 'UPDATE nodes SET hash = :hash WHERE level = :level AND place = :place'),
  nodeKind(
    'a node of the tree changed',
    'verify',
    'level BETWEEN 1 AND 4',
    'UPDATE nodes SET hash = :hash WHERE level = :level AND place = :place',
  ),
  nodeKind('a node of the tree deleted', 'verify', 'level BETWEEN 1 AND 4', 'DELETE FROM nodes WHERE level = :level AND place = :place'),
  nodeKind(
    'the root of the first half changed',
    'start',
    'level = (SELECT max(level) FROM nodes)',
    'UPDATE nodes SET hash = :hash WHERE level = :level AND place = :place',
  ),
];

/** Other words under the real key, as whoever holds the master key can write them. */
const resealed = ({ dir }: Victim, row: EventRow): Partial<EventRow> => {
  const vault = new Vault({ dir });
  const keys = new DataKeys(vault);
  const opened = disclose(storedEventOf(row), keys);
  if (!opened) throw new Error('erased');
  const { data } = opened.event;
  const { event } = seal({ ...opened.event, data: { ...(data as object), words: 'He said he likes the hall.' } }, keys);
  vault.close();
  const { nonce, ciphertext, commitment } = event;
  return { nonce, ciphertext, commitment };
};

const withKey: readonly Kind[] = [
  {
    name: 'a tree regrown over a changed log',
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.change(position, { commitment: victim.chance.flipped(log.row(position).commitment) }, 'right');
        log.regrow();
        return { position };
      }),
  },
  {
    name: 'other words under the real key, a tree over them',
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.change(position, resealed(victim, log.row(position)), 'right');
        log.regrow();
        return { position: null };
      }),
  },
  {
    name: 'other words under the real key, a tree over them, and the mark: a second history',
    found: 'outside',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        log.change(position, resealed(victim, log.row(position)), 'right');
        const { size, root } = log.regrow();
        inVault(victim, 'UPDATE log_mark SET size = ?, root = ?', size, root);
        return { position };
      }),
  },
];

const marks: readonly Kind[] = [
  {
    name: 'the root of the mark changed',
    found: 'start',
    harm: (victim) => {
      inVault(victim, 'UPDATE log_mark SET root = ?', new Uint8Array(randomBytes(32)));
      return { position: null };
    },
  },
  {
    name: 'the size of the mark raised',
    found: 'start',
    harm: (victim) => {
      inVault(victim, 'UPDATE log_mark SET size = size + ?', 1 + victim.chance.below(1_000));
      return { position: null };
    },
  },
  {
    name: 'a data key changed',
    found: 'verify',
    harm: (victim) => {
      inVault(
        victim,
        "UPDATE data_key SET wrapped = ? WHERE owner LIKE 'child-%' AND key_id IN (SELECT key_id FROM data_key WHERE owner LIKE 'child-%' LIMIT 1)",
        new Uint8Array(randomBytes(48)),
      );
      return { position: null };
    },
  },
];

const blobsOf = (dir: string): readonly string[] =>
  readdirSync(join(dir, 'blobs'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, 'blobs', name))
    .filter((path) => statSync(path).isFile())
    .sort();

const blobKind = (name: string, harm: (path: string, victim: Victim) => void): Kind => ({
  name,
  found: 'verify',
  harm: (victim) => {
    const all = blobsOf(victim.dir);
    harm(all[victim.chance.below(all.length)] as string, victim);
    return { position: null };
  },
});

const blobs: readonly Kind[] = [
  blobKind('a byte of an attachment changed', (path, { chance }) => writeFileSync(path, chance.flipped(readFileSync(path)))),
  blobKind('an attachment cut', (path, { chance }) => truncateSync(path, chance.below(statSync(path).size))),
  blobKind('an attachment taken away', (path) => rmSync(path)),
];

/** Every way in which a folder is harmed behind the back of a house. */
export const kinds: readonly Kind[] = [...columns, ...rows, ...tails, ...copies, ...journals, ...nodes, ...withKey, ...marks, ...blobs];
