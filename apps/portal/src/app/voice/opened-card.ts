import { Component, input } from '@angular/core';
import type { InputRow } from '@heard/domain/input';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';

/** School let others read what the child had kept: the child is told so, in words made for the child. */
@Component({
  selector: 'h-opened-card',
  imports: [HeardSymbol, Loudspeaker],
  template: `
    @for (one of row().widened; track one.at) {
      <div>
        <h-symbol [name]="one.forChild.picture" [size]="84" />
        <p>{{ one.forChild.words }}</p>
        <h-loudspeaker [words]="one.forChild.words" />
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host:empty {
      display: none;
    }
    div {
      display: flex;
      gap: 20px;
      align-items: center;
      padding: 14px 18px;
      border: 4px solid var(--sun);
      border-radius: 24px;
    }
    p {
      flex: 1;
      font-weight: 700;
    }
  `,
})
export class OpenedCard {
  readonly row = input.required<InputRow>();
}
