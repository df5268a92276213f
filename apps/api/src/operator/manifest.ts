import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { WrongUse } from './telling.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Raised when a backup is laid out otherwise: one of another version is refused, not guessed at. */
export const manifestVersion = 1;
export const manifestFile = 'manifest.json';

const manifestShape = z.strictObject({
  heard: z.literal('backup'),
  v: z.literal(manifestVersion),
  /** When it was made. */
  moment: z.iso.datetime(),
  origin: z.string().min(1),
  size: z.int().min(0),
  /** Base64. */
  root: z.string().length(44),
  /** A signed note over origin, size and root. */
  checkpoint: z.string(),
  /** When its last event was recorded. */
  upTo: z.string().nullable(),
  /** `folder` when attachments are in it, else the bucket in which they lie. */
  blobs: z.string(),
  files: z.array(
    z.strictObject({
      /** Within the backup, with forward slashes; never out of it. */
      path: z.string().regex(/^(log\.sqlite|vault\.sqlite|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/),
      bytes: z.int().min(0),
      sha256,
    }),
  ),
});
export type Manifest = z.output<typeof manifestShape>;
export type FileEntry = Manifest['files'][number];

/** A file as a manifest lists it. */
export const entryOf = async (folder: string, path: string): Promise<FileEntry> => {
  const [file, hash] = [join(folder, path), createHash('sha256')];
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
};

/** @throws WrongUse when there is none, or none that this version can read */
export const manifestOf = async (backup: string): Promise<Manifest> => {
  const text = await readFile(join(backup, manifestFile), 'utf8').catch((cause: unknown) => {
    throw new WrongUse(`There is no backup at ${backup}: it has no ${manifestFile}.`, { cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new WrongUse(`${manifestFile} in ${backup} cannot be read.`, { cause });
  }
  const version = (json as { v?: unknown } | null)?.v;
  if (version !== manifestVersion)
    throw new WrongUse(
      `This backup is of version ${String(version)}, and this Heard reads version ${manifestVersion}. Use the Heard that made it.`,
    );
  const parsed = manifestShape.safeParse(json);
  if (!parsed.success) throw new WrongUse(`${manifestFile} in ${backup} is not one that Heard wrote.`);
  return parsed.data;
};
