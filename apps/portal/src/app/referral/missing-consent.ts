import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../kernel/refusals.ts';

/** After a refusal that names a missing permission: the way to the request, or to asking for it. */
@Component({
  selector: 'h-missing-consent',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (missing(); as facts) {
      @if (facts.consentId) {
        <a class="button quiet" [routerLink]="['/consent', facts.consentId]">{{ 'referral.missing.look' | transloco }}</a>
      } @else {
        <a class="button quiet" routerLink="/consents/new" [queryParams]="{ child: childId(), act: facts.act, agency: facts.agencyId }">{{
          'referral.missing.ask' | transloco
        }}</a>
      }
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class MissingConsent {
  readonly refusal = input.required<Refusal | undefined>();
  readonly childId = input.required<string>();
  readonly missing = computed(() => {
    const refusal = this.refusal();
    if (refusal?.code !== 'consent-missing') return undefined;
    return refusal.facts as { readonly act: string; readonly agencyId: string | null; readonly consentId: string | null };
  });
}
