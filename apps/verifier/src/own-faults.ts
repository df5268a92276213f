/** What each file says for or against itself. */
import { headFaultsOf, type ChildLog } from './child-log.ts';
import { entryAt, entryOf, type Told } from './finding.ts';
import { codeOf } from './leaf.ts';
import { orderFaultsOf, sealFaultOf } from './log-order.ts';
import { type LogLine } from './log-line.ts';
import { faultOf, type Receipt } from './receipt.ts';

export interface Heard<Thing> {
  readonly thing: Thing;
  readonly told: readonly Told[];
  /** Whether what it proves may be held against other files. */
  readonly holds: boolean;
}

const codeIn = (name: string): string | null => /HRD-[0-9A-Z]{4}-[0-9A-Z]{4}/i.exec(name)?.[0].toUpperCase() ?? null;

export const receiptHeard = (receipt: Receipt): Heard<Receipt> => {
  const { file, leaf, key, words } = receipt;
  const [fault, code] = [faultOf(receipt), codeOf(leaf)];
  const facts = { file, entry: entryOf(leaf), sign: key.sign, name: code };
  if (fault) return { thing: receipt, told: [{ code: fault, ...facts }], holds: false };
  const isRenamed = codeIn(file) !== null && codeIn(file) !== code;
  const told: Told[] = [{ code: words ? 'receipt-sound' : 'receipt-wordless', ...facts }];
  if (isRenamed) told.push({ code: 'receipt-name', ...facts });
  return { thing: receipt, told, holds: true };
};

/** Lines and their order; a line that was put in is not called altered as well. */
const bodyOf = (log: ChildLog, isTreeOther: boolean): readonly Told[] => {
  const { file, lines } = log;
  const order = orderFaultsOf(log);
  const putIn = new Set(order.flatMap((one) => (one.code === 'inserted' ? [one.at.line] : [])));
  const at = (line: LogLine) => ({ file, line: line.line, entry: entryAt(line) });
  const altered = lines.flatMap((line): Told[] =>
    line.fault === null || putIn.has(line.line) || (isTreeOther && line.fault === 'line-leaf') ? [] : [{ code: line.fault, ...at(line) }],
  );
  const moved = order.map((one): Told => {
    if (one.code !== 'removed') return { code: one.code, ...at(one.at) };
    return { code: 'removed', file, line: one.line, count: one.count, entry: { revision: one.revision } };
  });
  return [...altered, ...moved].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
};

const most = 20;
const shortened = (told: readonly Told[], file: string): readonly Told[] =>
  told.length <= most ? told : [...told.slice(0, most), { code: 'more-faults', file, count: told.length - most }];

const sealOf = (log: ChildLog, isAlone: boolean): readonly Told[] => {
  const { file, key, lines, raw, beyond } = log;
  const fault = sealFaultOf(log);
  if (fault === null || (fault === 'log-somewhere' && !isAlone)) return [];
  const last = lines.at(-1);
  const line = fault === 'log-beyond' ? (beyond ?? 1) : fault === 'seal-missing' ? raw.length + 1 : raw.length + 2;
  return [{ code: fault, file, line, sign: key.sign, ...(last && { entry: entryAt(last) }) }];
};

export const logHeard = (log: ChildLog, isExact: boolean): Heard<ChildLog> => {
  const { file, key, lines, taken } = log;
  const heads = headFaultsOf(log);
  const head = heads.map((code): Told => ({ code, file, line: 1, sign: key.sign }));
  const body = bodyOf(log, heads.includes('log-tree'));
  const rest = [...head, ...shortened(body, file)];
  const told = [...rest, ...sealOf(log, rest.length === 0)];
  if (told.length === 0 && !isExact) told.push({ code: 'log-somewhere', file });
  if (told.length === 0) told.push({ code: 'log-sound', file, count: lines.length, at: taken });
  return { thing: log, told, holds: !heads.includes('log-checkpoint') && !heads.includes('log-tree') };
};
