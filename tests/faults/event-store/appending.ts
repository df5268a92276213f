import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { StoredEvent } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { openSqliteEventStore } from '../../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { eventually } from '../../support/eventually.ts';

const program = new URL('./appending-process.ts', import.meta.url).pathname;
const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];

/** A child that appends to the log at `path` until it is killed. */
export class Appending {
  readonly acknowledged: string[] = [];
  readonly unavailable: string[] = [];
  readonly #child: ChildProcess;
  #complaints = '';

  constructor(path: string, writers: number) {
    const { NODE_OPTIONS: _, ...env } = process.env;
    this.#child = spawn(process.execPath, [...flags, program, path, String(writers)], { stdio: ['ignore', 'pipe', 'pipe'], env });
    createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).on('line', (line) => this.#hear(line));
    this.#child.stderr?.on('data', (text: Buffer) => (this.#complaints += text.toString()));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves when so many have been acknowledged; rejects when the child has died of itself. */
  async acknowledges(count: number): Promise<void> {
    await this.#reaches(() => this.acknowledged.length >= count, `${count} acknowledgements`);
  }

  async refuses(count: number): Promise<void> {
    await this.#reaches(() => this.unavailable.length >= count, `${count} refusals`);
  }

  async kill(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }

  async #reaches(holds: () => boolean, what: string): Promise<void> {
    await eventually(() => holds() || this.#child.exitCode !== null, what);
    if (!holds()) throw new Error(`The child has ended: ${this.#complaints}`);
  }

  /** A kill may cut the last line short: only whole ones count. */
  #hear(line: string): void {
    const [word, ...rest] = line.split(' ');
    if (word === 'ack' && rest[3]?.length === 36) this.acknowledged.push(rest.join(' '));
    if (word === 'unavailable') this.unavailable.push(rest.join(' '));
  }
}

export const wholeLog = async (path: string): Promise<readonly StoredEvent[]> => {
  const store = await openSqliteEventStore(path);
  const events: StoredEvent[] = [];
  try {
    for await (const event of store.readAll(null)) events.push(event);
  } finally {
    await store.close();
  }
  return events;
};

/** As the child says it. */
export const acknowledgementOf = ({ stream, revision, position, id }: StoredEvent): string => [stream, revision, position, id].join(' ');

/** Positions count up from 0, and so do the revisions of every stream. */
export const holesIn = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const next = new Map<string, number>();
  return events.filter(({ stream, revision, position }, place) => {
    const expected = next.get(stream) ?? 0;
    next.set(stream, expected + 1);
    return Number(revision) !== expected || Number(position) !== place;
  });
};
