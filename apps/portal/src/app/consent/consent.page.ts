import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { answerOf } from './asked.ts';
import { ConsentApi } from './consent.api.ts';
import { LeadPart } from './lead-part.ts';
import { OwnPart } from './own-part.ts';
import { SaidSo } from './said-so.ts';
import { WhatIsAsked } from './what-is-asked.ts';

/** One request: what school asks, word for word, and what comes of it. A family sees its own answers; whoever leads sees everybody’s. */
@Component({
  selector: 'h-consent-page',
  imports: [LeadPart, OwnPart, Page, RouterLink, StateNote, TranslocoPipe, WhatIsAsked],
  template: `
    @if (one(); as one) {
      <h-page [width]="leads() ? 'full' : 'narrow'" [over]="one.child.called" [heading]="question()">
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        <div class="parts" [class.two]="leads()">
          @if (leads()) {
            <h-lead-part [one]="one" />
          }
          @if (answered()) {
            <details [open]="changing()">
              <summary>{{ 'consent.shown.what' | transloco }}</summary>
              <h-what-is-asked [shown]="one.consent" [agencies]="one.agencies" [child]="one.child.called" [asks]="asks()" />
            </details>
          } @else {
            <h-what-is-asked [shown]="one.consent" [agencies]="one.agencies" [child]="one.child.called" [asks]="asks()" />
          }
          @if (family()) {
            <h-own-part [one]="one" [me]="me()" [(changing)]="changing" />
          }
        </div>
        @if (one.consent.agencyId && (leads() || family())) {
          <a class="all" [routerLink]="['/children', one.child.childId, 'referrals']">{{
            'consent.lead.services' | transloco: { child: one.child.called }
          }}</a>
        }
        @if (leads() || family()) {
          <a class="all" [routerLink]="['/children', one.child.childId, 'consents']">{{
            (self() ? 'consent.list.heading-you' : 'consent.list.heading') | transloco: { child: one.child.called }
          }}</a>
        }
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'consent.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    .parts {
      display: grid;
      gap: 24px;
      align-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    summary {
      padding-block: 12px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    .all {
      justify-self: start;
      padding-block: 10px;
    }
    @media (min-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
        gap: 32px;
      }
    }
  `,
})
export class ConsentPage {
  readonly #api = inject(ConsentApi);
  readonly #me = inject(Session).me;
  readonly #say = inject(SaidSo);
  readonly #moments = inject(Moments);
  readonly consentId = input.required<string>();

  readonly seen = follow(['consent'], (signal) => this.#api.one(this.consentId(), signal));
  /** Never another request than the one in the address. */
  readonly one = computed(() => {
    const seen = this.seen.value();
    return seen?.consent.consentId === this.consentId() ? seen : undefined;
  });
  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly #as = computed(() => this.#me()?.children.find((one) => one.childId === this.one()?.child.childId)?.as);
  readonly family = computed(() => this.#as() !== undefined);
  /** Nobody leads the file of their own family: the school’s rules say so, and the page goes by them. */
  readonly leads = computed(() => !this.family() && (this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false));
  /** The answer is being changed: what was asked is open again. */
  readonly changing = signal(false);
  /** What was asked is put away once it is answered, and one tap away. */
  readonly answered = computed(() => {
    const one = this.one();
    return this.family() && one !== undefined && answerOf(one.consent, this.me()) !== undefined;
  });
  readonly self = computed(() => this.#as() === 'child');
  readonly question = computed(() => {
    const one = this.one();
    return one ? this.#say.question(one.consent, one.agencies, this.self() ? 'you' : one.child.called) : '';
  });
  readonly asks = computed(() => {
    const one = this.one();
    return one && this.#say.asked(one.people[one.consent.requestedBy]?.called ?? '', this.#moments.day(one.consent.requestedAt));
  });
}
