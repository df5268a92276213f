import { base64From, checkpointFrom, noteFrom, sizeFrom, type CheckpointRead, type ReadNote } from '../kernel/ledger/read-note.ts';

/** What a log sends to a witness (c2sp.org/tlog-witness, add-checkpoint). */
export interface CheckpointOffered extends CheckpointRead {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly note: ReadNote;
}

/** Hashes of a proof between any two trees that can be counted. */
const mostHashes = 63;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (body: Uint8Array): string | null => {
  try {
    return decoder.decode(body);
  } catch {
    return null;
  }
};

/** Reads a body; null when it is not one. */
export const offeredFrom = (body: Uint8Array): CheckpointOffered | null => {
  const text = textOf(body);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === null || end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const old = first.startsWith('old ') ? sizeFrom(first.slice('old '.length)) : null;
  const proof = lines.map(base64From);
  const note = noteFrom(text.slice(end + 2));
  const checkpoint = note && checkpointFrom(note.text);
  if (old === null || !note || !checkpoint || proof.length > mostHashes) return null;
  if (!proof.every((hash) => hash?.length === 32)) return null;
  return { ...checkpoint, old, proof: proof as readonly Buffer[], note };
};
