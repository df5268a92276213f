/** A note by which one key of a log introduces the next (docs/log-format.md §7). */
import { decimalOf, hashOf } from './bytes.ts';
import { type Json } from './canonical.ts';
import { keyOf, type Key } from './key.ts';
import { noteOf, signedBy } from './note.ts';
import { type Tree } from './tree.ts';

export interface Handover extends Tree {
  readonly from: Key;
  readonly to: Key;
  readonly at: string;
  readonly why: 'rotated' | 'restored';
}

export const isMoment = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** Null where it is no handover, or others than both keys signed it. */
export const handoverOf = (whole: unknown): Handover | null => {
  const note = typeof whole === 'string' ? noteOf(whole) : null;
  const [title, old = '', next = '', count = '', code, at, why, end, ...more] = note?.text.split('\n') ?? [];
  const [from, to, size, root] = [keyOf(old), keyOf(next), decimalOf(count), hashOf(code)];
  if (note?.signatures.length !== 2 || title !== 'heard-key-v1' || end !== '' || more.length > 0) return null;
  if (from?.kind !== 1 || to?.kind !== 1 || from.vkey === to.vkey || size === null || root === null || !isMoment(at)) return null;
  if (why !== 'rotated' && why !== 'restored') return null;
  if (signedBy(note, from) !== 'yes' || signedBy(note, to) !== 'yes') return null;
  return { from, to, size, root, at, why };
};

/** Oldest first, each to the next, the last to this key. */
export const chainOf = (notes: readonly Json[], key: Key): readonly Handover[] | null => {
  const chain = notes.map(handoverOf);
  if (!chain.every((one) => one !== null)) return null;
  return chain.every((one, at) => one.to.vkey === (chain[at + 1]?.from ?? key).vkey) ? chain : null;
};
