import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { cardsOf } from './asks.ts';
import type { MyConsents } from '../consent/consent.api.ts';
import { SaidSo } from '../consent/said-so.ts';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';

/** What school asks of this person about one child: what waits, what was answered to them, what runs out soon. */
@Component({
  selector: 'h-asked-cards',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    @for (one of cards(); track one.row.consentId) {
      @let question = say.question(one.row, mine().agencies, child());
      <h-card [tone]="one.as === 'replied' ? 'heard' : 'plain'">
        <div>
          <h2>{{ 'consent.home.' + headings[one.as] | transloco }}</h2>
          <p class="small muted">{{ 'consent.kind.' + one.row.family + '.name' | transloco }}</p>
        </div>
        <p>{{ question }}</p>
        @if (one.as === 'waits' && one.replied) {
          <p>
            <strong>{{ 'consent.home.replied' | transloco }}</strong>
          </p>
        }
        <p class="muted">
          {{
            one.as === 'soon'
              ? ('consent.home.soon-detail' | transloco: { day: moments.day(one.row.lastDay) })
              : ('consent.home.asked' | transloco: { day: moments.day(one.row.requestedAt) })
          }}
        </p>
        <a class="button quiet" [routerLink]="['/consent', one.row.consentId]"
          >{{ 'consent.home.' + buttons[one.as] | transloco }}<span class="unseen">: {{ question }}</span></a
        >
      </h-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    :host:empty {
      display: none;
    }
    h2 {
      font-size: var(--heading-3);
    }
    .button {
      justify-self: start;
    }
  `,
})
export class AskedCards {
  readonly say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly mine = input.required<MyConsents>();
  readonly childId = input.required<string>();
  readonly me = input.required<string>();
  /** "Rowan", or `you`. */
  readonly child = input.required<string>();
  readonly headings = { waits: 'waits', replied: 'replied-heading', soon: 'soon' } as const;
  readonly buttons = { waits: 'look', replied: 'read', soon: 'see' } as const;
  readonly cards = computed(() => cardsOf(this.mine(), this.me()).filter((one) => one.row.childId === this.childId()));
}
