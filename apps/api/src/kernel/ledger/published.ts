import { Logger } from '@nestjs/common';
import type { Clock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import { checkpointText } from './notes.ts';
import type { PublishedTable } from './published.table.ts';

/** A checkpoint that is open to everybody. */
export interface Checkpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** What is signed: origin, size and root; ends with a newline. */
  readonly text: string;
  /** The signed note, without cosignatures. */
  readonly note: string;
}

/** What is done with a checkpoint. @param ending that the house is being closed: then it stops, and keeps nothing */
export type HourWork = (checkpoint: Checkpoint, ending: AbortSignal) => Promise<void>;

/** The newest one, as it is read. */
export interface Latest {
  /** With the cosignatures that there are. */
  readonly note: string;
  readonly size: number;
  /** Sizes of which there is a time stamp, oldest first. */
  readonly timestamps: readonly number[];
}

/** How long a checkpoint stands, in milliseconds. Fresher would tell when somebody writes: at night, in a small school, that is somebody. */
const hour = 60 * 60_000;

/** What of the log is open to everybody: once an hour, as far as it has grown by then. */
export class Published {
  readonly #logger = new Logger('Published');
  readonly #works = new Set<HourWork>();
  readonly #ending = new AbortController();
  #working: Promise<void> = Promise.resolve();

  constructor(
    private readonly ledger: Ledger,
    private readonly table: PublishedTable,
    private readonly clock: Clock,
  ) {}

  /** Done each hour with what is published then, whether it grew or not: cosignatures and time stamps. Nobody waits for it. */
  onHour(work: HourWork): void {
    this.#works.add(work);
  }

  /** Publishes when an hour has gone by, and not before; only of a log that was found to be the signed one. A clock that was moved back makes no hour longer. */
  turn(): void {
    const [origin, now] = [this.ledger.key.name, this.clock.now()];
    const row = this.table.latest(origin);
    if (row && Math.abs(Date.parse(now) - Date.parse(row.asked_at)) < hour) return;
    const { size } = this.ledger;
    // Of a log of nothing there is nothing to say, and its hour would keep the first school waiting.
    if (size === 0) return;
    this.ledger.checkpoint(size);
    this.table.publish(origin, size, now);
    const checkpoint = this.checkpoint();
    if (checkpoint) this.#working = this.#working.then(() => this.#work(checkpoint));
  }

  /** Resolves when what the last hour began is done. */
  settled(): Promise<void> {
    return this.#working;
  }

  /** Stops what the last hour began: whoever is waited for, nobody waits for them with us. */
  end(): Promise<void> {
    this.#ending.abort(new Error('the house was closed'));
    return this.#working;
  }

  /** How much of the log is published; 0 before anything is. */
  get size(): number {
    return this.table.latest(this.ledger.key.name)?.size ?? 0;
  }

  /** What is published, as the log alone says it; null before it first is. */
  checkpoint(): Checkpoint | null {
    const origin = this.ledger.key.name;
    const row = this.table.latest(origin);
    if (!row) return null;
    const root = this.ledger.root(row.size);
    return { size: row.size, root, text: checkpointText(origin, row.size, root), note: this.ledger.checkpoint(row.size) };
  }

  latest(): Latest | null {
    const [origin, checkpoint] = [this.ledger.key.name, this.checkpoint()];
    if (!checkpoint) return null;
    const { size, note } = checkpoint;
    const lines = this.table.cosignatures(origin, size).map((one) => one.line);
    return { note: note + lines.join(''), size, timestamps: this.table.stamps(origin).map((one) => one.size) };
  }

  async #work(checkpoint: Checkpoint): Promise<void> {
    const done = await Promise.allSettled([...this.#works].map((work) => work(checkpoint, this.#ending.signal)));
    for (const one of done) if (one.status === 'rejected') this.#logger.error(one.reason);
  }
}
