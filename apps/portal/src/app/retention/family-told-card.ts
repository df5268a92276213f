import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import type { Kept } from './retention.api.ts';

/** To a family: that it is proposed to erase the record, why and when. Nothing where nothing is proposed. */
@Component({
  selector: 'h-family-told-card',
  imports: [Card, TranslocoPipe],
  template: `
    @if (erasure(); as one) {
      <h-card tone="waits">
        @if (one.agreed; as yes) {
          <h2>
            {{ 'retention.family.agreed' | transloco: { child: kept().child.called, day: moments.weekday(yes.from) } }}
          </h2>
          <p>{{ 'retention.family.agreed-detail' | transloco }}</p>
        } @else {
          <h2>{{ 'retention.family.proposed' | transloco: { child: kept().child.called } }}</h2>
          <p>{{ 'retention.family.proposed-detail' | transloco }}</p>
        }
        <p>{{ 'retention.erase.why' | transloco: { why: ('retention.ground.' + one.ground | transloco) } }}</p>
        <ng-content />
      </h-card>
    }
  `,
})
export class FamilyToldCard {
  readonly moments = inject(Moments);
  readonly kept = input.required<Kept>();
  readonly erasure = computed(() => this.kept().retention?.erasure ?? null);
}
