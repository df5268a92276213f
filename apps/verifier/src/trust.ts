/** Who signed: keys of the school, as far as somebody can tell, and witnesses. */
import { grouped } from './grouped.ts';
import { entryAt, entryOf, type Told } from './finding.ts';
import { type Key } from './key.ts';
import { type Keyring } from './keyring.ts';
import { witnessedBy, type Note } from './note.ts';
import { type Proven } from './roots.ts';

/** One signing of a root by a key, and the first event that it stands for. */
interface Use extends Pick<Told, 'file' | 'entry'> {
  readonly key: Key;
  readonly note: Note;
  readonly size: number;
}

export const usesIn = ({ receipts, logs, checkpoints }: Proven): readonly Use[] => [
  ...receipts.map(({ file, key, checkpoint, leaf }) => ({ file, key, note: checkpoint.note, size: checkpoint.size, entry: entryOf(leaf) })),
  ...logs.map(({ file, key, checkpoint, lines: [first] }) => ({
    file,
    key,
    note: checkpoint.note,
    size: checkpoint.size,
    ...(first && { entry: entryAt(first) }),
  })),
  ...checkpoints.map(({ file, key, checkpoint }) => ({ file, key, note: checkpoint.note, size: checkpoint.size })),
];

/** Each key once: is it the one that was brought, or one to compare? And none signs after it was followed by another. */
export const keysTold = (uses: readonly Use[], keyring: Keyring): readonly Told[] => {
  const late = uses.flatMap(({ key, note: _, ...use }): Told[] => {
    const size = keyring.retiredAt(key.vkey);
    return use.size > size ? [{ code: 'key-retired', ...use, sign: key.sign, size }] : [];
  });
  const first = [...grouped(uses, ({ key }) => key.vkey).values()].flatMap(([use]) => use ?? []);
  const told = first.map(({ key, file, entry }): Told => {
    const code = !keyring.isPinned ? 'key-unpinned' : keyring.isTrusted(key.vkey) ? 'key-pinned' : 'key-other';
    return { code, file, sign: key.sign, name: key.name, ...(entry && { entry }) };
  });
  return [...late, ...told];
};

/** What stands below the line of the log: witnesses who are known, each once with its latest moment, and lines that nobody here can check. */
export const witnessesTold = (uses: readonly Use[], witnesses: readonly Key[]): readonly Told[] => {
  const forged: Told[] = [];
  const saw = new Map<string, { file: string; seconds: number; count: number }>();
  const strangers = new Map<string, Told>();
  for (const { file, key, note } of uses)
    for (const { name, id } of note.signatures) {
      if (name === key.name && id === key.id) continue;
      const witness = witnesses.find((one) => one.name === name && one.id === id);
      const seconds = witness ? witnessedBy(note, witness) : 'absent';
      if (seconds === 'absent') strangers.set(name, { code: 'witness-unknown', file, name });
      else if (seconds === 'no') forged.push({ code: 'witness-forged', file, name });
      else {
        const before = saw.get(name);
        saw.set(name, { file, seconds: Math.max(seconds, before?.seconds ?? 0), count: (before?.count ?? 0) + 1 });
      }
    }
  const momentOf = (seconds: number): string => new Date(Math.min(seconds * 1000, 8.64e15)).toISOString();
  const seen = [...saw].map(([name, { file, seconds, count }]): Told => ({
    code: 'witness-saw',
    file,
    name,
    at: momentOf(seconds),
    count,
  }));
  return [...forged, ...seen, ...strangers.values()];
};
