import { randomBytes, randomUUID } from 'node:crypto';
import type { EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { columnNames, type Chance, type Tampering } from './tampering.ts';
import { any, atAny, cut, inLog, inVault, markWithKey, spread, type Kind } from './tampered-victim.ts';

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
  atAny('checksum of a row changed', 'verify', (log, position) => {
    log.database.prepare('UPDATE events SET checksum = checksum + 1 WHERE position = ?').run(position);
  }),
  atAny('an event deleted', 'verify', (log, position) => {
    log.remove(position);
  }),
  atAny('an event deleted, those after it moved up', 'verify', (log, position) => {
    log.remove(position);
    log.move(shifted(log, position + 1, -1));
  }),
  atAny('an event inserted, those after it moved down', 'verify', (log, position) => {
    log.move(shifted(log, position, 1));
    log.insert(strange(log.row(position), position));
  }),
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
  atAny('two events swapped', 'verify', (log, position, victim) => {
    const other = position + 1 + victim.chance.below(log.rows.length - position - 1);
    log.move(
      new Map([
        [position, other],
        [other, position],
      ]),
    );
  }),
];

export const tails: readonly Kind[] = [
  atAny('the last events deleted', 'start', (log, position) => {
    cut(log, position);
  }),
  atAny('the last events deleted, and their nodes', 'start', (log, position) => {
    cut(log, position);
    log.regrow();
  }),
  spread('the last events deleted, their nodes and the mark in the vault', 'start', (log, position, victim) => {
    cut(log, position);
    const { size, root } = log.regrow();
    inVault(victim, 'UPDATE log_mark SET size = ?, root = ?', size, root);
  }),
  atAny('the last events deleted, their nodes, and the mark written with the master key', 'outside', (log, position, victim) => {
    cut(log, position);
    markWithKey(victim, log.regrow());
  }),
  spread('the last events deleted, their nodes, and the mark taken away', 'start', (log, position, victim) => {
    cut(log, position);
    log.regrow();
    inVault(victim, 'DELETE FROM log_mark');
  }),
];
