import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { HeardSymbol } from '../ui/symbol.ts';

/** The way to how pictures look. */
@Component({
  selector: 'h-pictures-link',
  imports: [HeardSymbol, RouterLink, TranslocoPipe],
  template: `
    <a [routerLink]="['/voice', childId(), 'pictures']"><h-symbol name="together" [size]="56" />{{ 'voice.look.heading' | transloco }}</a>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: 14px;
      align-items: center;
      min-block-size: 64px;
      padding: 4px 22px 4px 10px;
      border-radius: 20px;
      color: var(--ink);
      font-size: 1.375rem;
      font-weight: 700;
    }
    a:focus-visible {
      border-radius: 20px;
    }
  `,
})
export class PicturesLink {
  readonly childId = input.required<string>();
}
