import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FaceName } from '@heard/domain/voice';
import { Face, feelingOf } from '../ui/face.ts';
import { BigCard } from './big-card.ts';

/** Faces from good to bad, as many on either side of the middle. */
@Component({
  selector: 'h-tap-faces',
  imports: [BigCard, Face, TranslocoPipe],
  template: `
    @for (face of faces(); track face) {
      <h-big-card [wide]="true" [label]="'voice.faces.' + face | transloco" [pressed]="now() === face" (chosen)="tapped.emit(face)">
        <h-face [feeling]="feelingOf(face)" [size]="faces().length > 3 ? 128 : 170" />
      </h-big-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 20px;
    }
    h-big-card {
      min-block-size: min(340px, 38dvh);
    }
    @media (max-width: 760px) {
      :host {
        grid-template-columns: 1fr;
        gap: 12px;
      }
      h-big-card {
        min-block-size: 84px;
      }
    }
  `,
})
export class TapFaces {
  readonly faces = input.required<readonly FaceName[]>();
  readonly now = input.required<FaceName | null>();
  readonly tapped = output<FaceName>();
  readonly feelingOf = feelingOf;
}
