import { Component, computed, input } from '@angular/core';
import { strokesOf, type Tint } from './symbols.ts';

const tints: Readonly<Record<Tint, string>> = { sun: '#f5b63f', sky: '#8db9d8', coral: '#e0745c', white: '#ffffff', ink: '#1e2430' };

/** A picture only, on its own light ground: put the word beside it, or give `named` when it stands alone. */
@Component({
  selector: 'h-symbol',
  template: `
    <svg
      viewBox="0 0 100 100"
      [attr.width]="size()"
      [attr.height]="size()"
      [attr.role]="named() ? 'img' : null"
      [attr.aria-label]="named() ?? null"
      [attr.aria-hidden]="named() ? null : 'true'"
    >
      <rect width="100" height="100" rx="16" fill="#fffdf8" />
      <g fill="none" stroke-linecap="round" stroke-linejoin="round" transform="translate(6 6) scale(.88)">
        @for (stroke of strokes(); track $index) {
          <path
            [attr.d]="stroke.d"
            [attr.fill]="stroke.fill ? tints[stroke.fill] : null"
            [attr.stroke]="stroke.line === null ? null : tints[stroke.line ?? 'ink']"
            [attr.stroke-width]="stroke.width ?? 5"
            [attr.stroke-dasharray]="stroke.dash ?? null"
          />
        }
      </g>
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    svg {
      forced-color-adjust: none;
    }
  `,
})
export class HeardSymbol {
  /** One of `symbolNames`; another name draws an empty ground. */
  readonly name = input.required<string>();
  /** In px. */
  readonly size = input(64);
  readonly named = input<string>();
  readonly strokes = computed(() => strokesOf(this.name()));
  readonly tints = tints;
}
