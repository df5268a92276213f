import { Component, computed, input } from '@angular/core';
import { type CardPictureName, type CardTint, strokesOfCard } from './card-pictures.ts';

const tints: Readonly<Record<CardTint, string>> = { sun: '#f5b63f', sky: '#8db9d8', coral: '#e0745c', white: '#ffffff', ink: '#1e2430' };
/** Light grounds, one a picture: by colour and by shape a child finds their own. */
const grounds = ['#fff1c9', '#dcefff', '#ffe1d8', '#e2f4e4', '#efe6fb', '#fde6f1'];

/** The picture of a child's card. A picture only: the name stands beside it. */
@Component({
  selector: 'h-card-picture',
  template: `
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <rect width="100" height="100" rx="22" [attr.fill]="ground()" />
      <g fill="none" stroke-linecap="round" stroke-linejoin="round" transform="translate(12 12) scale(.76)">
        @for (stroke of strokes(); track $index) {
          <path
            [attr.d]="stroke.d"
            [attr.fill]="stroke.fill ? tints[stroke.fill] : null"
            [attr.stroke]="stroke.line === null ? null : tints[stroke.line ?? 'ink']"
            [attr.stroke-width]="stroke.width ?? 5"
          />
        }
      </g>
    </svg>
  `,
  styles: `
    :host {
      display: block;
      inline-size: var(--picture, 150px);
      max-inline-size: 100%;
      aspect-ratio: 1;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }
  `,
})
export class CardPicture {
  readonly name = input.required<CardPictureName>();
  readonly strokes = computed(() => strokesOfCard(this.name()));
  readonly ground = computed(() => grounds[[...this.name()].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % grounds.length]);
  readonly tints = tints;
}
