import { randomBytes, randomUUID } from 'node:crypto';
import type { EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { columnNames, type Chance, type Tampering } from './tampering.ts';
import { any, cut, inLog, inVault, markWithKey, type Kind } from './tampered-victim.ts';

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

export const columns: readonly Kind[] = columnNames.flatMap((column) =>
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

export const rows: readonly Kind[] = [
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

export const tails: readonly Kind[] = [
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
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        const { size, root } = log.regrow();
        inVault(victim, 'UPDATE log_mark SET size = ?, root = ?', size, root);
        return { position: null };
      }),
  },
  {
    name: 'the last events deleted, their nodes, and the mark written with the master key',
    found: 'outside',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        markWithKey(victim, log.regrow());
        return { position };
      }),
  },
  {
    name: 'the last events deleted, their nodes, and the mark taken away',
    found: 'start',
    harm: (victim) =>
      inLog(victim, (log) => {
        const position = any(log, victim.chance);
        cut(log, position);
        log.regrow();
        inVault(victim, 'DELETE FROM log_mark');
        return { position: null };
      }),
  },
];
