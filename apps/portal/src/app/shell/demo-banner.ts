import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'h-demo-banner',
  imports: [RouterLink, TranslocoPipe],
  host: { '[class.choosing]': 'choosing()' },
  template: `
    <p>
      @if (choosing()) {
        <strong class="loud">{{ 'ui.demo.loud' | transloco }}</strong>
        <span>{{ 'ui.demo.invented' | transloco }}</span>
      } @else {
        <strong>{{ 'ui.demo-short' | transloco }}</strong>
        <a routerLink="/demo">{{ 'ui.demo.somebody-else' | transloco }}</a>
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      background: repeating-linear-gradient(-45deg, var(--sun-soft) 0 14px, var(--surface) 14px 28px);
      border-block-end: 2px solid var(--sun);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      align-items: baseline;
      max-inline-size: 1440px;
      margin-inline: auto;
      padding: 8px clamp(18px, 3vw, 40px);
      font-size: var(--least);
    }
    :host(.choosing) p {
      padding: 16px 20px;
      font-size: var(--reading);
    }
    .loud {
      font-size: var(--lead);
      line-height: 1.3;
    }
    a {
      color: inherit;
    }
  `,
})
export class DemoBanner {
  /** On the page where the person is chosen. */
  readonly choosing = input(false);
}
