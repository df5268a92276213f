import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionRow } from '@heard/domain/decision';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';

/** A decision that asks whether this person agrees. */
@Component({
  selector: 'h-agree-card',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    <h-card>
      <div>
        <h2>{{ 'home.parent.agree' | transloco }}</h2>
        <p class="muted">{{ decision().about }}</p>
      </div>
      <ul>
        @for (item of decision().items; track item.itemId) {
          <li>{{ item.words }}</li>
        }
      </ul>
      <p class="muted">{{ 'home.parent.decided' | transloco: { name: by(), day: moments.day(decision().recordedAt) } }}</p>
      <a class="button quiet" [routerLink]="['/decision', decision().decisionId]">{{ 'home.parent.look' | transloco }}</a>
    </h-card>
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    ul {
      padding-inline-start: 22px;
    }
    .button {
      justify-self: start;
    }
  `,
})
export class AgreeCard {
  readonly moments = inject(Moments);
  readonly decision = input.required<DecisionRow>();
  /** Who decided. */
  readonly by = input.required<string>();
}
