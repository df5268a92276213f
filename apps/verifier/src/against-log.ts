/** A receipt against the log that should hold it. */
import { same } from './bytes.ts';
import { isObject, type Json } from './canonical.ts';
import { type ChildLog } from './child-log.ts';
import { entryOf, type Code, type Told } from './finding.ts';
import { type Keyring } from './keyring.ts';
import { type Receipt } from './receipt.ts';

const isLater = (one: string, other: string): boolean => Date.parse(one) >= Date.parse(other);

const actorOf = ({ words }: Receipt): Json | undefined => {
  const meta = isObject(words?.event) ? words.event['meta'] : undefined;
  return isObject(meta) ? meta['actor'] : undefined;
};

interface Fate {
  readonly code: Code;
  readonly line?: number;
}

/** What became of the receipt's event in the log; null where the line that stands there has a fault of its own, told elsewhere. */
const fateOf = (receipt: Receipt, log: ChildLog): Fate | null => {
  const { leaf, index } = receipt;
  const found = log.lines.find(({ hash }) => hash && same(hash, leaf.hash));
  const there = found ?? log.lines.find(({ revision }) => revision === leaf.revision);
  if (there?.fault) return null;
  const line = there?.line ?? 0;
  if (found)
    return found.index === index && found.revision === leaf.revision ? { code: 'receipt-in-log' } : { code: 'receipt-moved', line };
  if (there) return { code: there.leaf?.id === leaf.id ? 'receipt-altered' : 'receipt-replaced', line };
  if (index < log.checkpoint.size) return { code: 'receipt-missing' };
  if (!isLater(log.taken, leaf.recordedAt)) return { code: 'receipt-younger' };
  // A log holds whatever its asker did, and ends with what they may read: another’s may well end before.
  return { code: log.asker === actorOf(receipt) ? 'receipt-missing' : 'log-short' };
};

/** Both of one file of a child; of other files a log says nothing. */
export const againstLog = (receipt: Receipt, log: ChildLog, keyring: Keyring): readonly Told[] => {
  if (receipt.leaf.stream !== log.stream) return [];
  const told = (code: Code): Told => ({ code, file: log.file, other: receipt.file, entry: entryOf(receipt.leaf), at: log.taken });
  const common = keyring.commonTo(receipt.key.vkey, log.key.vkey);
  // A log that is older than the receipt cannot know of a key that came after it.
  if (common === null) return [told(isLater(log.taken, receipt.leaf.recordedAt) ? 're-signed' : 'keys-unlinked')];
  if (receipt.index >= common) return [told('lost')];
  const fate = fateOf(receipt, log);
  return fate ? [{ ...told(fate.code), ...fate }] : [];
};
