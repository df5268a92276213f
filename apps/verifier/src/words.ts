/** Every sentence of the check, in one place, so that it can be said in another language. Words of the page stand in page/page-words.ts. */
import { type Code } from './finding.ts';

/** What a sentence may hold; what is not known is empty. */
export interface Spoken {
  /** `Line 7 of heard-2026-11-27.jsonl`, or the file alone. */
  readonly where: string;
  readonly file: string;
  readonly entry: string;
  readonly other: string;
  readonly count: number;
  readonly size: number;
  readonly sign: string;
  readonly name: string;
  readonly at: string;
}
export type Outcome = 'sound' | 'tampered' | 'unreadable';
export interface Words {
  readonly place: (file: string, line: number) => string;
  readonly entry: (revision: number, type: string | null, recorded: string | null) => string;
  readonly outcome: Readonly<Record<Outcome | 'sound-with-loss', readonly [headline: string, meaning: string]>>;
  /** What is proven by receipts with and without words, and by a log. */
  readonly proves: { readonly words: string; readonly place: string; readonly log: string };
  /** What never is, and what a receipt alone does not show. */
  readonly provesNot: { readonly truth: string; readonly whole: string; readonly today: string };
  readonly findings: Readonly<Record<Code, (told: Spoken) => string>>;
}

/** Labels around what was found. */
export const plain = {
  from: 'From',
  by: 'By',
  person: 'Person',
  occurred: 'Said to have happened',
  recorded: 'Recorded',
  proves: 'What this proves:',
  provesNot: 'What no such check can prove:',
  more: (count: number): string => `… and ${count} more entries that you may read in the log itself.`,
};

/** A receipt with its code, unless the file is called by it. */
const named = (file: string, code: string): string => (file.includes(code) ? file : `${file} (${code})`);
const things = (count: number, one: string, many: string): string => (count === 1 ? one : many.replace('#', String(count)));
const removed = 'It was altered, taken out, or something was put in its place.';

