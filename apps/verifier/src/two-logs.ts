/** Two logs of one child: everything in the older must be in the newer, where it was. */
import { same } from './bytes.ts';
import { type ChildLog } from './child-log.ts';
import { entryAt, type Code, type Told } from './finding.ts';
import { type Keyring } from './keyring.ts';
import { type LogLine } from './log-line.ts';

const isSame = (one: LogLine, other: LogLine): boolean => one.hash !== null && other.hash !== null && same(one.hash, other.hash);
const isSameEvent = (one: LogLine, other: LogLine): boolean => isSame(one, other) || (one.leaf !== null && one.leaf.id === other.leaf?.id);
const isIn = (one: LogLine, log: ChildLog): boolean => log.lines.some((other) => isSameEvent(one, other));

/** What happened where the two part. */
const partingOf = (one: LogLine, other: LogLine, older: ChildLog, newer: ChildLog): Code => {
  if (isSame(one, other)) return 'log-reordered';
  if (isSameEvent(one, other)) return 'log-altered';
  const [kept, known] = [isIn(one, newer), isIn(other, older)];
  if (kept && known) return 'log-reordered';
  if (kept) return 'log-inserted';
  return known ? 'log-removed' : 'log-replaced';
};

const partsAt = (one: LogLine, other: LogLine | undefined): boolean =>
  other !== undefined && !one.fault && !other.fault && !(isSame(one, other) && one.index === other.index);

export const twoLogs = (one: ChildLog, other: ChildLog, keyring: Keyring): readonly Told[] => {
  if (one.stream !== other.stream) return [];
  const [first, second] = Date.parse(one.taken) <= Date.parse(other.taken) ? [one, other] : [other, one];
  const common = keyring.commonTo(first.key.vkey, second.key.vkey);
  const told = (code: Code, line?: LogLine, count?: number): Told => ({
    code,
    file: second.file,
    other: first.file,
    at: second.taken,
    ...(line && { entry: entryAt(line) }),
    ...(count !== undefined && { count }),
  });
  if (common === null) return [told('re-signed', first.lines[0])];
  const kept = first.lines.filter(({ index }) => index === null || index < common);
  const gone = first.lines.length - kept.length;
  const lost: readonly Told[] = gone > 0 ? [told('lost', first.lines[kept.length], gone)] : [];
  const at = kept.findIndex((line, place) => partsAt(line, second.lines[place]));
  const [line, there] = [kept[at], second.lines[at]];
  if (line && there) {
    const code = partingOf(line, there, first, second);
    return [...lost, { ...told(code), line: there.line, entry: entryAt(code === 'log-inserted' ? there : line) }];
  }
  const beyond = kept[second.lines.length];
  if (!beyond) return [...lost, told('log-continues')];
  // What was shown may be kept from its reader since: a log that ends before is no proof of harm.
  return [...lost, { ...told('log-short'), entry: entryAt(beyond) }];
};
