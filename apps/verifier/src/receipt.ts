/** A receipt: c2sp.org/tlog-proof@v1 with the words of the event in its `extra` (docs/log-format.md §8). */
import { bytesOf, decimalOf, hashesOf } from './bytes.ts';
import { canonicalObjectOf, hasMembers, isObject, type Json, type JsonObject } from './canonical.ts';
import { checkpointOf, signedAs, type Checkpoint } from './checkpoint.ts';
import { chainOf, type Handover } from './handover.ts';
import { keyOf, type Key } from './key.ts';
import { isEventOf, leafOf, type Leaf } from './leaf.ts';
import { isContinued, isIncluded } from './tree.ts';

export interface Since {
  readonly checkpoint: Checkpoint;
  readonly proof: readonly Uint8Array[];
}
export interface Receipt {
  readonly file: string;
  readonly leaf: Leaf;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
  readonly key: Key;
  /** The event in clear and its salt, or nothing where the receipt is one without words. */
  readonly words: { readonly event: Json | undefined; readonly salt: Json | undefined } | null;
  readonly since: Since | null;
  /** By which its key took over from those before, oldest first. */
  readonly handovers: readonly Handover[];
}
export type ReceiptFault = 'receipt-leaf' | 'receipt-words' | 'receipt-unsigned' | 'receipt-signature' | 'receipt-since';

export const receiptTitle = 'c2sp.org/tlog-proof@v1';

type Extra = Pick<Receipt, 'leaf' | 'key' | 'words' | 'since' | 'handovers'>;

const sinceOf = (value: Json | undefined): Since | null | 'broken' => {
  if (value === null) return null;
  if (!isObject(value) || !hasMembers(value, 'checkpoint', 'proof')) return 'broken';
  const [checkpoint, proof] = [checkpointOf(value['checkpoint']), hashesOf(value['proof'])];
  // No line but that of the log: nobody would check another.
  return checkpoint?.note.signatures.length === 1 && proof ? { checkpoint, proof } : 'broken';
};

const textIn = (code: string | undefined): string | null => {
  const bytes = bytesOf(code);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const wordsIn = (extra: JsonObject): Receipt['words'] => ('event' in extra ? { event: extra['event'], salt: extra['salt'] } : null);

const extraOf = (line: string): Extra | null => {
  const extra = canonicalObjectOf(textIn(/^extra (\S+)$/.exec(line)?.[1]) ?? '');
  if (!extra || !hasMembers(extra, 'v', 'kind', 'leaf', 'key', 'since', 'handovers', 'event?', 'salt?')) return null;
  if (extra['v'] !== 1 || extra['kind'] !== 'receipt' || Object.hasOwn(extra, 'event') !== Object.hasOwn(extra, 'salt')) return null;
  const [leaf, vkey, since] = [leafOf(extra['leaf']), extra['key'], sinceOf(extra['since'])];
  const key = typeof vkey === 'string' ? keyOf(vkey) : null;
  const notes = extra['handovers'];
  const handovers = key && Array.isArray(notes) ? chainOf(notes as readonly Json[], key) : null;
  return leaf && key?.kind === 1 && since !== 'broken' && handovers ? { leaf, key, words: wordsIn(extra), since, handovers } : null;
};

/** Null where the text does not have the form of a receipt to the last byte. */
export const receiptOf = (file: string, text: string): Receipt | null => {
  const end = text.indexOf('\n\n');
  const [title, extraLine = '', indexLine = '', ...hashes] = text.slice(0, end).split('\n');
  if (end < 0 || title !== receiptTitle) return null;
  const extra = extraOf(extraLine);
  const index = decimalOf(/^index (\S+)$/.exec(indexLine)?.[1] ?? '');
  const proof = hashesOf(hashes);
  const checkpoint = checkpointOf(text.slice(end + 2));
  return extra && index !== null && proof && checkpoint ? { file, ...extra, index, proof, checkpoint } : null;
};

const sinceHolds = ({ since, checkpoint, key }: Receipt): boolean =>
  since === null || (isContinued(since.checkpoint, checkpoint, since.proof) && signedAs(since.checkpoint, key) === 'yes');

/** The first thing in a receipt that does not hold by itself; whether its key is the school's is another question. */
export const faultOf = (receipt: Receipt): ReceiptFault | null => {
  const { leaf, index, proof, checkpoint, key, words } = receipt;
  if (!isIncluded(leaf.hash, index, checkpoint.size, proof, checkpoint.root)) return 'receipt-leaf';
  if (words && !isEventOf(leaf, words.event, words.salt)) return 'receipt-words';
  const signed = signedAs(checkpoint, key);
  if (signed !== 'yes') return signed === 'absent' ? 'receipt-unsigned' : 'receipt-signature';
  return sinceHolds(receipt) ? null : 'receipt-since';
};
