import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBlobStore } from '../kernel/blobs/open-blob-store.ts';
import { LogInspection } from '../kernel/event-store/log-inspection.ts';
import type { Settings } from '../kernel/settings.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { againstRoots, type Signers } from './against-roots.ts';
import { BlobCheck, blobsIn } from './blob-check.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { faultsOfMark, foldedUpTo, markedIn, signersIn } from './sight-of-house.ts';
import { Walk, type Walked } from './walk.ts';
import type { Telling } from './telling.ts';

export interface Verified {
  readonly walked: Walked;
  readonly findings: readonly Finding[];
  /** Attachments whose bytes were read. */
  readonly blobs: number;
}

/** Which attachments are looked at: those of the folder, or the bucket’s, or none because they are kept elsewhere. */
export type BlobPlace = Pick<Settings, 'dataDir' | 'BLOBS' | 'BLOBS_ENDPOINT' | 'BLOBS_REGION' | 'BLOBS_ACCESS_KEY' | 'BLOBS_SECRET_KEY'>;

export interface Verifying {
  readonly log: LogInspection;
  readonly keys: DataKeys;
  readonly signers: Signers;
  /** Signed sizes and held leaves, from the vault and from outside. */
  readonly evidence: readonly Evidence[];
  /** Null where they are not looked at. */
  readonly blobs: BlobPlace | null;
  /** Pages, indexes, and attachments opened with their keys. */
  readonly deep: boolean;
  readonly telling: Telling;
}

const wantedOf = (evidence: readonly Evidence[]) => ({
  sizes: new Set(evidence.flatMap((one) => one.roots.map((root) => root.size))),
  places: new Set(evidence.flatMap((one) => one.leaves.map((leaf) => leaf.index))),
});

const aboutFile = (log: LogInspection, deep: boolean): readonly Finding[] => {
  const sentences = [
    ...(log.schemaHolds ? [] : ['The tables or the triggers of the log are not those this version makes: somebody has changed the file.']),
    ...log.faultsOfPages(deep).map((fault) => `SQLite finds a fault in the file of the log: ${fault}.`),
  ];
  const twice = log.firstTwice();
  const ids = twice === null ? [] : [{ position: twice, sentence: `The id of the event at position ${twice} stood before.` }];
  return [...sentences.map((sentence) => ({ position: null, sentence })), ...ids];
};

const aboutBlobs = async ({ blobs, keys, deep, telling }: Verifying, walked: Walked) => {
  if (!blobs) return { findings: [], read: 0 };
  const folder = blobs.BLOBS === 'folder' ? join(blobs.dataDir, 'blobs') : null;
  if (folder && !existsSync(folder) && walked.blobs.size === 0) return { findings: [], read: 0 };
  const store = await openBlobStore(blobs);
  try {
    const check = new BlobCheck(store, walked.blobs, keys);
    const present = folder ? await blobsIn(folder) : null;
    const names = present ?? (deep ? [...walked.blobs.keys()] : []);
    const read = await check.read(names, deep, (done) => telling.progress('Reading attachments', done, names.length));
    return { findings: [...(await check.missing(present && new Set(present))), ...read], read: names.length };
  } finally {
    await store.close();
  }
};

/** A damaged file is a finding, not the end of looking. */
const whole = (look: () => readonly Finding[]): readonly Finding[] => {
  try {
    return look();
  } catch (error) {
    return [{ position: null, sentence: `The file of the log cannot be read: ${error instanceof Error ? error.message : String(error)}.` }];
  }
};

/** Everything of one log, from its bytes up: rows, seals, streams, tree, signatures, attachments. */
export const verified = async (asked: Verifying): Promise<Verified> => {
  const { log, keys, signers, evidence, deep, telling } = asked;
  const file = whole(() => aboutFile(log, deep));
  const walk = new Walk(log, keys, wantedOf(evidence));
  const walked = await walk.walked((done) => telling.progress('Reading events', done, null));
  const signed = againstRoots(walked, signers, evidence);
  const { findings, read } = await aboutBlobs(asked, walked);
  return { walked, findings: [...walked.findings, ...signed, ...findings, ...file], blobs: read };
};

/**
 * The whole folder of a house, also while it runs. What may only grow is read in the order in which nothing can come out ahead: tables,
 * mark, then the log, then keys.
 */
export const verifiedHouse = async (
  settings: Settings,
  { deep, evidence, telling }: { readonly deep: boolean; readonly evidence: readonly Evidence[]; readonly telling: Telling },
): Promise<Verified> => {
  const folded = foldedUpTo(settings);
  const vault = new Vault({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY, readOnly: true });
  try {
    const signers = signersIn(vault, settings);
    const marked = markedIn(vault, signers);
    const log = new LogInspection(settings.logFile);
    try {
      const keys = new DataKeys(vault);
      const looked = await verified({ log, keys, signers, evidence: [marked, ...evidence], blobs: settings, deep, telling });
      const done = { ...looked, findings: [...looked.findings, ...faultsOfMark(vault, signers, looked.walked)] };
      const ahead = folded === null || folded < done.walked.events;
      const tables = `The tables have folded ${folded}, and the log ends before that: an older log was put in its place. Remove them with: rebuild.`;
      return ahead ? done : { ...done, findings: [...done.findings, { position: null, sentence: tables }] };
    } finally {
      log.close();
    }
  } finally {
    vault.close();
  }
};
