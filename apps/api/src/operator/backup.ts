import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copied, LogInspection } from '../kernel/event-store/log-inspection.ts';
import { LogKeys } from '../kernel/ledger/log-keys.ts';
import { checkpointText, noteOf } from '../kernel/ledger/notes.ts';
import type { Settings } from '../kernel/settings.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import { masterKey } from '../kernel/vault/master-key.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { blobsIn, pathOf } from './blob-check.ts';
import { addErased, erasedFile } from './erased-owners.ts';
import type { Evidence } from './evidence.ts';
import { firstOf } from './finding.ts';
import { entryOf, manifestFile, manifestVersion, type FileEntry, type Manifest } from './manifest.ts';
import { move, settle, writeWhole } from './settled.ts';
import { faultsOfMark, markedIn, signersIn } from './sight-of-house.ts';
import { many, moment, Refusal, sized, type Telling, WrongUse } from './telling.ts';
import { verified } from './verifying.ts';

const logName = 'log.sqlite';
const vaultName = 'vault.sqlite';

/** What is in EventStoreDB only its own tools copy as it was at one moment; what goes with it has to be younger. */
const elsewhere = `The log lies in EventStoreDB, and only its own tools can copy it whole: nothing was backed up. Back it up first
(https://docs.kurrent.io, “Backup and restore”), then the vault and the attachments of this folder, in this order: a key that is older
than the log would be missing in it.`;

const copyVault = async (from: string, to: string): Promise<void> => {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    await copied(database, to);
  } finally {
    database.close();
  }
};

/** A blob that is taken away while this goes on was erased, or hung on nothing. */
const copyBlob = async (from: string, to: string): Promise<boolean> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  settle(to);
  return true;
};

const copyBlobs = async (dataDir: string, to: string, telling: Telling): Promise<readonly string[]> => {
  const names = await blobsIn(join(dataDir, 'blobs'));
  const paths: string[] = [];
  for (const [done, name] of names.entries()) {
    const path = `blobs/${pathOf(name)}`;
    if (await copyBlob(join(dataDir, path), join(to, path))) paths.push(path);
    telling.progress('Copying attachments', done + 1, names.length);
  }
  for (const folder of new Set(paths.map((path) => dirname(join(to, path))))) settle(folder);
  return paths;
};

/**
 * In this order, so that the backup is whole: the log, then attachments (each was there before the event that names it), then the vault
 * (each key was there before the event that it sealed). What is erased meanwhile is erased in the younger part, and so in all of it.
 */
const copyAll = async (settings: Settings, to: string, telling: Telling): Promise<readonly string[]> => {
  const log = new LogInspection(settings.logFile);
  try {
    await log.copyTo(join(to, logName), (done, of) => telling.progress('Copying the log, pages', done, of));
  } finally {
    log.close();
  }
  const blobs = settings.BLOBS === 'folder' ? await copyBlobs(settings.dataDir, to, telling) : [];
  await copyVault(join(settings.dataDir, vaultName), join(to, vaultName));
  return [logName, vaultName, ...blobs];
};

/** What was signed before anything is copied: the copy has to hold all of it. */
const markedNow = (settings: Settings): Evidence => {
  const vault = new Vault({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY, readOnly: true });
  try {
    const signers = signersIn(vault, settings);
    const [fault] = faultsOfMark(vault, signers, { events: 1 });
    if (fault) throw new Refusal(`The house is not sound, so no backup was made of it. ${fault.sentence}`);
    return markedIn(vault, signers);
  } finally {
    vault.close();
  }
};

/** The copy is read as a judge would read it: a backup that was never read is none. */
const signed = async (settings: Settings, masterKey: string, marked: Evidence, to: string, telling: Telling) => {
  const vault = new Vault({ dir: to, masterKey, readOnly: true });
  const log = new LogInspection(join(to, logName));
  try {
    const keys = new DataKeys(vault);
    // A bucket that is away just now must not keep the log from being backed up.
    const blobs = settings.BLOBS === 'folder' ? { ...settings, dataDir: to } : null;
    const asked = { log, keys, signers: signersIn(vault, settings), evidence: [marked], blobs, deep: false, telling };
    const { walked, findings } = await verified(asked);
    const first = firstOf(findings);
    if (first) throw new Refusal(`The house is not sound, so no backup was made of it. ${first.sentence}\nLook at all of it with: verify`);
    const key = new LogKeys(vault, settings.publicUrl).current;
    const text = checkpointText(key.name, walked.events, walked.root);
    return { walked, origin: key.name, checkpoint: noteOf(text, [key.line(text)]), destroyed: keys.destroyed() };
  } finally {
    log.close();
    vault.close();
  }
};

