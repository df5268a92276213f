import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Choice } from '@heard/domain/voice';
import { HeardSymbol } from '../ui/symbol.ts';
import { BigCard } from './big-card.ts';

/** Pictures to tap: one, several or none. */
@Component({
  selector: 'h-tap-pictures',
  imports: [BigCard, HeardSymbol, TranslocoPipe],
  template: `
    @for (one of choices(); track one.word) {
      <h-big-card
        [wide]="true"
        [label]="'voice.pictures.' + one.word | transloco"
        [pressed]="now().includes(one.word)"
        (chosen)="tapped.emit(one.word)"
      >
        <h-symbol [name]="one.symbol" [size]="104" />
      </h-big-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: 20px;
    }
    @media (max-width: 760px) {
      :host {
        grid-template-columns: 1fr;
        gap: 12px;
      }
    }
  `,
})
export class TapPictures {
  readonly choices = input.required<readonly Choice[]>();
  readonly now = input.required<readonly string[]>();
  readonly tapped = output<string>();
}
