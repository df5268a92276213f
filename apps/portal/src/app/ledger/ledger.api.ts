import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';
import { Refusal } from '../kernel/refusals.ts';
import { wholeLog } from './whole-log.ts';

/** The receipt of something that the asker gave. */
export interface OwnReceipt {
  readonly code: string;
  /** Of the event: `ConcernRaised`. */
  readonly type: string;
  readonly recordedAt: string;
  /** As a file, with the words (`docs/log-format.md` §8). */
  readonly proof: string;
  /** Of the key that signed it, for people to compare: `XXXX-XXXX-XXXX-XXXX`. */
  readonly sign: string;
}

@Injectable({ providedIn: 'root' })
export class LedgerApi {
  readonly #ask = inject(Ask);

  /** Asks again and again while the proof is not made or school is out of reach. @throws Refusal */
  receipt(child: string, code: string, signal: AbortSignal): Promise<OwnReceipt> {
    const asked = async (): Promise<OwnReceipt> => {
      const { proof, ...rest } = await this.#ask.query<Omit<OwnReceipt, 'proof'> & { proof: string | null }>(
        'ledger/receipt',
        { child, code },
        signal,
      );
      if (proof === null) throw new Refusal('away');
      return { proof, ...rest };
    };
    return this.#ask.patiently(asked, signal, true);
  }

  /** To the asker’s own address, without the words. @throws Refusal */
  mail(child: string, code: string): Promise<{ readonly to: string }> {
    return this.#ask.once('ledger/send-receipt', { child, code });
  }

  /** The log of a child, whole; `heard` is told how many bytes have come. @throws Refusal */
  async log(child: string, heard: (bytes: number) => void, signal: AbortSignal) {
    return wholeLog(await this.#ask.reach(`/api/ledger/log?${new URLSearchParams({ child })}`, { signal }), heard);
  }

  /** The sign of the key with which school signs now. @throws Refusal */
  async sign(signal: AbortSignal): Promise<string> {
    return (await this.#ask.fetch<{ sign: string }>('/api/log/key', { signal })).sign;
  }
}
