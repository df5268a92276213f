import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogTree, Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { LogReader } from '../../apps/api/src/kernel/event-store/sqlite.reader.ts';
import { checkPages, prepareLog } from '../../apps/api/src/kernel/event-store/sqlite.schema.ts';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { LogKeys } from '../../apps/api/src/kernel/ledger/log-keys.ts';
import { SignedMark } from '../../apps/api/src/kernel/ledger/signed-mark.ts';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { evidenceIn, type Evidence } from '../../apps/api/src/operator/evidence.ts';
import type { Finding } from '../../apps/api/src/operator/finding.ts';
import { Telling } from '../../apps/api/src/operator/telling.ts';
import { verifiedHouse } from '../../apps/api/src/operator/verifying.ts';
import { newFolder, openHouse, type OpenedHouse } from './house.ts';
import { concern } from './sayings.ts';
import { drawingOf, saying, sends } from './uploading.ts';

const files = ['log.sqlite', 'log.sqlite-wal', 'vault.sqlite', 'vault.sqlite-wal', 'master.key', 'blobs'];

/** What is precious of a folder, in a new one. */
export const copyOf = (dir: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'heard-copy-'));
  for (const name of files) if (existsSync(join(dir, name))) cpSync(join(dir, name), join(copy, name), { recursive: true });
  return copy;
};

export interface Sound {
  /** Closed, and whole. */
  readonly dir: string;
  readonly older: string;
  readonly killed: string;
  /** Receipts of nearly everything that was said, kept by those who said it. */
  readonly evidence: readonly Evidence[];
  remove(): void;
}

const said = async (house: OpenedHouse, outside: string, count: number): Promise<void> => {
  for (let one = 0; one < count; one += 1) {
    const { proof, code } = await house.done(
      one % 3 === 0 ? 'dad' : 'mum',
      'concern/raise-concern',
      concern(`The hall is too loud, ${one}.`),
    );
    writeFileSync(join(outside, `${code}.tlog-proof`), proof ?? '');
  }
};

const drawn = async (house: OpenedHouse, count: number): Promise<void> => {
  for (let one = 0; one < count; one += 1)
    await house.done('rowan', 'voice/share-voice', saying([await sends(house, 'rowan', drawingOf(50 + one))]));
};

/** A house of some hundred events, with its older self, its killed self, and what people took home. */
export const soundHouse = async (count: number): Promise<Sound> => {
  const outside = newFolder();
  const house = await openHouse();
  await said(house, outside, count / 2);
  await drawn(house, 3);
  let older = '';
  await house.again(() => void (older = copyOf(house.dir)));
  await said(house, outside, count / 2);
  house.get(Ledger).rest();
  const killed = copyOf(house.dir);
  await house.house.close();
  const evidence = readdirSync(outside).map((name) => evidenceIn(join(outside, name)));
  const remove = (): void => [house.dir, older, killed, outside].forEach((dir) => rmSync(dir, { recursive: true, force: true }));
  return { dir: house.dir, older, killed, evidence, remove };
};

/** What a start opens of a log, without its thread; no house has this folder, so it needs no lock. */
const openedLog = (path: string): LogReader => {
  const database = new DatabaseSync(path, { timeout: 2_000 });
  try {
    prepareLog(database, () => undefined);
    checkPages(database, path);
    return new LogReader(path);
  } finally {
    database.close();
  }
};

const treeOf = (log: LogReader): LogTree => ({
  size: () => log.head() + 1,
  node: (level, place) => log.node(level, place),
  indexOf: Number,
  reached: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

/** Whether a start of the house, as far as its log goes, is refused; and in which words. */
export const refusedAtStart = async (dir: string): Promise<string | null> => {
  const vault = new Vault({ dir });
  try {
    const log = openedLog(join(dir, 'log.sqlite'));
    try {
      const head = log.head() < 0 ? null : (String(log.head()) as Position);
      const keys = new LogKeys(vault, 'http://localhost');
      await new Ledger(treeOf(log), keys, new SignedMark(vault), () => Promise.resolve(head)).begin();
      return null;
    } finally {
      log.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    vault.close();
  }
};

/** What `verify` finds, with or without what is outside. */
export const foundIn = async (dir: string, evidence: readonly Evidence[]): Promise<readonly Finding[]> => {
  const settings = settingsFrom({ DATA_DIR: dir });
  const telling = new Telling({ write: () => true });
  return (await verifiedHouse(settings, { deep: false, evidence, telling })).findings;
};
