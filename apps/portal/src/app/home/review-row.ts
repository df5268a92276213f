import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { placeWords } from '../child/sen-words.ts';
import { Moments } from '../kernel/moments.ts';
import type { Queue } from './queue.ts';

/** A decision whose day of looking again has come, or comes soon. */
@Component({
  selector: 'h-review-row',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <div>
      <h3>
        <a [routerLink]="['/decision', review().decision.decisionId]" [attr.data-row]="review().decision.decisionId">{{
          review().decision.about
        }}</a>
        <span class="muted">{{ review().child.called }} · {{ place() }}</span>
      </h3>
      <p class="small">{{ 'today.expected' | transloco }} {{ review().decision.expect }}</p>
    </div>
    <p [class.stop]="past()">
      <strong>{{
        (past() ? 'today.review.past' : 'today.review.soon') | transloco: { day: moments.weekday(review().decision.reviewOn) }
      }}</strong>
    </p>
    <a class="button quiet" [routerLink]="['/decide', review().child.childId]" [queryParams]="{ follows: review().decision.decisionId }">
      {{ 'today.look-again' | transloco }}<span class="unseen">: {{ review().decision.about }}, {{ review().child.called }}</span>
    </a>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px 20px;
      align-items: center;
      padding: 12px 18px;
      border: 1px solid var(--line);
      border-inline-start: 5px solid var(--brand);
      border-radius: var(--corner);
      background: var(--surface);
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: baseline;
      font-size: var(--reading);
      font-weight: 400;
    }
    h3 a {
      padding-block: 8px;
      color: var(--ink);
    }
    .stop {
      color: var(--stop);
    }
    .button {
      justify-self: start;
    }
    @media (min-width: 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr) 300px auto;
      }
      .button {
        min-block-size: 44px;
        padding: 8px 16px;
      }
    }
  `,
})
export class ReviewRow {
  readonly moments = inject(Moments);
  readonly review = input.required<Queue['reviews'][number]>();
  readonly today = input.required<string>();
  readonly past = computed(() => this.review().decision.reviewOn <= this.today());
  readonly place = computed(() => placeWords(this.review().child));
}