export const english: Words = {
  place: (file, line) => `Line ${line} of ${file}`,
  entry: (revision, type, recorded) =>
    type === null ? `entry ${revision} (not shown to you)` : `entry ${revision} (“${type}”, recorded ${recorded ?? 'at an unknown time'})`,
  outcome: {
    sound: ['Sound', 'What you chose is exactly what school recorded.'],
    'sound-with-loss': [
      'Sound, but something was lost',
      'Nothing was altered in secret. School put its record back from a backup, and says so: what came after the backup is gone from it.',
    ],
    tampered: [
      'Tampered with',
      'Something here is not as it was recorded. The first place is named below. Keep these files as they are, get them from school once more and check again: a copy can be damaged on its way.',
    ],
    unreadable: ['This cannot be checked', 'Nothing is proven, neither for nor against. What is missing is named below.'],
  },
  proves: {
    words: 'These exact words were in school’s record at the time it says. Not a letter of them was altered.',
    place: 'What the receipt stands for was in school’s record at the time it says, and was not altered.',
    log: 'In the log nothing was altered, taken out, put in or moved, up to its last entry.',
  },
  provesNot: {
    truth: 'That what was written is true, or that it was written down at the time it happened.',
    whole: 'That everything that happened was written down.',
    today: 'That it still stands in school’s record today. To see that, add the log of your child, taken today.',
  },
  findings: {
    'file-unknown': ({ file }) => `${file} is not a receipt, a log, a signed root or a key of Heard. It was not checked.`,
    'file-empty': ({ file }) => `${file} is empty or could not be opened.`,
    'file-line-ends': ({ file }) =>
      `${file} was rewritten by a mail program or an editor (its line ends are others). Get the file itself from school once more.`,
    'file-key-only': ({ file }) => `${file} holds keys or signs to compare with. Add a receipt or a log to check.`,
    'receipt-form': ({ file }) => `${file} is a receipt that was altered or damaged: it is no longer written as receipts are.`,
    'receipt-leaf': ({ file, entry }) => `${file}: ${entry} is not what the proof in this receipt is for. The receipt was altered.`,
    'receipt-words': ({ file, entry }) => `${file}: the words of ${entry} are not the words that were recorded. They were altered.`,
    'receipt-unsigned': ({ file, entry, sign }) =>
      `${file}: the key in this receipt (${sign}) did not sign it. The proof of ${entry} was altered or put together from two.`,
    'receipt-signature': ({ file, entry, sign }) => `${file}: the signature by key ${sign} is not good. The proof of ${entry} was altered.`,
    'receipt-since': ({ file, entry }) =>
      `${file}: ${entry} is proven, but the tie to your receipt before it does not hold. It was altered, or school’s record was rewritten between the two.`,
    'receipt-sound': ({ file, entry, name }) => `${named(file, name)}: ${entry} stands in the record with exactly these words.`,
    'receipt-wordless': ({ file, entry, name }) =>
      `${named(file, name)}: ${entry} stands in the record unaltered. This receipt does not hold its words.`,
    'receipt-name': ({ file, name }) => `${file} bears another code than the receipt in it: that is ${name}. The file was renamed.`,
    'log-head': ({ file }) => `Line 1 of ${file}, the head of the log, was altered or damaged: nothing below it can be checked.`,
    'log-checkpoint': ({ file, sign }) =>
      `Line 1 of ${file}: the signed root is not signed by the key that the log names (${sign}). It was altered.`,
    'log-handover': ({ file }) =>
      `Line 1 of ${file}: the notes by which one key of school introduces the next do not hold. They were altered.`,
    'log-since': ({ file }) =>
      `Line 1 of ${file}: the tie to your earlier receipts does not hold. It was altered, or school’s record was rewritten since.`,
    'log-tree': ({ file }) => `${file}: none of its entries is in the tree that its first line names. The head is that of another log.`,
    'line-broken': ({ where, entry }) => `${where}: ${entry} was altered or damaged: it is no longer written as entries are.`,
    'line-leaf': ({ where, entry }) => `${where}: ${entry} is not what school’s tree holds there. It was altered.`,
    'line-place': ({ where, entry }) =>
      `${where}: ${entry} is an entry with another number or of another file. It was moved or renumbered.`,
    'line-words': ({ where, entry }) => `${where}: the words of ${entry} are not the words that were recorded. They were altered.`,
    removed: ({ where, entry, count }) =>
      `${where}: ${things(count, `${entry} is missing here. It was removed.`, `# entries are missing here, the first is ${entry}. They were removed.`)}`,
    inserted: ({ where, entry }) => `${where}: what stands here as ${entry} was not in the log when school sealed it. It was put in.`,
    reordered: ({ where, entry }) => `${where}: ${entry} does not stand in its place. The order was altered.`,
    'seal-missing': ({ where, entry }) => `${where}: the file ends after ${entry} without school’s seal. Its end was cut off.`,
    'seal-broken': ({ where, sign }) => `${where}: the seal is not signed by the key of this log (${sign}). It was altered.`,
    'seal-other': ({ where }) => `${where}: the seal is that of another log, or the day or the name in the first line was altered.`,
    'log-somewhere': ({ file }) =>
      `${file}: every entry holds by itself, but the file is not the one that school sealed. Something in it was altered.`,
    'log-beyond': ({ where }) => `${where}: something was put in below the seal.`,
    'log-sound': ({ file, count, at }) =>
      `${file}: ${things(count, 'its one entry is', 'its # entries are all')} there, unaltered and in order, as school sealed it on ${at}.`,
    'handover-broken': ({ file }) => `${file}: the note by which one key introduces the next is not signed by both. It was altered.`,
    'handover-sound': ({ file, sign, name, at }) => `${file}: key ${name} was followed by key ${sign} on ${at}; both signed.`,
    'checkpoint-broken': ({ file }) => `${file}: this signed root was altered: its form or its signature is not good.`,
    'checkpoint-unkeyed': ({ file, name }) =>
      `${file}: the key of ${name} is not here. Add a receipt, a log or the key to check this root.`,
    'checkpoint-sound': ({ file, size }) => `${file}: a root that school signed when its record held ${size} entries.`,
    'receipt-in-log': ({ file, other, entry }) => `${other}: ${entry} stands in ${file}, unaltered and in its place.`,
    'receipt-missing': ({ file, other, entry }) =>
      `${file}: ${entry} is missing, though ${other} proves that it was recorded. It was removed.`,
    'receipt-altered': ({ where, other, entry }) => `${where}: ${entry} is not as ${other} proves that it was recorded. It was altered.`,
    'receipt-replaced': ({ where, other, entry }) => `${where}: where ${other} proves ${entry}, something else stands. ${removed}`,
    'receipt-moved': ({ where, other, entry }) => `${where}: ${entry} stands in another place than ${other} proves. The order was altered.`,
    'receipt-younger': ({ file, other, entry }) => `${file} was taken before ${entry} of ${other}. A newer log will hold it.`,
    'log-short': ({ file, other, entry, at }) =>
      `${file}, taken on ${at}, ends before ${entry} of ${other}. A log ends with the last entry that whoever took it may read: what comes after cannot be told from it.`,
    lost: ({ file, other, entry, count }) =>
      `${file}: ${count > 1 ? `${count} entries, the first ${entry},` : entry} of ${other} ${count > 1 ? 'are' : 'is'} lost: the record was put back from a backup made before. School has signed that it was. Ask them to record it again.`,
    'log-continues': ({ file, other }) => `${file} holds everything that ${other} holds, unaltered and in its place.`,
    'log-altered': ({ where, other, entry }) => `${where}: ${entry} is not as it was in ${other}. It was altered.`,
    'log-removed': ({ where, other, entry }) => `${where}: ${entry}, which is in ${other}, is missing. It was removed.`,
    'log-inserted': ({ where, other, entry }) => `${where}: ${entry} was not in ${other} at this place. It was put in.`,
    'log-reordered': ({ where, other, entry }) => `${where}: ${entry} stands in another place than in ${other}. The order was altered.`,
    'log-replaced': ({ where, other, entry }) => `${where}: where ${other} has ${entry}, something else stands. ${removed}`,
    fork: ({ file, other, size }) =>
      `${file} and ${other}: for ${size} entries school has signed two different records. There is one story for you and another for somebody else.`,
    'two-at-one-place': ({ file, other, size, entry }) =>
      `${file} and ${other}: school has signed two different things at place ${size} of its record, of which one is ${entry}.`,
    tied: ({ file, count }) =>
      `${file}: ${things(count, 'your receipt is', '# of your receipts are')} tied to this log: all that school’s record held up to then is still in it.`,
    're-signed': ({ file, other, entry }) =>
      `${file} and ${other} are signed by two keys, and no note says that one follows the other. From ${entry} on the record was signed anew.`,
    'keys-unlinked': ({ file, other }) =>
      `${file} and ${other} are signed by two keys. If school has changed its key, today’s log holds the note that says so: add it.`,
    'key-other': ({ file, entry, sign }) =>
      `${file}: ${entry} is signed by key ${sign}, which is not the key that you compared with. It was signed anew, or by somebody else. If school has changed its key, today’s log holds the note that says so: add it.`,
    'key-pinned': ({ sign }) => `The key is the one that you compared with: ${sign}.`,
    'key-unpinned': ({ sign, name }) =>
      `This holds if the key is school’s. Compare its sign ${sign} (${name}) with the one on your letter.`,
    'key-retired': ({ file, entry, sign, size }) =>
      `${file}: ${entry} is signed by key ${sign}, which another had followed at ${size} entries. It was signed too late.`,
    'witness-saw': ({ name, at, count }) =>
      `${name}, a witness outside school, signed that the record only grew (${things(count, 'one root', '# roots')}, last on ${at}).`,
    'witness-forged': ({ file, name }) => `${file}: the line of the witness ${name} is not theirs. It was altered.`,
    'witness-unknown': ({ name }) => `${name} has signed too. Their key is not here, so that line was not checked.`,
    'more-faults': ({ file, count }) => `${file}: ${things(count, 'one more place', '# more places')} like these.`,
  },
};
