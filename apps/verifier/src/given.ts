/** What somebody dropped: which kind of file each is, told by what is in it. */
import { same, utf8 } from './bytes.ts';
import { isObject, type Json } from './canonical.ts';
import { checkpointOf, type Checkpoint } from './checkpoint.ts';
import { childLogOf, type ChildLog } from './child-log.ts';
import { type Code } from './finding.ts';
import { handoverOf, type Handover } from './handover.ts';
import { keysIn, signsIn, type Key } from './key.ts';
import { receiptOf, receiptTitle, type Receipt } from './receipt.ts';

export interface FileGiven {
  readonly name: string;
  readonly text: string;
  /** False where the bytes of the file are not exactly this text in UTF-8. */
  readonly isExact?: boolean;
}

/** A file as its bytes are: what is no UTF-8 can be shown, and is never taken for it. */
export const fileOf = (name: string, bytes: Uint8Array): FileGiven => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { name, text, isExact: same(utf8(text), bytes) };
};

export type Given =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'log'; readonly log: ChildLog; readonly isExact: boolean }
  | { readonly kind: 'handover'; readonly handover: Handover; readonly name: string }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint; readonly name: string }
  | {
      readonly kind: 'keys';
      readonly keys: readonly Key[];
      readonly signs: readonly string[];
      readonly handovers: readonly Handover[];
      readonly name: string;
    }
  | { readonly kind: 'broken'; readonly code: Code; readonly name: string };

/** `/api/log/key` as somebody kept it: the handovers in it count, the key in it is found like any other. */
const handoversIn = (text: string): readonly Handover[] => {
  try {
    const value = JSON.parse(text) as Json;
    const notes = isObject(value) ? value['handovers'] : null;
    return Array.isArray(notes) ? (notes as readonly Json[]).flatMap((note) => handoverOf(note) ?? []) : [];
  } catch {
    return [];
  }
};

const keysGiven = (name: string, text: string): Given => {
  const [keys, signs] = [keysIn(text), signsIn(text)];
  const isKeys = keys.length + signs.length > 0 && text.length < 100_000;
  return isKeys ? { kind: 'keys', keys, signs, handovers: handoversIn(text), name } : { kind: 'broken', code: 'file-unknown', name };
};

const is = (name: string, ending: string): boolean => name.toLowerCase().endsWith(ending);
const isReceipt = ({ name, text }: FileGiven): boolean =>
  text.startsWith(receiptTitle) || (is(name, '.tlog-proof') && /^(extra|index) |^— /m.test(text));
const isLog = ({ name, text }: FileGiven): boolean =>
  /^\{[^\n]*"heard":"log"/.test(text) || (is(name, '.jsonl') && text.includes('"revision":'));
/** What a note that was signed looks like, whole or not. */
const isCheckpoint = ({ text }: FileGiven): boolean => /^[^\n]+\n\d+\n[^\n]+\n\n— /.test(text);

const ofKind = (file: FileGiven): Given => {
  const { name, text, isExact = true } = file;
  const broken = (code: Code): Given => ({ kind: 'broken', code, name });
  if (isReceipt(file)) {
    const receipt = isExact ? receiptOf(name, text) : null;
    return receipt ? { kind: 'receipt', receipt } : broken('receipt-form');
  }
  if (isLog(file)) {
    const log = childLogOf(name, text);
    return log ? { kind: 'log', log, isExact } : broken('log-head');
  }
  if (text.startsWith('heard-key-v1\n')) {
    const handover = isExact ? handoverOf(text) : null;
    return handover ? { kind: 'handover', handover, name } : broken('handover-broken');
  }
  if (isCheckpoint(file)) {
    const checkpoint = isExact ? checkpointOf(text) : null;
    return checkpoint ? { kind: 'checkpoint', checkpoint, name } : broken('checkpoint-broken');
  }
  return keysGiven(name, text);
};

/** A mail program or an editor may have put other line ends in: then the file is to be fetched anew, and nobody is blamed. */
const isReworked = ({ name, text }: FileGiven): boolean =>
  (text.includes('\r\n') || text.startsWith('\ufeff')) && isOurs({ name, text: text.replace(/^\ufeff/, '') });
const isOurs = (file: FileGiven): boolean => isReceipt(file) || isLog(file) || file.text.startsWith('heard-key-v1');

export const givenOf = (file: FileGiven): Given => {
  if (file.text === '') return { kind: 'broken', code: 'file-empty', name: file.name };
  return isReworked(file) ? { kind: 'broken', code: 'file-line-ends', name: file.name } : ofKind(file);
};
