import { inject, Injectable, signal } from '@angular/core';
import { Refusal, refusalIn } from './refusals.ts';
import { WIRE } from './wire.ts';

/** Opaque: a place in the log. Decimal digits in the embedded store. */
export type Position = string;

export interface Receipt {
  readonly commandId: string;
  /** `HRD-XXXX-XXXX` */
  readonly code: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: Position;
  readonly recordedAt: string;
  readonly digest: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /** The receipt as a file, with the words (`docs/log-format.md` §8); null while it is not made yet: `ledger/receipt` has it then. */
  readonly proof: string | null;
}

export interface CommandOptions {
  /** One id for one intent: keep it with the draft. A retry with the same id is one event and the same receipt. */
  readonly commandId?: string;
  /** RFC 3339: when the person says it happened. */
  readonly occurredAt?: string;
  /** Keep on trying until the connection is back, however long that takes. Stop it with `signal`. */
  readonly keepTrying?: boolean;
  readonly signal?: AbortSignal;
}

export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

export type Asking = Omit<RequestInit, 'signal' | 'headers'> & {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

const pauses = [250, 1000, 3000];
const passing = new Set(['no-connection', 'away']);
/** School does not know who asks, or not well enough. Other refusals of a door to signing in are about what was shown there. */
const unknown = new Set(['signed-out', 'second-factor-needed']);

/** Asks the school: commands (with receipts) and queries (that include what this person has just written). */
@Injectable({ providedIn: 'root' })
export class Ask {
  readonly #wire = inject(WIRE);
  /** The last place in the log that this page has written to. */
  readonly written = signal<Position | undefined>(undefined);

  /** Goes up each time school no longer knows who asks: the session has ended elsewhere. */
  readonly turnedAway = signal(0);
  /** Why, the last time: `signed-out`, or `second-factor-needed` where only another proof is wanted. */
  readonly turnedAwayBy = signal('signed-out');

  /** `path` is `concern/open-concerns`. @throws Refusal */
  async query<T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...params, seen: this.written() })) {
      if (value !== undefined) asked.set(name, String(value));
    }
    const query = asked.size > 0 ? `?${asked}` : '';
    return this.patiently(() => this.fetch<T>(`/api/${path}${query}`, { signal }), signal);
  }

  /** `path` is `concern/raise-concern`. @throws Refusal, of kind `no-connection` when all tries were lost */
  async command<C extends object>(path: string, fields: C, options: CommandOptions = {}): Promise<Receipt> {
    const { commandId = crypto.randomUUID(), occurredAt, keepTrying, signal } = options;
    const body = { ...fields, commandId, ...(occurredAt && { occurredAt }) };
    const receipt = await this.patiently(() => this.post<Receipt>(`/api/${path}`, body, signal), signal, keepTrying);
    this.written.update((last) => later(last, receipt.position));
    return receipt;
  }

  /** One try of what is no command: nothing of it is in the log. `path` is `account/passkey-remove`. @throws Refusal */
  async once<T>(path: string, body: object = {}): Promise<T> {
    try {
      return await this.post<T>(`/api/${path}`, body);
    } catch (refusal) {
      this.#noteTurnedAway(refusal);
      throw refusal;
    }
  }

  /** One try, with a JSON body. @throws Refusal */
  post<T>(address: string, body: object, signal?: AbortSignal): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.fetch<T>(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
  }

  /** One try at any address of this school, past the service worker, which keeps nothing of it. @throws Refusal */
  async fetch<T>(address: string, init: Asking = {}): Promise<T> {
    const text = await (await this.reach(address, init)).text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** The same, for whoever reads headers or bytes. @throws Refusal */
  async reach(address: string, init: Asking = {}): Promise<Response> {
    const { signal, headers, ...rest } = init;
    const told = { ...headers, 'ngsw-bypass': 'true' };
    const answer = await this.#wire(address, { credentials: 'same-origin', ...rest, headers: told, ...(signal && { signal }) }).catch(
      (cause: unknown) => {
        if (signal?.aborted) throw cause;
        throw new Refusal('no-connection');
      },
    );
    if (!answer.ok) throw await refusalIn(answer);
    return answer;
  }

  /** Tries again what never reached school, or found it away; with `keepTrying` for as long as that takes. @throws Refusal */
  async patiently<T>(attempt: () => Promise<T>, signal?: AbortSignal, keepTrying = false): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt();
      } catch (refusal) {
        this.#noteTurnedAway(refusal);
        const hopeless = navigator.onLine === false && !keepTrying;
        const pause = hopeless ? undefined : (pauses[tries] ?? (keepTrying ? 10_000 : undefined));
        if (!(refusal instanceof Refusal) || !passing.has(refusal.kind) || pause === undefined) throw refusal;
        await rest(pause, signal);
      }
    }
  }

  #noteTurnedAway(refusal: unknown): void {
    if (!(refusal instanceof Refusal) || refusal.kind !== 'signed-out' || !unknown.has(refusal.code)) return;
    this.turnedAwayBy.set(refusal.code);
    this.turnedAway.update((times) => times + 1);
  }
}

/** Waits, but not past the moment the connection comes back. */
function rest(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (end: () => void): void => {
      clearTimeout(timer);
      removeEventListener('online', awake);
      signal?.removeEventListener('abort', given);
      end();
    };
    const awake = (): void => stop(resolve);
    const given = (): void => stop(() => reject(signal?.reason));
    const timer = setTimeout(awake, ms);
    addEventListener('online', awake);
    signal?.addEventListener('abort', given);
    if (signal?.aborted) given();
  });
}

const digits = /^\d+$/;

function later(last: Position | undefined, next: Position): Position {
  if (last === undefined || !digits.test(last) || !digits.test(next)) return next;
  return BigInt(next) > BigInt(last) ? next : last;
}
