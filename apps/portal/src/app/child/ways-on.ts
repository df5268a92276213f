import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../kernel/session.ts';

/** From a child's file to its other pages, for staff. */
@Component({
  selector: 'h-ways-on',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'child.ways.label' | transloco">
      <a [routerLink]="['/profile', childId()]">{{ 'child.ways.profile' | transloco }}</a>
      @for (way of ways; track way) {
        <a [routerLink]="['/children', childId(), way]">{{ 'child.ways.' + way | transloco }}</a>
      }
      @if (leads()) {
        <a [routerLink]="['/tablet', childId(), 'card']">{{ 'child.ways.device' | transloco }}</a>
        <a [routerLink]="['/children', childId(), 'kept']">{{ 'child.ways.kept' | transloco }}</a>
      }
      <a [routerLink]="['/safeguarding/tell', childId()]">{{ 'child.ways.safeguarding' | transloco }}</a>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
    }
    a {
      padding-block: 10px;
    }
  `,
})
export class WaysOn {
  readonly childId = input.required<string>();
  readonly #session = inject(Session);
  readonly leads = computed(() => this.#session.home() === 'senco');
  readonly ways = ['consents', 'referrals', 'copy'] as const;
}
