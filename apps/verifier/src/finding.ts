/** What was found, before it is put into words. */
import { type Leaf } from './leaf.ts';
import { type LogLine } from './log-line.ts';

/** `fault`: tampered with. `unread`: could not be checked. `warning`: sound, and yet to be known. */
export type Level = 'fault' | 'unread' | 'warning' | 'good' | 'note';

/** Each code with its level: the sentences stand in words.ts under the same names. */
export const levels = {
  'file-unknown': 'unread',
  'file-empty': 'unread',
  'file-line-ends': 'unread',
  'file-key-only': 'note',
  'receipt-form': 'fault',
  'receipt-leaf': 'fault',
  'receipt-words': 'fault',
  'receipt-unsigned': 'fault',
  'receipt-signature': 'fault',
  'receipt-since': 'fault',
  'receipt-sound': 'good',
  'receipt-wordless': 'good',
  'receipt-name': 'warning',
  'log-head': 'fault',
  'log-checkpoint': 'fault',
  'log-handover': 'fault',
  'log-since': 'fault',
  'log-tree': 'fault',
  'line-broken': 'fault',
  'line-leaf': 'fault',
  'line-place': 'fault',
  'line-words': 'fault',
  removed: 'fault',
  inserted: 'fault',
  reordered: 'fault',
  'seal-missing': 'fault',
  'seal-broken': 'fault',
  'seal-other': 'fault',
  'log-somewhere': 'fault',
  'log-beyond': 'fault',
  'log-sound': 'good',
  'handover-broken': 'fault',
  'handover-sound': 'good',
  'checkpoint-broken': 'fault',
  'checkpoint-unkeyed': 'unread',
  'checkpoint-sound': 'good',
  'receipt-in-log': 'good',
  'receipt-missing': 'fault',
  'receipt-altered': 'fault',
  'receipt-replaced': 'fault',
  'receipt-moved': 'fault',
  'receipt-younger': 'note',
  'log-short': 'warning',
  lost: 'warning',
  'log-continues': 'good',
  'log-altered': 'fault',
  'log-removed': 'fault',
  'log-inserted': 'fault',
  'log-reordered': 'fault',
  'log-replaced': 'fault',
  fork: 'fault',
  'two-at-one-place': 'fault',
  tied: 'good',
  're-signed': 'fault',
  'keys-unlinked': 'warning',
  'key-other': 'fault',
  'key-pinned': 'good',
  'key-unpinned': 'note',
  'key-retired': 'fault',
  'witness-saw': 'good',
  'witness-forged': 'fault',
  'witness-unknown': 'note',
  'more-faults': 'fault',
} as const satisfies Record<string, Level>;
export type Code = keyof typeof levels;

/** An event as far as it is known: of one that is not shown, its number only. */
export interface Entry {
  readonly revision: number;
  readonly type?: string;
  readonly recordedAt?: string;
}
/** What a sentence is made of. */
export interface Told {
  readonly code: Code;
  readonly file: string;
  readonly line?: number;
  readonly entry?: Entry;
  /** The other file of two. */
  readonly other?: string;
  readonly count?: number;
  readonly size?: number;
  readonly sign?: string;
  /** A witness, a log, a code: whatever has a name. */
  readonly name?: string;
  readonly at?: string;
}

export const entryOf = ({ revision, type, recordedAt }: Leaf): Entry => ({ revision, type, recordedAt });
export const entryAt = ({ revision, leaf }: LogLine): Entry => (leaf ? { ...entryOf(leaf), revision } : { revision });
