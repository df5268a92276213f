import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { FamilyToldCard } from './family-told-card.ts';
import { RetentionApi } from './retention.api.ts';

/** To a parent at home, and to a young person beside who may see their record: none goes without their having been told. */
@Component({
  selector: 'h-told-at-home',
  imports: [FamilyToldCard, RouterLink, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-family-told-card [kept]="now">
        <a [routerLink]="['/children', childId(), 'kept']">{{ 'retention.heading' | transloco }}</a>
      </h-family-told-card>
    }
  `,
  styles: `
    a {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class ToldAtHome {
  readonly #api = inject(RetentionApi);
  readonly childId = input.required<string>();
  readonly seen = follow(['retention'], (signal) => this.#api.kept(this.childId(), signal), this.childId);
}
