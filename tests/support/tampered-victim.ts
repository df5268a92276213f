import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { SignedMark, type Mark } from '../../apps/api/src/kernel/ledger/signed-mark.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { Tampering, type Chance } from './tampering.ts';

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

export const inLog = ({ dir }: Victim, work: (log: Tampering) => Harm): Harm => {
  const log = new Tampering(join(dir, 'log.sqlite'));
  try {
    return work(log);
  } finally {
    log.done();
  }
};

export const inVault = ({ dir }: Victim, sql: string, ...values: (string | number | Uint8Array)[]): void => {
  const vault = new DatabaseSync(join(dir, 'vault.sqlite'));
  vault.exec('PRAGMA synchronous = OFF');
  vault.prepare(sql).run(...values);
  vault.close();
};

/** Any event but the first and the last. */
export const any = (log: Tampering, chance: Chance): number => 1 + chance.below(log.rows.length - 2);

export const cut = (log: Tampering, size: number): void => log.rows.slice(size).forEach(({ position }) => log.remove(position));

/** The mark as whoever has the master key can write it. */
export const markWithKey = ({ dir }: Victim, { size, root }: Mark): void => {
  const vault = new Vault({ dir });
  new SignedMark(vault).lower(size, root);
  vault.close();
};

type Hurt = (log: Tampering, position: number, victim: Victim) => void;

/** Something done to any one event of the log, or from it on: it is the first that is not as it was. */
export const atAny = (name: string, found: Finder, hurt: Hurt): Kind => ({
  name,
  found,
  harm: (victim) =>
    inLog(victim, (log) => {
      const position = any(log, victim.chance);
      hurt(log, position, victim);
      return { position };
    }),
});

/** The same, of which no one event can be named. */
export const spread = (name: string, found: Finder, hurt: Hurt): Kind => {
  const one = atAny(name, found, hurt);
  return { ...one, harm: (victim) => ({ ...one.harm(victim), position: null }) };
};
