import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import type { Underway } from './telling.ts';

/** "Sending…", or that it waits on this device for a connection. */
@Component({
  selector: 'h-underway-note',
  imports: [Card, TranslocoPipe],
  host: { role: 'status' },
  template: `
    @if (at().state === 'trying') {
      <p>{{ 'concern.sending' | transloco }}</p>
    } @else if (at().state === 'waiting') {
      <h-card>
        <h2>{{ 'concern.waiting.title' | transloco }}</h2>
        <blockquote class="words">“{{ at().words }}”</blockquote>
        <p>{{ 'concern.waiting.detail' | transloco }}</p>
      </h-card>
    }
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
  `,
})
export class UnderwayNote {
  readonly at = input.required<Underway>();
}
