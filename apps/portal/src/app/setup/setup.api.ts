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

  #shut = false;

  /** True while there is no school here yet. Shut is for ever, and not asked twice. @throws Refusal */
  async open(signal?: AbortSignal): Promise<boolean> {
    if (this.#shut) return false;
    this.#shut = !(await this.#ask.query<{ open: boolean }>('setup', {}, signal)).open;
    return !this.#shut;
  }

  /** Opens the school and signs its first SENCO in. @throws Refusal */
  async start(first: FirstSenco): Promise<void> {
    await this.#ask.post('/api/setup', first);
  }
}
