import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { BoardRow } from '../consent/board-row.ts';
import { entriesOf } from '../consent/board.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';
import { OwnRow } from '../consent/own-row.ts';

/** What was asked about one agency: for whoever leads everybody’s answer, for a family one’s own, each with the way to take it back. */
@Component({
  selector: 'h-permissions',
  imports: [BoardRow, OwnRow, TranslocoPipe],
  template: `
    <section class="stack" aria-labelledby="permissions">
      <h2 id="permissions">{{ (leads() ? 'referral.permissions.heading' : 'referral.permissions.heading-own') | transloco }}</h2>
      @if (leads()) {
        @for (entry of entries(); track entry.consent.consentId) {
          <h-board-row [narrow]="true" [entry]="entry" [people]="of().people" [agencies]="of().agencies" [today]="of().today" />
        }
      } @else {
        @for (row of rows(); track row.consentId) {
          <h-own-row [row]="row" [agencies]="of().agencies" [me]="me()" [today]="of().today" [child]="of().child.called" />
        } @empty {
          <p class="muted">{{ 'referral.permissions.none' | transloco }}</p>
        }
        @if (rows().length > 0) {
          <p class="muted">{{ 'referral.permissions.detail' | transloco: { agency: agency() } }}</p>
        }
      }
    </section>
  `,
})
export class Permissions {
  readonly of = input.required<ConsentsOfChild>();
  readonly agencyId = input.required<string>();
  readonly agency = input.required<string>();
  readonly leads = input.required<boolean>();
  readonly me = input.required<string>();
  readonly entries = computed(() => entriesOf(this.of()).filter((one) => one.consent.agencyId === this.agencyId()));
  readonly rows = computed(() =>
    this.of().consents.filter((row) => row.agencyId === this.agencyId() && (row.asked.length > 0 || row.history.length > 0)),
  );
}
