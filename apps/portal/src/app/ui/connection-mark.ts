import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Quiet while all is well; says so in words when it is not. */
@Component({
  selector: 'h-connection-mark',
  imports: [TranslocoPipe],
  host: { role: 'status', '[class.shown]': "connection() !== 'online'" },
  template: `
    @if (connection() !== 'online') {
      <span class="mark"><span class="dot" aria-hidden="true"></span>{{ 'ui.connection.' + connection() | transloco }}</span>
    }
  `,
  styles: `
    .mark {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      padding: 4px 12px;
      border-radius: 999px;
      background: var(--sun-soft);
      font-size: var(--least);
    }
    .dot {
      inline-size: 10px;
      block-size: 10px;
      border: 2px solid currentColor;
      border-radius: 50%;
    }
  `,
})
export class ConnectionMark {
  readonly connection = input.required<'online' | 'offline' | 'reconnecting'>();
}
