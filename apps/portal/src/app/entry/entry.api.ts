import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';

/** The ways into this school: `GET /api/session/ways`. */
export interface Ways {
  readonly email: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
  readonly demo: boolean;
}

/** Somebody of the story. */
export interface DemoPerson {
  readonly personId: string;
  readonly name: string;
  readonly called: string;
  readonly as: string;
  readonly line: string;
}

@Injectable({ providedIn: 'root' })
export class EntryApi {
  readonly #ask = inject(Ask);

  ways(signal?: AbortSignal): Promise<Ways> {
    return this.#ask.query<Ways>('session/ways', {}, signal);
  }

  /** The same answer whether or not school knows the address. */
  async sendLink(email: string): Promise<void> {
    await this.#ask.post('/api/auth/sign-in/magic-link', { email });
  }

  /** Spends the token of the letter: the session begins. @throws Refusal, `link-over` for a token that is used or too old */
  async confirm(token: string): Promise<void> {
    await this.#ask.post('/api/auth/magic-link/verify', { token });
  }

  /** The address of the other house's sign-in page. */
  async elsewhere(provider: string, back: string): Promise<string> {
    const { url } = await this.#ask.post<{ url: string }>('/api/auth/sign-in/social', { provider, callbackURL: back });
    return url;
  }

  async people(signal?: AbortSignal): Promise<readonly DemoPerson[]> {
    return (await this.#ask.query<{ people: DemoPerson[] }>('demo/people', {}, signal)).people;
  }

  enter(personId: string): Promise<unknown> {
    return this.#ask.post('/api/demo/enter', { personId });
  }
}
