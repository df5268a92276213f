import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { receivers } from './asked.ts';
import type { Agencies } from './consent.api.ts';

/** What a request asks, in one sentence. */
@Injectable({ providedIn: 'root' })
export class SaidSo {
  readonly #words = inject(TranslocoService);

  /** "Harbour Speech and Language Therapy and Dr Anand" */
  listed(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : this.#words.translate('consent.and', { first: names.slice(0, -1).join(', '), last });
  }

  /** "School itself" where nobody else is named. */
  to(row: Pick<ConsentRow, 'agencyId' | 'recipients'>, agencies: Agencies): string {
    return this.listed(receivers(row, agencies)) || this.#words.translate('consent.school');
  }

  /** "May we ask Harbour to help Rowan?"; of the reader themself where the child is `you`. */
  question(row: Pick<ConsentRow, 'act' | 'agencyId' | 'recipients'>, agencies: Agencies, child: string): string {
    return this.#words.translate(`consent.${child === 'you' ? 'ask-you' : 'ask'}.${row.act}`, { child, to: this.to(row, agencies) });
  }

  /** Who asked, and when. */
  asked(name: string, day: string): string {
    return this.#words.translate('consent.facts.asked-by', { name, day });
  }
}