const listed = async (to: string, paths: readonly string[], telling: Telling): Promise<FileEntry[]> => {
  const files: FileEntry[] = [];
  for (const path of paths) {
    files.push(await entryOf(to, path));
    telling.progress('Writing down what is in it', files.length, paths.length);
  }
  return files;
};

const made = async (settings: Settings, at: Date, to: string, telling: Telling) => {
  const key = masterKey({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY }, true).toString('base64');
  const marked = markedNow(settings);
  const paths = await copyAll(settings, to, telling);
  const { walked, origin, checkpoint, destroyed } = await signed(settings, key, marked, to, telling);
  const manifest: Manifest = {
    heard: 'backup',
    v: manifestVersion,
    moment: at.toISOString(),
    origin,
    size: walked.events,
    root: Buffer.from(walked.root).toString('base64'),
    checkpoint,
    upTo: walked.upTo,
    blobs: settings.BLOBS,
    files: await listed(to, paths, telling),
  };
  writeWhole(join(to, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`);
  return { manifest, destroyed };
};

const sayWhatIsThere = (manifest: Manifest, settings: Settings, erased: number, folder: string, telling: Telling): void => {
  const bytes = manifest.files.reduce((sum, one) => sum + one.bytes, 0);
  const attachments = manifest.files.length - 2;
  telling.say(
    `In it: ${many(manifest.size, 'event')}${manifest.upTo ? ` up to ${moment(manifest.upTo)}` : ''}, accounts and keys, ${many(attachments, 'attachment')}; ${sized(bytes)}.`,
  );
  if (manifest.blobs !== 'folder')
    telling.say(
      `Not in it: drawings, sounds and photos. They lie in ${manifest.blobs}: let the bucket keep old versions, or copy it elsewhere, after each backup.`,
    );
  telling.say('Not in it: tables (they are folded anew), the outbox, uploads that were not whole.');
  telling.say(
    settings.HEARD_MASTER_KEY
      ? 'Not in it: the master key. It is HEARD_MASTER_KEY: keep it elsewhere too; without it nobody can read a word of this backup.'
      : `Not in it: the master key, ${join(settings.dataDir, 'master.key')}. Keep a copy elsewhere, never beside the backup: without it nobody can read a word of it.`,
  );
  telling.say(`Erased files, so that no older backup brings them back: ${erased}, in ${join(folder, erasedFile)}.`);
};

const words = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];
/** SQLITE_IOERR and SQLITE_FULL. */
const codes = [10, 13];

/** The disk takes no more: in the system's words, or in SQLite's. */
const isFull = (error: unknown): boolean => {
  const { code = '', errcode = 0 } = error as { code?: string; errcode?: number };
  return words.includes(code) || codes.includes(errcode & 0xff);
};

/** `backup FOLDER`, also while the house runs. @throws Refusal, WrongUse @returns where it lies */
export const backup = async (settings: Settings, folder: string, telling: Telling): Promise<string> => {
  if (settings.EVENT_STORE !== 'sqlite') throw new Refusal(elsewhere);
  if (!existsSync(settings.logFile)) throw new WrongUse(`There is no house in ${settings.dataDir}: no ${basename(settings.logFile)}.`);
  if (`${resolve(folder)}${sep}`.startsWith(`${settings.dataDir}${sep}`))
    throw new WrongUse('A backup inside the data folder is lost with it. Please choose another folder, best on another machine.');
  const at = new Date();
  const name = `heard-${at.toISOString().replaceAll(':', '-')}`;
  const [to, partial] = [join(folder, name), join(folder, `.${name}.partial`)];
  telling.say(`Backing up ${settings.dataDir} into ${to}. The house may go on writing.`);
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    if (existsSync(to)) throw new Refusal(`${to} is there already. Please try again.`);
    const { manifest, destroyed } = await made(settings, at, partial, telling);
    for (const inner of ['blobs', '.']) if (existsSync(join(partial, inner))) settle(join(partial, inner));
    move(partial, to);
    sayWhatIsThere(manifest, settings, addErased(folder, destroyed), folder, telling);
    telling.say(`Done. Test it now and then, with the master key from where you keep it: restore ${to} --test --master-key-file FILE`);
    return to;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw isFull(error)
      ? new Refusal(`There is no room for a backup in ${folder}, or its disk cannot be written.`, { cause: error })
      : error;
  }
};
