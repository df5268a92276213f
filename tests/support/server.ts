import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Name } from './small-school.ts';

export interface Server {
  readonly url: string;
  readonly cookies: Readonly<Record<Name, string>>;
  readonly pid: number;
  /** Everything it wrote to standard output and standard error. */
  readonly output: () => string;
  /** `kill -9`: resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

const here = (name: string): string => join(import.meta.dirname, name);

/** Starts a house in a process of its own. @throws Error with what it wrote, when it ends before it listens */
export const startServer = async (dir: string, env: Readonly<Record<string, string>> = {}): Promise<Server> => {
  const child: ChildProcess = fork(here('server-process.ts'), {
    execArgv: ['--import', here('from-source.ts')],
    env: { PATH: process.env['PATH'], ...env, DATA_DIR: dir },
    silent: true,
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => written.push(bytes.toString()));
  const gone = once(child, 'exit');
  const output = () => written.join('');
  const told = await Promise.race([once(child, 'message'), gone.then(() => null)]);
  if (!told) throw new Error(`the server ended before it listened: ${output()}`);
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { ...(told[0] as Pick<Server, 'url' | 'cookies'>), pid: child.pid ?? 0, output, kill };
};
