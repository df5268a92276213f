import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../apps/api/src/kernel/sealing/canonical.ts';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';
import { asked } from '../../apps/api/src/operator/asked.ts';
import { Telling } from '../../apps/api/src/operator/telling.ts';

const root = join(import.meta.dirname, '../..');

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'heard-operator-'));

/** A command on the house in `dir`; what it said. @throws Refusal, WrongUse */
export const operate = async (dir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const lines: string[] = [];
  await asked(args, settingsFrom({ DATA_DIR: dir, ...env }), new Telling({ write: (text) => lines.push(text) }));
  return lines.join('');
};

export interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/** The same as whoever runs it does it: in a process of its own, from its sources. `under`: a command that starts it. */
export const typed = async (
  dir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<Ended> => {
  const program = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(import.meta.dirname, 'from-source.ts'),
    join(root, 'apps/api/src/operator.ts'),
  ];
  const [command = '', ...rest] = [...under, process.execPath, ...program, ...args];
  const child = spawn(command, rest, { env: { PATH: process.env['PATH'], DATA_DIR: dir, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => written.push(bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text: written.join('') };
};

/** The one backup in a folder. */
export const backupIn = (folder: string): string => {
  const names = readdirSync(folder).filter((name) => name.startsWith('heard-'));
  if (names.length === 0) throw new Error(`no backup in ${folder}`);
  return join(folder, names.sort().at(-1) ?? '');
};

/** A folder as it is, file by file. */
export const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, sha256(readFileSync(join(folder, name))).toString('hex')]),
  );

/** A copy of a folder that may be harmed. */
export const copyOfFolder = (folder: string): string => {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};
