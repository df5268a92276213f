import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** What else there is about one child, for a parent who has read what is new. */
@Component({
  selector: 'h-more-links',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <ul class="plain">
      <li>
        <a [routerLink]="['/timeline', childId()]">{{ 'home.parent.story' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/profile', childId()]">{{ 'home.parent.profile' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'consents']">{{ 'consent.list.heading' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'referrals']">{{ 'home.parent.services' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'looks']">{{ 'home.parent.looks' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'copy']">{{ 'ui.copy.heading' | transloco }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'kept']">{{ 'home.parent.kept' | transloco: { child: child() } }}</a>
      </li>
      <li>
        <a [routerLink]="['/children', childId(), 'me']">{{ 'home.parent.me' | transloco }}</a>
      </li>
      <li>
        <a [routerLink]="['/safeguarding/tell', childId()]">{{ 'home.parent.safeguarding' | transloco: { child: child() } }}</a>
      </li>
    </ul>
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: 10px;
    }
  `,
})
export class MoreLinks {
  readonly childId = input.required<string>();
  readonly child = input.required<string>();
}
