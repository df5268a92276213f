import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Days } from './days.ts';
import type { Written } from './story.ts';

/** When it happened; and when it was written down, wherever that is another story. */
@Component({
  selector: 'h-when',
  imports: [TranslocoPipe],
  template: `
    @let at = card();
    @if (at.writtenDown; as down) {
      <span class="late"
        ><span aria-hidden="true">◷ </span
        >{{ 'timeline.late' | transloco: { happened: days.name(at.day), written: days.name(down) } }}</span
      >
    } @else {
      <time [attr.datetime]="at.day">{{ days.name(at.day) }}</time>
    }
  `,
  styles: `
    :host {
      color: var(--muted);
      font-size: var(--least);
    }
    .late {
      display: inline-block;
      padding: 1px 10px;
      border: 1px dashed var(--muted);
      border-radius: 999px;
      background: var(--sun-soft);
      color: var(--ink);
    }
  `,
})
export class When {
  readonly days = inject(Days);
  readonly card = input.required<Written>();
}
