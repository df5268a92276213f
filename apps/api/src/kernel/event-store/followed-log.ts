import type { BackOff } from './back-off.ts';
import { pause } from './back-off.ts';
import type { BatchHandler, Position, StoredEvent, Subscription, SubscriptionState } from './event-store.ts';

/**
 * Yields batches of events after `after`, in log order, and waits for more at the head. Throws when the store
 * goes away; returns when `signal` fires. Calls `atHead` whenever it has nothing more to give.
 */
export type BatchSource = (after: Position | null, signal: AbortSignal, atHead: () => void) => AsyncIterable<readonly StoredEvent[]>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The one subscription of both adapters: it outlives its source and never skips a batch. */
export class FollowedLog implements Subscription {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #state: SubscriptionState['state'] = 'catching-up';
  #position: Position | null;
  #lastError: string | null = null;

  constructor(source: BatchSource, after: Position | null, handler: BatchHandler, backOff: BackOff) {
    this.#position = after;
    this.#ended = this.#follow(source, handler, backOff);
  }

  status(): SubscriptionState {
    return { state: this.#state, position: this.#position, lastError: this.#lastError };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #follow(source: BatchSource, handler: BatchHandler, backOff: BackOff): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt += 1) {
      const before = this.#position;
      try {
        await this.#takeAll(source, handler, backOff);
      } catch (error) {
        this.#lastError = messageOf(error);
      }
      if (this.#position !== before) attempt = 0;
      await this.#waitToResume(backOff(attempt));
    }
    this.#state = 'stopped';
  }

  async #takeAll(source: BatchSource, handler: BatchHandler, backOff: BackOff): Promise<void> {
    const atHead = () => (this.#state = 'live');
    for await (const batch of source(this.#position, this.#stopping.signal, atHead)) {
      await this.#handOver(batch, handler, backOff);
      if (this.#stopped) return;
    }
  }

  /** Hands the same batch over until the handler takes it, or until somebody stops the subscription. */
  async #handOver(batch: readonly StoredEvent[], handler: BatchHandler, backOff: BackOff): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt += 1) {
      try {
        await handler(batch);
        this.#position = batch.at(-1)?.position ?? this.#position;
        return;
      } catch (error) {
        this.#lastError = messageOf(error);
        await this.#waitToResume(backOff(attempt));
      }
    }
  }

  async #waitToResume(milliseconds: number): Promise<void> {
    if (this.#stopped) return;
    this.#state = 'waiting-to-resume';
    await pause(milliseconds, this.#stopping.signal);
    this.#state = 'catching-up';
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }
}
