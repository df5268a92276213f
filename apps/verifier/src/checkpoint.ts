/** A signed root: c2sp.org/tlog-checkpoint without extension lines (docs/log-format.md §7). */
import { decimalOf, hashOf } from './bytes.ts';
import { type Key } from './key.ts';
import { noteOf, signedBy, type Note, type Signed } from './note.ts';
import { type Tree } from './tree.ts';

export interface Checkpoint extends Tree {
  readonly origin: string;
  readonly note: Note;
}

/** Null where it is no checkpoint; whether anybody signed it is asked by {@link signedAs}. */
export const checkpointOf = (whole: unknown): Checkpoint | null => {
  const note = typeof whole === 'string' ? noteOf(whole) : null;
  const [origin = '', count = '', code, end, ...more] = note?.text.split('\n') ?? [];
  const size = decimalOf(count);
  const root = hashOf(code);
  if (!note || origin === '' || size === null || root === null || end !== '' || more.length > 0) return null;
  return { origin, size, root, note };
};

/** A log signs its own checkpoints: the name of the key is the origin. */
export const signedAs = (checkpoint: Checkpoint, key: Key): Signed =>
  key.kind === 1 && key.name === checkpoint.origin ? signedBy(checkpoint.note, key) : 'absent';
