/** What became of the lines of a child's log as a whole: taken out, put in, moved, cut off. */
import { same } from './bytes.ts';
import { hashOfLines, type ChildLog, type Seal } from './child-log.ts';
import { type LogLine } from './log-line.ts';

export type OrderFault =
  | { readonly code: 'removed'; readonly revision: number; readonly count: number; readonly line: number }
  | { readonly code: 'inserted' | 'reordered'; readonly at: LogLine };

interface Walk {
  readonly missing: ReadonlyMap<number, number>;
  readonly late: readonly LogLine[];
  readonly twice: readonly LogLine[];
  readonly next: number;
}

/** Along the revisions, which count from 0: where one is missing, comes late, or is there twice. */
const walked = (lines: readonly LogLine[]): Walk => {
  const missing = new Map<number, number>();
  const [late, twice]: [LogLine[], LogLine[]] = [[], []];
  let next = 0;
  for (const one of lines) {
    // A number that no file of this length can have leaves no gap worth listing.
    for (; next < one.revision && missing.size <= lines.length + 1000; next += 1) missing.set(next, one.line);
    if (one.revision >= next) next = one.revision + 1;
    else if (missing.delete(one.revision)) late.push(one);
    else twice.push(one);
  }
  return { missing, late, twice, next };
};

/** Neighbours that are missing are one gap. */
const gapsOf = (missing: ReadonlyMap<number, number>): readonly OrderFault[] => {
  const gaps: { code: 'removed'; revision: number; count: number; line: number }[] = [];
  for (const [revision, line] of missing) {
    const last = gaps.at(-1);
    if (last && last.revision + last.count === revision && last.line === line) last.count += 1;
    else gaps.push({ code: 'removed', revision, count: 1, line });
  }
  return gaps;
};

const sealedOf = ({ seal }: ChildLog): Seal | null => (seal !== null && seal !== 'broken' && seal.signed === 'yes' ? seal : null);

/** Lines without which the file is the one that was sealed: those were put in. Sure, for the seal's hash says so. */
const putIn = (log: ChildLog, suspects: readonly LogLine[]): readonly LogLine[] | null => {
  const seal = sealedOf(log);
  const surplus = seal ? log.raw.length - seal.count : 0;
  if (!seal || surplus < 1) return null;
  const without = (out: readonly LogLine[]): boolean =>
    same(
      hashOfLines(
        log.headRaw,
        log.raw.filter((_, at) => !out.some(({ line }) => line === at + 2)),
      ),
      seal.hash,
    );
  const groups = surplus === 1 ? suspects.slice(0, 50).map((one) => [one]) : [suspects];
  return groups.find((group) => group.length === surplus && without(group)) ?? null;
};

const tailOf = (log: ChildLog, { next }: Walk): readonly OrderFault[] => {
  const seal = sealedOf(log);
  const line = log.raw.length + 2;
  return seal && seal.count > next ? [{ code: 'removed', revision: next, count: seal.count - next, line }] : [];
};

/** Places in the log of the school rise with the revisions. */
const fallen = (lines: readonly LogLine[]): readonly LogLine[] => {
  let highest = -1;
  return lines.filter(({ index, fault }) => {
    if (fault !== null || index === null) return false;
    const falls = index <= highest;
    highest = Math.max(highest, index);
    return falls;
  });
};

export const orderFaultsOf = (log: ChildLog): readonly OrderFault[] => {
  const walk = walked(log.lines);
  const doubles = log.lines.filter((one) => walk.twice.some(({ revision }) => revision === one.revision));
  const faulty = log.lines.filter(({ fault }) => fault !== null);
  const sure = putIn(log, [...new Set([...doubles, ...faulty])]);
  if (sure) return sure.map((at) => ({ code: 'inserted', at }));
  const seal = sealedOf(log);
  const surplus = seal ? log.lines.slice(Math.max(0, log.lines.length - Math.max(0, walk.next - seal.count))) : [];
  const inserted =
    walk.twice.length > 0 ? walk.twice : walk.next > (seal?.count ?? walk.next) ? (faulty.length > 0 ? faulty.slice(0, 1) : surplus) : [];
  const moved = walk.late.length > 0 ? walk.late : fallen(log.lines).slice(0, inserted.length > 0 || walk.missing.size > 0 ? 0 : 1);
  return [
    ...gapsOf(walk.missing),
    ...tailOf(log, walk),
    ...inserted.map((at) => ({ code: 'inserted', at }) as const),
    ...moved.map((at) => ({ code: 'reordered', at }) as const),
  ];
};

/** What is wrong with the seal alone. `log-somewhere`: it is the school's, and over other bytes than these. */
export type SealFault = 'seal-missing' | 'seal-broken' | 'seal-other' | 'log-somewhere' | 'log-beyond';
export const sealFaultOf = (log: ChildLog): SealFault | null => {
  const { seal } = log;
  if (seal === null) return 'seal-missing';
  if (seal === 'broken' || seal.signed !== 'yes') return 'seal-broken';
  if (log.beyond !== null) return 'log-beyond';
  if (seal.stream !== log.stream || seal.taken !== log.taken) return 'seal-other';
  return same(hashOfLines(log.headRaw, log.raw), seal.hash) && seal.count === log.raw.length ? null : 'log-somewhere';
};
