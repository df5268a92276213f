import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId, type BlobId } from '@heard/domain/kernel';
import type { BlobStore } from '../kernel/blobs/blob-store.ts';
import { openPieces } from '../kernel/blobs/sealed-pieces.ts';
import type { Keys } from '../kernel/sealing/sealing.ts';
import { named, type Finding } from './finding.ts';
import type { Hanging } from './walk.ts';

/** What lies in the folder of attachments, by name; what is only on its way there is not listed. */
export const blobsIn = async (folder: string): Promise<readonly BlobId[]> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.flatMap((name) => blobId.safeParse(name.split(/[/\\]/).at(-1)).data ?? []);
};

/** `<first two digits>/<name>`, as the folder of attachments keeps it. */
export const pathOf = (name: BlobId): string => join(name.slice(0, 2), name);

const where = (hanging: Hanging | undefined): string => (hanging ? ` It hangs on ${named(hanging.event)}.` : '');
const place = (hanging: Hanging | undefined): number | null => (hanging ? Number(hanging.event.position) : null);

/** Attachments against their names and against the events that name them. */
export class BlobCheck {
  constructor(
    private readonly store: BlobStore,
    private readonly hanging: ReadonlyMap<BlobId, Hanging>,
    private readonly keys: Pick<Keys, 'open'>,
  ) {}

  /** Reads the bytes of these; `deep`: opens them with their key too. */
  async read(names: readonly BlobId[], deep: boolean, progress: (done: number) => void): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const [done, name] of names.entries()) {
      const sentence = (await this.#altered(name)) ?? (deep ? await this.#closed(name) : null);
      const hanging = this.hanging.get(name);
      if (sentence) findings.push({ position: place(hanging), sentence: `${sentence}${where(hanging)}` });
      progress(done + 1);
    }
    return findings;
  }

  /** Those that events name and that are not among `present`; asked of the store one by one where it cannot be listed. */
  async missing(present: ReadonlySet<BlobId> | null): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const [name, hanging] of this.hanging) {
      if (present ? present.has(name) : await this.store.has(name)) continue;
      findings.push({ position: place(hanging), sentence: `The attachment ${name} is missing.${where(hanging)}` });
    }
    return findings;
  }

  async #altered(name: BlobId): Promise<string | null> {
    const stream = await this.store.stream(name);
    // Taken away meanwhile, with its file: whether it should be there is another question.
    if (!stream) return null;
    const hash = createHash('sha256');
    for await (const chunk of stream) hash.update(chunk as Buffer);
    return hash.digest('hex') === name ? null : `The attachment ${name} was altered: its bytes are not those of its name.`;
  }

  async #closed(name: BlobId): Promise<string | null> {
    const hanging = this.hanging.get(name);
    const stream = hanging && (await this.store.stream(name));
    if (!hanging || !stream) return null;
    try {
      for await (const piece of openPieces(stream as AsyncIterable<Uint8Array>, hanging.owner, this.keys)) void piece;
      return null;
    } catch (error) {
      return `The attachment ${name} does not open: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }
}
