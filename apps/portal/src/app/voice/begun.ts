import { inject, Injectable } from '@angular/core';
import type { Band, Purpose } from '@heard/domain/voice';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { nothingYet, saysSomething, type Telling } from './telling.ts';

export const tellingKey = (childId: string, purpose: Purpose): string => `tell/${childId}/${purpose}`;
export const againKey = (childId: string, inputId: string): string => `tell/${childId}/again/${inputId}`;

/** What a child began to tell on this device and has not sent: one draft a purpose, and which of them there are. */
@Injectable({ providedIn: 'root' })
export class Begun {
  readonly #drafts = inject(Drafts);

  open(key: string, empty: Telling): Promise<Draft<Telling>> {
    return this.#drafts.open(key, empty, saysSomething);
  }

  async note(childId: string, key: string): Promise<void> {
    const list = await this.#list(childId);
    if (!list.value().includes(key)) list.keep([...list.value(), key]);
  }

  /** Those in which something was told, or is on its way. */
  async all(childId: string): Promise<readonly { readonly key: string; readonly draft: Draft<Telling> }[]> {
    const list = await this.#list(childId);
    const opened = await Promise.all(
      list.value().map(async (key) => ({ key, draft: await this.open(key, nothingYet('', 'just-tell', 'middle' satisfies Band)) })),
    );
    return opened.filter(({ draft }) => draft.value().voiceId !== '' && saysSomething(draft.value()));
  }

  #list(childId: string): Promise<Draft<readonly string[]>> {
    return this.#drafts.open<readonly string[]>(`telling/${childId}`, [], () => false);
  }
}
