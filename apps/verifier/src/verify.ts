/** The check: a set of files, one verdict. Pure: no clock, no network, no disk, no page. */
import { isObject } from './canonical.ts';
import { levels, type Entry, type Level, type Told } from './finding.ts';
import { givenOf, type FileGiven } from './given.ts';
import { grouped } from './grouped.ts';
import { codeOf } from './leaf.ts';
import { type Proven } from './roots.ts';
import { asWords, momentIn, shownOf, type Shown } from './shown.ts';
import { usesIn } from './trust.ts';
import { weighed, type Brought } from './weighed.ts';
import { english, type Outcome, type Words } from './words.ts';

export { fileOf, type FileGiven } from './given.ts';

export interface Options extends Brought {
  readonly words?: Words;
}
export interface Finding {
  readonly level: Level;
  readonly code: Told['code'];
  /** One sentence, to be read by anybody. */
  readonly says: string;
  readonly file: string;
  readonly line: number | null;
  readonly revision: number | null;
  readonly type: string | null;
  readonly recordedAt: string | null;
}
export interface Verdict {
  readonly outcome: Outcome;
  readonly headline: string;
  readonly meaning: string;
  /** The first event that is not as it was recorded. */
  readonly first: Finding | null;
  readonly findings: readonly Finding[];
  readonly keys: readonly { readonly sign: string; readonly vkey: string; readonly isPinned: boolean }[];
  readonly shown: readonly Shown[];
  readonly proves: readonly string[];
  readonly provesNot: readonly string[];
}

const entryIn = (entry: Entry | undefined, words: Words): string =>
  entry ? words.entry(entry.revision, entry.type ? asWords(entry.type) : null, entry.recordedAt ? momentIn(entry.recordedAt) : null) : '';

const spoken = (told: Told, words: Words): Finding => {
  const { code, file, line, entry, other = '', count = 1, size = 0, sign = '', name = '', at } = told;
  const where = line === undefined ? file : words.place(file, line);
  const facts = { where, file, entry: entryIn(entry, words), other, count, size, sign, name, at: at ? momentIn(at) : '' };
  return {
    level: levels[code],
    code,
    says: words.findings[code](facts),
    file,
    line: line ?? null,
    revision: entry?.revision ?? null,
    type: entry?.type ?? null,
    recordedAt: entry?.recordedAt ?? null,
  };
};

const order: readonly Level[] = ['fault', 'unread', 'warning', 'good', 'note'];

/** Faults first, and of them the first event first. */
const sorted = (findings: readonly Finding[]): readonly Finding[] => {
  const rank = ({ level, revision }: Finding): number =>
    order.indexOf(level) * 1e9 + (level === 'fault' ? Math.min(revision ?? 1e8, 1e8) : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b));
};

const outcomeOf = (findings: readonly Finding[], isAnything: boolean): Outcome => {
  if (findings.some(({ level }) => level === 'fault')) return 'tampered';
  return isAnything && !findings.some(({ level }) => level === 'unread') ? 'sound' : 'unreadable';
};

/** Each event once: of a receipt, where there is one. */
const shownIn = ({ receipts, logs }: Proven): readonly Shown[] => {
  const all = [
    ...receipts.flatMap(({ file, words, leaf }) => (words && isObject(words.event) ? [shownOf(words.event, file, codeOf(leaf))] : [])),
    ...logs.flatMap(({ file, lines }) => lines.flatMap(({ event }) => (event ? [shownOf(event, file, null)] : []))),
  ];
  return [...grouped(all, ({ id }) => id).values()].flatMap(([first]) => first ?? []);
};

const provesIn = ({ receipts, logs }: Proven, { proves }: Words): readonly string[] => [
  ...(receipts.some((one) => one.words) ? [proves.words] : []),
  ...(receipts.some((one) => !one.words) ? [proves.place] : []),
  ...(logs.length > 0 ? [proves.log] : []),
];

const provesNotIn = ({ receipts, logs }: Proven, { provesNot: { truth, whole, today } }: Words): readonly string[] =>
  receipts.length > 0 && logs.length === 0 ? [truth, whole, today] : [truth, whole];

/**
 * One verdict over files that were dropped together.
 * @throws RangeError when one of `options.keys` or `options.witnesses` is neither a vkey nor a sign.
 */
export const verify = (files: readonly FileGiven[], options: Options = {}): Verdict => {
  const words = options.words ?? english;
  const given = files.map(givenOf);
  const { told, proven, keyring } = weighed(given, options);
  const isAnything = proven.receipts.length + proven.logs.length + proven.checkpoints.length + proven.handovers.length > 0;
  const idle = given.flatMap((one): Told[] => (one.kind === 'keys' && !isAnything ? [{ code: 'file-key-only', file: one.name }] : []));
  const findings = sorted([...told, ...idle].map((one) => spoken(one, words)));
  const outcome = outcomeOf(findings, isAnything);
  const isLoss = outcome === 'sound' && findings.some(({ code }) => code === 'lost');
  const [headline, meaning] = words.outcome[isLoss ? 'sound-with-loss' : outcome];
  const keys = [...new Map(usesIn(proven).map(({ key }) => [key.vkey, key])).values()];
  return {
    outcome,
    headline,
    meaning,
    first: outcome === 'tampered' ? (findings[0] ?? null) : null,
    findings,
    keys: keys.map(({ sign, vkey }) => ({ sign, vkey, isPinned: keyring.isPinned && keyring.isTrusted(vkey) })),
    shown: shownIn(proven),
    proves: outcome === 'sound' ? provesIn(proven, words) : [],
    provesNot: provesNotIn(proven, words),
  };
};
