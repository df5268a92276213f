import { inject, Injectable } from '@angular/core';
import { Drafts } from '../kernel/drafts.ts';
import { KeptAtSchool, type Unsent } from '../kernel/kept-at-school.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { ANEW } from './anew.ts';
import { TabletApi } from './tablet.api.ts';

/** Where the cards are. `left` says that a session may be open still, because school could not be told. */
export const CARDS = '/tablet/cards';

/** How a child leaves a shared tablet: what they began is at school, and nothing of them is here. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  readonly #api = inject(TabletApi);
  readonly #drafts = inject(Drafts);
  readonly #session = inject(Session);
  readonly #school = inject(KeptAtSchool);
  readonly #anew = inject(ANEW);

  readonly unsent = this.#school.unsent;

  /** What says something and was not sent. */
  asking(): readonly Unsent[] {
    return this.unsent().filter((one) => one.asks());
  }

  /** True when all of it is at school now. */
  async keep(): Promise<boolean> {
    const kept = await Promise.all(this.unsent().map((one) => one.flush()));
    return kept.every(Boolean);
  }

  async throwAway(): Promise<void> {
    await Promise.all(this.asking().map((one) => one.throwAway()));
  }

  /** Ends the session and goes to the cards. Where school cannot be told, the cards tell it before they are shown. */
  async finish(): Promise<void> {
    const person = this.#session.me()?.personId;
    let told = true;
    await this.#session
      .endBy(() =>
        this.#api.finish().catch((cause: unknown) => {
          told = refusalFrom(cause).kind !== 'no-connection';
        }),
      )
      .catch(() => undefined);
    await this.wipe(person);
    this.#anew(told ? CARDS : `${CARDS}?left=1`);
  }

  /** The session was ended by school: by time, or from another device. */
  async over(): Promise<void> {
    const person = this.#session.me()?.personId;
    this.#session.ended();
    await this.wipe(person);
    this.#anew(CARDS);
  }

  /** What `Clear-Site-Data` does too, where a browser knows it. */
  async wipe(person: string | undefined): Promise<void> {
    if (person) await this.#drafts.forget(person);
    for (const store of ['localStorage', 'sessionStorage'] as const) {
      try {
        globalThis[store].clear();
      } catch {
        continue;
      }
    }
  }
}
