import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionRow } from '@heard/domain/decision';
import { Moments } from '../kernel/moments.ts';

/** What a decision says will happen, and nothing that anybody said of it. */
@Component({
  selector: 'h-decided-words',
  imports: [TranslocoPipe],
  template: `
    <h4>{{ decision().about }}</h4>
    <p>{{ 'referral.shares.from' | transloco: { day: moments.day(decision().from) } }}</p>
    <ul>
      @for (item of decision().items; track item.itemId) {
        <li>{{ item.words }}</li>
      }
    </ul>
    <p>
      <strong>{{ 'referral.shares.expect' | transloco }}</strong> {{ decision().expect }}
    </p>
    <p class="muted">{{ 'referral.shares.review' | transloco: { day: moments.day(decision().reviewOn) } }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    h4 {
      margin: 0;
      font-size: var(--reading);
    }
    ul {
      padding-inline-start: 20px;
    }
  `,
})
export class DecidedWords {
  readonly moments = inject(Moments);
  readonly decision = input.required<DecisionRow>();
}
