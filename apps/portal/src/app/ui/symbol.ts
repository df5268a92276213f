import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { ChildChoices, type Tone } from '../kernel/child-choices.ts';
import { SymbolSets } from '../kernel/symbol-sets.ts';
import { conceptOf } from './symbol-concepts.ts';
import { strokesOf, type Tint } from './symbols.ts';

/** The darkest is as dark as a dark line can be seen on (3 to 1): tests/portal/symbols.spec.ts. */
export const SKINS: Readonly<Record<Tone, string>> = {
  sun: '#f5b63f',
  lightest: '#f7dcc8',
  light: '#ecc39c',
  middle: '#d3a077',
  brown: '#b57f57',
  dark: '#986a4c',
};
export const TINTS: Readonly<Record<Exclude<Tint, 'skin'>, string>> = {
  sun: '#f5b63f',
  sky: '#8db9d8',
  coral: '#e0745c',
  leaf: '#8fc08a',
  white: '#ffffff',
  ink: '#1e2430',
};

/**
 * A picture only, on its own light ground: put the word beside it, or give `named` when it stands alone. Within a child's frame
 * people have the skin that the child chose, and the picture is of the child's own set where that has one.
 */
@Component({
  selector: 'h-symbol',
  host: { '[attr.adapt-symbol]': 'concept()' },
  template: `
    @if (own(); as src) {
      <img [src]="src" [alt]="named() ?? ''" [width]="size()" [height]="size()" (error)="missing.set(src)" />
    } @else {
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
              [attr.fill]="stroke.fill ? colours()[stroke.fill] : null"
              [attr.stroke]="stroke.line === null ? null : colours()[stroke.line ?? 'ink']"
              [attr.stroke-width]="stroke.width ?? 5"
              [attr.stroke-dasharray]="stroke.dash ?? null"
            />
          }
        </g>
      </svg>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    svg,
    img {
      forced-color-adjust: none;
    }
    img {
      border-radius: 16%;
      background: #fffdf8;
      object-fit: contain;
    }
  `,
})
export class HeardSymbol {
  readonly #choices = inject(ChildChoices, { optional: true });
  readonly #sets = inject(SymbolSets);
  /** One of `symbolNames`; another name draws an empty ground. */
  readonly name = input.required<string>();
  /** In px. */
  readonly size = input(64);
  readonly named = input<string>();
  /** In place of the one that the child chose. */
  readonly tone = input<Tone>();
  /** A picture of another set that could not be shown. */
  readonly missing = signal<string | undefined>(undefined);

  /** For browsers and helpers that know WAI-Adapt: they may put the person's own picture in. */
  readonly concept = computed(() => conceptOf(this.name()));
  readonly strokes = computed(() => strokesOf(this.name()));
  readonly colours = computed<Readonly<Record<Tint, string>>>(() => ({
    ...TINTS,
    skin: SKINS[this.tone() ?? this.#choices?.tone() ?? 'sun'],
  }));
  readonly own = computed(() => {
    const set = this.#choices?.set();
    if (set === undefined || this.tone() !== undefined) return undefined;
    const picture = this.#sets.pictureOf(set, [String(this.concept()), this.name()]);
    return picture === this.missing() ? undefined : picture;
  });

  constructor() {
    effect(() => {
      if (this.#choices?.set() !== undefined) void this.#sets.fetch();
    });
  }
}
