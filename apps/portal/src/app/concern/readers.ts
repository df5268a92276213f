import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Who will read this: beside every field that matters, and again before it is sent. Further readers go inside. */
@Component({
  selector: 'h-readers',
  imports: [TranslocoPipe],
  template: `
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12z" fill="none" stroke="currentColor" stroke-width="2" />
      <circle cx="12" cy="12" r="3" />
    </svg>
    <div>
      <h2>{{ 'ui.who-reads' | transloco }}</h2>
      <p class="muted">{{ who() }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 12px;
      padding: 16px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    h2 {
      font-size: var(--reading);
      line-height: 1.5;
    }
  `,
})
export class Readers {
  /** In words: "Ms Farrow (SENCO) and Mr Osei. Not Rowan, not other families." */
  readonly who = input.required<string>();
}
