import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endAll } from '../account/ending-all.ts';
import { openEventStore } from '../kernel/event-store/open-event-store.ts';
import { keyIdIn } from '../kernel/blobs/sealed-pieces.ts';
import { Ledger } from '../kernel/ledger/ledger.ts';
import { LogKeys } from '../kernel/ledger/log-keys.ts';
import { SignedMark } from '../kernel/ledger/signed-mark.ts';
import type { Settings } from '../kernel/settings.ts';
import { DataKeys, type Destroyed } from '../kernel/vault/data-keys.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { blobsIn, pathOf } from './blob-check.ts';
import { erasedFile, erasedIn } from './erased-owners.ts';
import { demandFiles, demandSound } from './backup-check.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { move, settle } from './settled.ts';
import { many, moment, Refusal, type Telling, WrongUse } from './telling.ts';

const stagingName = 'restoring';
const keyName = 'master.key';

export interface Restoring {
  readonly backup: string;
  readonly to: string;
  readonly masterKeyFile: string | null;
  /** Only looked at: nothing is put back, and no key signs anything. */
  readonly test: boolean;
}

/** What may lie in a folder that counts as empty: its master key, and what an earlier try left behind. */
const demandEmpty = (to: string): void => {
  const there = existsSync(to) ? readdirSync(to).filter((name) => name !== stagingName && name !== keyName && name !== 'lost+found') : [];
  if (there.length > 0)
    throw new Refusal(
      `${to} is not empty (${there[0]} is in it). A backup is put into an empty folder only: move what is there aside first.`,
    );
};

const keyFor = (settings: Settings, { to, masterKeyFile }: Restoring): string => {
  const file = masterKeyFile ?? join(to, keyName);
  if (masterKeyFile === null && settings.HEARD_MASTER_KEY) return settings.HEARD_MASTER_KEY;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new WrongUse(`There is no master key: give --master-key-file FILE, or put ${keyName} into ${to}, or set HEARD_MASTER_KEY.`);
};

/** A copy of its own, readable by its owner alone, on the disk when it resolves. */
const copyFrom =
  (backup: string, to: string) =>
  async (path: string): Promise<void> => {
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
    await copyFile(join(backup, path), copy);
    chmodSync(copy, 0o600);
    settle(copy);
  };

/** From here on another key signs, under another name; the old one signs once more, to introduce it. */
const handOver = async (settings: Settings, vault: Vault, to: string): Promise<{ readonly old: string; readonly next: string }> => {
  const store = await openEventStore({ kind: 'sqlite', path: join(to, 'log.sqlite') });
  try {
    const { tree } = store;
    if (!tree) throw new Error('the log of a backup has no tree');
    const ledger = new Ledger(tree, new LogKeys(vault, settings.publicUrl), new SignedMark(vault), () => store.head());
    const old = ledger.key.name;
    return { old, next: ledger.handOver('restored', settings.publicUrl).name };
  } finally {
    await store.close();
    rmSync(join(to, 'log.sqlite-lock'), { force: true });
  }
};

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** What was erased since the backup was made is erased again, before anybody can read it: keys first, then what they sealed. */
const eraseAgain = async (vault: Vault, to: string, erased: readonly Destroyed[]): Promise<number> => {
  const keys = new DataKeys(vault);
  const before = new Set(keys.destroyed().map((one) => one.owner));
  for (const { owner } of erased) if (!before.has(owner)) keys.destroy(owner);
  for (const name of await blobsIn(join(to, 'blobs'))) {
    const path = join(to, 'blobs', pathOf(name));
    const keyId = keyIdIn(await headOf(path));
    if (keyId !== null && keys.open(keyId) === null) rmSync(path);
  }
  const again = keys.destroyed().filter(({ owner }) => !before.has(owner));
  // What is sealed of a child has a key of its own.
  return new Set(again.map(({ owner }) => owner.replace(/^[a-z]+-/, ''))).size;
};

/** The log last: a folder without it is no house, and a start in it is refused. */
const moveIn = (staging: string, to: string): void => {
  const names = readdirSync(staging).toSorted((a, b) => Number(a === 'log.sqlite') - Number(b === 'log.sqlite'));
  for (const name of names) move(join(staging, name), join(to, name));
  rmSync(staging, { recursive: true });
  settle(to);
};

