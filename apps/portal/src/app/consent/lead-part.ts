import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { Adults } from './adults.ts';
import { isOver, questionsIn, standsAs } from './asked.ts';
import type { OneConsent } from './consent.api.ts';
import { ConsentHistory } from './consent-history.ts';
import { ReasonForm } from './reason.form.ts';
import { ReplyForm } from './reply.form.ts';
import { TakeDownForm } from './take-down.form.ts';

/** A request for whoever leads: how it stands, everybody’s answer, and what is to be done. */
@Component({
  selector: 'h-lead-part',
  imports: [Adults, Card, ConsentHistory, ReasonForm, ReplyForm, RouterLink, TakeDownForm, TranslocoPipe],
  template: `
    <h-card [tone]="holds() ? 'decided' : 'plain'">
      <h2>{{ 'consent.lead.who' | transloco }}</h2>
      <p role="status">
        <strong>{{ 'consent.holding.' + stands() | transloco }}</strong>
      </p>
      <p class="small muted">{{ 'consent.lead.needs.' + one().consent.needs | transloco }}</p>
      <h-adults [one]="one()" />
      @if (refers(); as agencyId) {
        <a class="button" [routerLink]="['/children', one().child.childId, 'referrals', 'new']" [queryParams]="{ agency: agencyId }">{{
          'consent.lead.refer' | transloco: { child: one().child.called, to: one().agencies[agencyId] }
        }}</a>
      }
    </h-card>
    @if (questions().length > 0) {
      <h-card [tone]="waiting() ? 'waits' : 'plain'">
        <h2>{{ 'consent.lead.questions' | transloco }}</h2>
        @for (asked of questions(); track asked.question.questionId) {
          <div class="stack">
            <p>
              <strong>{{
                'consent.lead.asks' | transloco: { name: nameOf(asked.question.personId), moment: moments.moment(asked.question.at) }
              }}</strong>
            </p>
            <blockquote class="words" dir="auto">“{{ asked.question.words }}”</blockquote>
            @if (asked.answer; as answer) {
              <p>{{ 'consent.question.answered' | transloco: { name: nameOf(answer.by), moment: moments.moment(answer.at) } }}</p>
              <p class="answer" dir="auto">{{ answer.words }}</p>
            } @else {
              <h-reply-form [consent]="one().consent" [question]="asked.question" [name]="nameOf(asked.question.personId)" />
            }
          </div>
        }
      </h-card>
    }
    @if (stands() === 'disputed') {
      <h-card tone="waits">
        <h-reason-form what="uphold" [consent]="one().consent" />
      </h-card>
    }
    @if (!over()) {
      <h-card>
        <details>
          <summary>{{ 'consent.take-down.heading' | transloco }}</summary>
          <h-take-down-form [one]="one()" />
        </details>
        <details>
          <summary>{{ 'consent.close.heading' | transloco }}</summary>
          <h-reason-form what="close" [consent]="one().consent" [quiet]="true" />
        </details>
      </h-card>
    }
    <section class="stack" aria-labelledby="history-all">
      <h2 id="history-all">{{ 'consent.history.all' | transloco }}</h2>
      <h-consent-history [consent]="one().consent" [people]="one().people" />
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      font-size: var(--heading-3);
    }
    summary {
      padding-block: 12px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    .button {
      justify-self: start;
    }
    .answer {
      white-space: pre-line;
    }
  `,
})
export class LeadPart {
  readonly moments = inject(Moments);
  readonly one = input.required<OneConsent>();
  readonly #holding = computed(() => standsAs(this.one().consent, this.one().may, this.one().today));
  readonly holds = computed(() => this.#holding() === null);
  readonly stands = computed(() => this.#holding() ?? (this.one().consent.state.upheld ? 'upheld' : 'holds'));
  /** The service to which the child can be referred now. */
  readonly refers = computed(() => {
    const { act, agencyId } = this.one().consent;
    return this.holds() && act === 'referral' ? agencyId : null;
  });
  readonly over = computed(() => isOver(this.one().consent, this.one().today));
  readonly questions = computed(() => questionsIn(this.one().consent));
  readonly waiting = computed(() => this.questions().some((one) => !one.answer));

  nameOf(person: string | null): string {
    return this.one().people[person ?? '']?.called ?? '';
  }
}
