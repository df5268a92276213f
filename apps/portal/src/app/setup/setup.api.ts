import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';

export interface FirstSenco {
  readonly code: string;
  readonly schoolName: string;
  readonly yourName: string;
  readonly called: string;
  readonly email: string;
}

@Injectable({ providedIn: 'root' })
export class SetupApi {
  readonly #ask = inject(Ask);

  /** True while there is no school here yet. */
  async open(signal?: AbortSignal): Promise<boolean> {
    return (await this.#ask.query<{ open: boolean }>('setup', {}, signal)).open;
  }

  /** Opens the school and signs its first SENCO in. @throws Refusal */
  async start(first: FirstSenco): Promise<void> {
    await this.#ask.post('/api/setup', first);
  }
}
