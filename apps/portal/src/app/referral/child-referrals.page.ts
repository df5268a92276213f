import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConsentApi } from '../consent/consent.api.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { isOver } from './ending.ts';
import { ReferralApi } from './referral.api.ts';
import { ReferralRowCard } from './referral-row.ts';

/** Which services help a child: for family, class and whoever leads. */
@Component({
  selector: 'h-child-referrals-page',
  imports: [Page, ReferralRowCard, RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-page
        width="reading"
        [heading]="'referral.list.heading' | transloco: { child: now.child.called }"
        [lead]="'referral.list.lead' | transloco"
      >
        @if (leads()) {
          <div actions class="row">
            <a class="button quiet" routerLink="/agencies">{{ 'referral.list.services' | transloco }}</a>
            <a class="button" [routerLink]="['/children', childId(), 'referrals', 'new']">{{
              'referral.list.new' | transloco: { child: now.child.called }
            }}</a>
          </div>
        }
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        @for (part of parts(); track part.key) {
          <section class="stack" [attr.aria-labelledby]="part.key">
            <h2 [id]="part.key">{{ 'referral.list.' + part.key | transloco }}</h2>
            @for (row of part.rows; track row.referralId) {
              <h-referral-row
                [row]="row"
                [agency]="now.agencies[row.agencyId] ?? ''"
                [people]="now.people"
                [today]="now.today"
                [consents]="consents.value()"
                [me]="me()"
                [reader]="leads() ? 'leads' : 'near'"
              />
            }
          </section>
        } @empty {
          <h-state-note
            state="empty"
            [title]="'referral.list.none' | transloco: { child: now.child.called }"
            [detail]="'referral.list.none-detail' | transloco"
          />
        }
        @if (leads() || family()) {
          <a class="on" [routerLink]="['/children', childId(), 'consents']">{{
            'consent.list.heading' | transloco: { child: now.child.called }
          }}</a>
        }
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'referral.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    .on {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class ChildReferralsPage {
  readonly #api = inject(ReferralApi);
  readonly #consents = inject(ConsentApi);
  readonly #me = inject(Session).me;
  /** From the address. */
  readonly childId = input.required<string>();
  readonly seen = follow(['referral'], (signal) => this.#api.ofChild(this.childId(), signal), this.childId);
  readonly consents = follow(['consent', 'who'], (signal) => this.#consents.ofChild(this.childId(), signal), this.childId);
  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly family = computed(() => this.#me()?.children.some((one) => one.childId === this.childId()) ?? false);
  /** Nobody leads the file of their own family. */
  readonly leads = computed(() => !this.family() && (this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false));
  readonly parts = computed(() => {
    const { referrals = [], today = '' } = this.seen.value() ?? {};
    return [
      { key: 'now', rows: referrals.filter((row) => !isOver(row, today)) },
      { key: 'over', rows: referrals.filter((row) => isOver(row, today)) },
    ].filter((part) => part.rows.length > 0);
  });
}
