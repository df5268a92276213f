import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from './event-store.ts';
import type { AppendOutcome, AppendRequest, FromWriter, ToWriter } from './sqlite.messages.ts';

interface Waiting {
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: StoreUnavailable) => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './sqlite.worker.ts' : './sqlite.worker.js', import.meta.url);

/** The main thread's end of the writer: numbers the appends, sends those of one turn together, hands the answers out. */
export class WriterThread {
  readonly #worker: Worker;
  readonly #onCommit: () => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<unknown>;
  readonly #outbox: AppendRequest[] = [];
  #tickets = 0;
  #ended: string | null = null;

  /** Rejects with a sentence for the operator when the log cannot be opened. */
  static async open(path: string, onCommit: () => void, program = workerFile()): Promise<WriterThread> {
    const worker = new Worker(program, { workerData: path });
    const [answer] = (await once(worker, 'message')) as [FromWriter];
    if (answer.kind === 'not-opened') throw new Error(answer.reason);
    return new WriterThread(worker, onCommit);
  }

  private constructor(worker: Worker, onCommit: () => void) {
    this.#worker = worker;
    this.#onCommit = onCommit;
    this.#exited = once(worker, 'exit').catch(() => undefined);
    worker.on('message', (message: FromWriter) => this.#hear(message));
    worker.on('error', (error: unknown) => this.#end(`The writer of the log has failed: ${messageOf(error)}`));
    worker.on('exit', () => this.#end('The writer of the log has stopped.'));
  }

  /** Null while the writer runs, afterwards the reason why nothing can be appended any more. */
  get ended(): string | null {
    return this.#ended;
  }

  append(request: Omit<AppendRequest, 'ticket'>): Promise<AppendOutcome> {
    if (this.#ended !== null) return Promise.reject(new StoreUnavailable(this.#ended));
    const ticket = (this.#tickets += 1);
    if (this.#outbox.push({ ticket, ...request }) === 1) queueMicrotask(() => this.#send());
    const { promise, resolve, reject } = Promise.withResolvers<AppendOutcome>();
    this.#waiting.set(ticket, { resolve, reject });
    return promise;
  }

  /** Resolves when everything asked so far is answered, the log is checkpointed and the lock is free. */
  async close(): Promise<void> {
    this.#send();
    if (this.#ended === null) this.#say({ kind: 'close' });
    this.#ended ??= 'The log is closed.';
    await this.#exited;
  }

  #say(message: ToWriter): void {
    this.#worker.postMessage(message);
  }

  #send(): void {
    if (this.#outbox.length === 0) return;
    const requests = this.#outbox.splice(0);
    try {
      this.#say({ kind: 'append', requests });
    } catch (error) {
      // Something in there cannot be cloned; nothing of it was sent.
      for (const { ticket } of requests) this.#answer({ ticket, kind: 'refused', reason: messageOf(error) });
    }
  }

  #hear(message: FromWriter): void {
    if (message.kind !== 'answers') return;
    for (const outcome of message.outcomes) this.#answer(outcome);
    if (message.outcomes.some(({ kind }) => kind === 'appended')) this.#onCommit();
  }

  #answer(outcome: AppendOutcome): void {
    this.#waiting.get(outcome.ticket)?.resolve(outcome);
    this.#waiting.delete(outcome.ticket);
  }

  #end(reason: string): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.values()) reject(new StoreUnavailable(reason));
    this.#waiting.clear();
  }
}
