import { Component, computed, input } from '@angular/core';
import type { Drawing, Stamp } from '@heard/domain/voice';
import { strokesOf, type Tint } from '../ui/symbols.ts';
import { SKINS, TINTS } from '../ui/symbol.ts';
import { layersOf } from './ink.ts';

/** All that lies on the paper, as parts of an SVG. Nothing of a drawing ever becomes markup: numbers, and colours that were checked. */
@Component({
  selector: 'svg:g[h-drawing-layers]',
  template: `
    @for (layer of layers(); track $index) {
      @if ('ink' in layer) {
        <svg:path [attr.d]="layer.ink" [attr.fill]="layer.colour" />
      } @else {
        <svg:g [attr.transform]="placeOf(layer.stamp)" fill="none" stroke-linecap="round" stroke-linejoin="round">
          @let tints = tintsOf(layer.stamp);
          @for (stroke of strokesOf(layer.stamp.symbol); track $index) {
            <svg:path
              [attr.d]="stroke.d"
              [attr.fill]="stroke.fill ? tints[stroke.fill] : null"
              [attr.stroke]="stroke.line === null ? null : tints[stroke.line ?? 'ink']"
              [attr.stroke-width]="stroke.width ?? 5"
              [attr.stroke-dasharray]="stroke.dash ?? null"
            />
          }
        </svg:g>
      }
    }
  `,
})
export class DrawingLayers {
  readonly drawing = input.required<Drawing>();
  readonly layers = computed(() => layersOf(this.drawing()));
  readonly strokesOf = strokesOf;

  tintsOf({ skin }: Stamp): Readonly<Record<Tint, string>> {
    return { ...TINTS, skin: skin ?? SKINS.sun };
  }

  placeOf({ x, y, size }: Stamp): string {
    return `translate(${x - size / 2} ${y - size / 2}) scale(${size / 100})`;
  }
}
