import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { offered } from './offered.ts';

/** To the copy of a child’s record, for whoever may keep one. */
@Component({
  selector: 'h-copy-link',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    @if (offers()) {
      <h-card class="not-printed">
        <h2>{{ 'ui.copy.heading' | transloco }}</h2>
        <p class="muted">{{ 'ui.copy.what' | transloco }}</p>
        <a [routerLink]="['/children', childId(), 'copy']">{{ 'ui.copy.link' | transloco }}</a>
      </h-card>
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 560px;
    }
    h2 {
      font-size: var(--heading-3);
    }
    a {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class CopyLink {
  readonly childId = input.required<string>();
  readonly offers = offered(this.childId);
}
