import { storedEventOf } from '../../apps/api/src/kernel/event-store/sqlite.reader.ts';
import type { EventRow } from '../../apps/api/src/kernel/event-store/sqlite.row.ts';
import { disclose, seal } from '../../apps/api/src/kernel/sealing/sealing.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import type { Chance, Tampering } from './tampering.ts';
import { atAny, inLog, markWithKey, spread, type Finder, type Kind, type Victim } from './tampered-victim.ts';

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

export const nodes: readonly Kind[] = [
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

export const withKey: readonly Kind[] = [
  atAny('a tree regrown over a changed log', 'start', (log, position, victim) => {
    log.change(position, { commitment: victim.chance.flipped(log.row(position).commitment) }, 'right');
    log.regrow();
  }),
  spread('other words under the real key, a tree over them', 'start', (log, position, victim) => {
    log.change(position, resealed(victim, log.row(position)), 'right');
    log.regrow();
  }),
  atAny('other words under the real key, a tree over them, and the mark: a second history', 'outside', (log, position, victim) => {
    log.change(position, resealed(victim, log.row(position)), 'right');
    markWithKey(victim, log.regrow());
  }),
];
