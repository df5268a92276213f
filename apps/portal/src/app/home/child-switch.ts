import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

export interface ChildTab {
  readonly childId: string;
  readonly called: string;
  /** How many answers are new. */
  readonly news: number;
}

/** From one child to another, for a family with several. The child is in the address, so Back works. */
@Component({
  selector: 'h-child-switch',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'home.parent.children' | transloco">
      @for (child of children(); track child.childId) {
        <a routerLink="." [queryParams]="{ child: child.childId }" [attr.aria-current]="child.childId === chosen() ? 'page' : null">
          <span>{{ child.called }}</span>
          @if (child.news > 0) {
            <span class="news">{{
              (child.news === 1 ? 'home.parent.news-one' : 'home.parent.news') | transloco: { count: child.news }
            }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    a {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      align-items: center;
      min-block-size: 48px;
      padding: 6px 18px;
      border: 2px solid var(--line);
      border-radius: 24px;
      background: var(--surface);
      color: var(--ink);
      text-decoration: none;
    }
    a[aria-current] {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--paper);
    }
    .news {
      font-size: var(--least);
      font-weight: 400;
    }
  `,
})
export class ChildSwitch {
  readonly children = input.required<readonly ChildTab[]>();
  readonly chosen = input.required<string>();
}
