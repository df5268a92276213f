import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { cut, inLog, inVault, type Harm, type Kind, type Victim } from './tampered-victim.ts';

const copyOver = (from: string, to: string, name: string): void => {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(join(to, `${name}${end}`), { force: true });
    if (end !== '-shm' && existsSync(join(from, `${name}${end}`))) cpSync(join(from, `${name}${end}`), join(to, `${name}${end}`));
  }
};

export const copies: readonly Kind[] = [
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

export const journals: readonly Kind[] = [
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

export const marks: readonly Kind[] = [
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

export const blobsOf = (dir: string): readonly string[] =>
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

export const blobs: readonly Kind[] = [
  blobKind('a byte of an attachment changed', (path, { chance }) => writeFileSync(path, chance.flipped(readFileSync(path)))),
  blobKind('an attachment cut', (path, { chance }) => truncateSync(path, chance.below(statSync(path).size))),
  blobKind('an attachment taken away', (path) => rmSync(path)),
];
