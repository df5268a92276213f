import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { LogKeys } from '../kernel/ledger/log-keys.ts';
import { SignedMark } from '../kernel/ledger/signed-mark.ts';
import type { Settings } from '../kernel/settings.ts';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Signers } from './against-roots.ts';
import type { Finding } from './finding.ts';
import type { Walked } from './walk.ts';
import { handedIn, type Evidence, type SignedRoot } from './evidence.ts';

const hasTable = (vault: Vault, name: string): boolean =>
  vault.database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

/** Keys that ever signed the log, as the vault knows them; none in a house of a version that signed nothing. */
export const signersIn = (vault: Vault, { publicUrl }: Pick<Settings, 'publicUrl'>): Signers => {
  if (!hasTable(vault, 'log_key')) return { keys: [], handed: [] };
  const keys = new LogKeys(vault, publicUrl);
  const handed = keys.handovers().map(handedIn);
  return { keys: [keys.current, ...handed.flatMap(({ old, next }) => [old, next])], handed };
};

/** What the vault itself says was signed: how far the log was signed at last, and where each key took over. */
export const markedIn = (vault: Vault, { keys: [current], handed }: Signers): Evidence => {
  const mark = hasTable(vault, 'log_mark') ? new SignedMark(vault).get() : null;
  const origin = current?.name ?? '';
  const roots: SignedRoot[] = handed.map(({ next, size, root }) => ({
    from: 'a handover of keys',
    origin: next.name,
    size,
    root,
    note: null,
  }));
  if (mark) roots.push({ from: 'the mark in the vault', origin, size: mark.size, root: Buffer.from(mark.root), note: null });
  return { roots, leaves: [] };
};

/** Whether the mark is there and is what a house with this master key wrote: a start demands the same. */
export const faultsOfMark = (vault: Vault, { keys }: Signers, { events }: Pick<Walked, 'events'>): readonly Finding[] => {
  if (keys.length === 0 || events === 0) return [];
  const mark = hasTable(vault, 'log_mark') ? new SignedMark(vault) : null;
  const what = !mark?.get() ? 'taken away' : mark.holds ? null : 'changed';
  return what === null ? [] : [{ position: null, sentence: `What the vault says of how far the log was signed was ${what}.` }];
};

/** The furthest place of the log that the tables have folded; null when they have folded nothing, or are not there. */
export const foldedUpTo = ({ readModelsFile }: Pick<Settings, 'readModelsFile'>): number | null => {
  if (!existsSync(readModelsFile)) return null;
  const tables = new DatabaseSync(readModelsFile, { readOnly: true, timeout: 5_000 });
  try {
    const found = tables.prepare('SELECT max(CAST(position AS INTEGER)) AS position FROM checkpoint').get();
    return (found?.['position'] as number | null | undefined) ?? null;
  } catch {
    // Tables of another version, or none yet: a start makes them anew.
    return null;
  } finally {
    tables.close();
  }
};
