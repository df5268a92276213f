import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhoApi } from '../child/who.api.ts';
import { follow } from '../kernel/follow.ts';

/** For a young person whose rights are their own: the way to who may see their record. A child is not asked to choose that. */
@Component({
  selector: 'h-own-record-link',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (seen.value()?.rightsPassed) {
      <a [routerLink]="['/children', childId(), 'me']">{{ 'home.own-record' | transloco }}</a>
    }
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: 14px;
    }
  `,
})
export class OwnRecordLink {
  readonly #api = inject(WhoApi);
  readonly childId = input.required<string>();
  readonly seen = follow(['child'], (signal) => this.#api.family(this.childId(), signal), this.childId);
}
