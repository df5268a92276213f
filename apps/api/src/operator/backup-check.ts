import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LogInspection } from '../kernel/event-store/log-inspection.ts';
import type { Settings } from '../kernel/settings.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import type { Vault } from '../kernel/vault/vault.ts';
import { rootIn } from './evidence.ts';
import { firstOf } from './finding.ts';
import { entryOf, type Manifest } from './manifest.ts';
import { signersIn } from './sight-of-house.ts';
import { Refusal, type Telling } from './telling.ts';
import { verified } from './verifying.ts';

/** Where each file of a backup is read: in it, or in a copy that is made of it first. */
export type Bring = (path: string) => Promise<void>;

/** What is there is what was backed up, to the byte. @throws Refusal */
export const demandFiles = async ({ files }: Manifest, backup: string, at: string, bring: Bring, telling: Telling): Promise<void> => {
  for (const [done, { path, bytes, sha256 }] of files.entries()) {
    if (!existsSync(join(backup, path))) throw new Refusal(`The backup is not whole: ${path} is missing. Nothing was put back.`);
    await bring(path);
    const found = await entryOf(at, path);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Refusal(`The backup was altered, or its disk is failing: ${path} is not what was backed up. Nothing was put back.`);
    telling.progress('Reading files', done + 1, files.length);
  }
};

/** It is sound, and it is the log over which the manifest was signed. @throws Refusal */
export const demandSound = async (settings: Settings, manifest: Manifest, vault: Vault, at: string, telling: Telling): Promise<void> => {
  const log = new LogInspection(join(at, 'log.sqlite'));
  try {
    const evidence = [{ roots: [rootIn(manifest.checkpoint, 'the manifest')], leaves: [] }];
    const blobs = { ...settings, dataDir: at, BLOBS: manifest.blobs };
    const asked = { log, keys: new DataKeys(vault), signers: signersIn(vault, settings), evidence, blobs, deep: false, telling };
    const { walked, findings } = await verified(asked);
    const first = firstOf(findings);
    if (first) throw new Refusal(`The backup is not sound, and nothing was put back. ${first.sentence}`);
    if (walked.events !== manifest.size || Buffer.from(walked.root).toString('base64') !== manifest.root)
      throw new Refusal('The backup is not the log that its manifest names. Nothing was put back.');
  } finally {
    log.close();
  }
};
