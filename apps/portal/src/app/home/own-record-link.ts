import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhoApi } from '../child/who.api.ts';
import { follow } from '../kernel/follow.ts';
import { HeardSymbol } from '../ui/symbol.ts';

/**
 * To the child’s own page, all about me. For a young person whose rights are their own also the way to who may see their record: a child
 * is not asked to choose that.
 */
@Component({
  selector: 'h-own-record-link',
  imports: [HeardSymbol, RouterLink, TranslocoPipe],
  template: `
    <a class="mine" [routerLink]="['/profile', childId()]"><h-symbol name="happy" [size]="64" />{{ 'home.own-profile' | transloco }}</a>
    @if (seen.value()?.rightsPassed) {
      <a [routerLink]="['/children', childId(), 'me']">{{ 'home.own-record' | transloco }}</a>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    a {
      display: inline-block;
      padding-block: 14px;
    }
    .mine {
      display: inline-flex;
      gap: 20px;
      align-items: center;
      min-block-size: 92px;
      padding: 10px 28px 10px 14px;
      border: 4px solid color-mix(in srgb, var(--ink) 16%, var(--surface));
      border-radius: 28px;
      background: var(--surface);
      color: var(--ink);
      text-decoration: none;
    }
    .mine:hover {
      border-color: var(--brand);
    }
    .mine:focus-visible {
      border-radius: 28px;
    }
  `,
})
export class OwnRecordLink {
  readonly #api = inject(WhoApi);
  readonly childId = input.required<string>();
  readonly seen = follow(['child'], (signal) => this.#api.family(this.childId(), signal), this.childId);
}
