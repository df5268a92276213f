import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { ContactRow } from '@heard/domain/contact';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface Contacts {
  readonly child: ChildRow;
  /** One's own; everybody's for whoever leads. */
  readonly contacts: readonly ContactRow[];
}

/** All three at once, as they are now; null where nothing is known. */
export interface HowToReach {
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

@Injectable({ providedIn: 'root' })
export class ContactApi {
  readonly #ask = inject(Ask);

  contacts(child: string, signal?: AbortSignal): Promise<Contacts> {
    return this.#ask.query('contact/contacts', { child }, signal);
  }

  record(fields: HowToReach & { readonly childId: string; readonly personId: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('contact/record-contact', fields, { commandId });
  }
}
