import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Place } from './place.ts';

/** The same places at the thumb, on a phone. */
@Component({
  selector: 'h-bottom-nav',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'ui.places' | transloco">
      @for (place of places(); track place.path) {
        <a
          [routerLink]="place.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: place.exact ?? false }"
        >
          {{ place.word | transloco }}
        </a>
      }
    </nav>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 4;
      inset-block-end: 0;
      background: var(--surface);
      border-block-start: 1px solid var(--line);
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      padding-block-end: env(safe-area-inset-bottom);
    }
    a {
      flex: 1;
      min-block-size: 56px;
      padding: 16px 4px;
      border-block-start: 3px solid transparent;
      color: var(--muted);
      font-size: var(--least);
      font-weight: 400;
      line-height: 1.3;
      text-align: center;
      text-decoration: none;
    }
    a.here {
      border-color: var(--brand);
      color: var(--brand);
      font-weight: 700;
    }
    @media (min-width: 800px) {
      :host {
        display: none;
      }
    }
  `,
})
export class BottomNav {
  readonly places = input.required<readonly Place[]>();
}