/** Reads a backup where it lies, with the key from where it is kept: what a drill is. */
const test = async (settings: Settings, manifest: Manifest, masterKey: string, { backup }: Restoring, telling: Telling): Promise<void> => {
  telling.say(`Testing ${backup}, made ${moment(manifest.moment)}. Nothing is put back.`);
  await demandFiles(manifest, backup, backup, () => Promise.resolve(), telling);
  const vault = new Vault({ dir: backup, masterKey, readOnly: true });
  try {
    await demandSound(settings, manifest, vault, backup, telling);
  } finally {
    vault.close();
  }
  telling.say(`${sayUpTo(manifest)} Every one was read, opened with the master key, and proved.`);
  telling.say('Done: this backup can be put back.');
};

/** Between an open vault and a closed one: what makes of a copy of a house the house that goes on. */
const goOn = async (settings: Settings, manifest: Manifest, masterKey: string, staging: string, list: string, telling: Telling) => {
  const erased = erasedIn(list);
  const vault = new Vault({ dir: staging, masterKey });
  try {
    await demandSound(settings, manifest, vault, staging, telling);
    const again = await eraseAgain(vault, staging, erased);
    if (!existsSync(list))
      telling.say(`There is no list of erased files (${list}): if a file was erased after this backup, erase it again.`);
    if (again > 0) telling.say(sayErased(again));
    endAll(vault, new Date().toISOString());
    const names = await handOver(settings, vault, staging);
    vault.emptyJournal();
    return names;
  } finally {
    vault.close();
  }
};

/** `restore BACKUP [--to DIR] [--master-key-file FILE] [--test]` @throws Refusal, WrongUse; then nothing was put back */
export const restore = async (settings: Settings, asked: Restoring, telling: Telling): Promise<void> => {
  const { backup, to } = asked;
  if (settings.EVENT_STORE !== 'sqlite')
    throw new Refusal('A backup of Heard holds a log of SQLite, and this house keeps its log in EventStoreDB.');
  const manifest = await manifestOf(backup);
  if (!asked.test) demandEmpty(to);
  const masterKey = keyFor(settings, asked);
  if (asked.test) return test(settings, manifest, masterKey, asked, telling);
  telling.say(`Putting back ${backup}, made ${moment(manifest.moment)}, into ${to}.`);
  const staging = join(to, stagingName);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    await demandFiles(manifest, backup, staging, copyFrom(backup, staging), telling);
    const names = await goOn(settings, manifest, masterKey, staging, join(dirname(backup), erasedFile), telling);
    moveIn(staging, to);
    sayWhatIsThere(manifest, names, settings, asked, telling);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
};

const sayUpTo = ({ size, upTo }: Manifest): string => `${many(size, 'event')}${upTo ? `, up to ${moment(upTo)}` : ''}.`;

const sayErased = (count: number): string => {
  const [key, them] = count === 1 ? ['its key is', 'it'] : ['their keys are', 'them'];
  return `${many(count, 'file')} had been erased after this backup: ${key} destroyed again, and what hung on ${them} is gone. The next start takes away the rest. That two people agreed to it is not in this log any more: keep their decision elsewhere.`;
};

const sayWhatIsThere = (
  manifest: Manifest,
  { old, next }: { readonly old: string; readonly next: string },
  settings: Settings,
  { to, masterKeyFile }: Restoring,
  telling: Telling,
): void => {
  telling.say(`Put back: ${sayUpTo(manifest)} Every one was read, opened and proved.`);
  telling.say('What was written after that is lost. Receipts that people hold of it will say so when they are verified.');
  telling.say(`The log goes on under another name and key: ${next}. The old one, ${old}, has signed that.`);
  telling.say('Everybody has to sign in again, and letters and cards on paper have to be printed again.');
  if (manifest.blobs !== 'folder') telling.say(`Drawings, sounds and photos lie in ${manifest.blobs}: all that the log names are there.`);
  if (!settings.HEARD_MASTER_KEY && (masterKeyFile !== null || !existsSync(join(to, keyName))))
    telling.say(`The master key was not put there: copy it to ${join(to, keyName)}, or set HEARD_MASTER_KEY, before the next start.`);
  telling.say('Done. The next start folds the tables anew.');
};
