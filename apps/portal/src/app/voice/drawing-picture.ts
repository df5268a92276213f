import { Component, computed, input } from '@angular/core';
import type { Drawing } from '@heard/domain/voice';
import { DrawingLayers } from './drawing-layers.ts';

/** A drawing as it was drawn, for whoever reads it. White paper in every theme: the child chose the colours on white. */
@Component({
  selector: 'h-drawing-picture',
  imports: [DrawingLayers],
  template: `
    <svg role="img" [attr.aria-label]="spoken()" [attr.viewBox]="'0 0 ' + drawing().width + ' ' + drawing().height">
      <rect width="100%" height="100%" fill="#ffffff" />
      <g h-drawing-layers [drawing]="drawing()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 640px;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border: 2px solid var(--line);
      border-radius: 20px;
      background: #ffffff;
      forced-color-adjust: none;
    }
  `,
})
export class DrawingPicture {
  readonly drawing = input.required<Drawing>();
  /** "A drawing by Rowan". The words of the stamps follow it. */
  readonly named = input.required<string>();
  readonly spoken = computed(() => {
    const words = [...new Set((this.drawing().stamps ?? []).map(({ label }) => label))];
    return words.length === 0 ? this.named() : `${this.named()}: ${words.join(', ')}`;
  });
}
