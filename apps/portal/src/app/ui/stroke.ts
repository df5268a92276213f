import { Component, input } from '@angular/core';

export type Thread = 'changed' | 'partly' | 'not' | 'waiting';

/** One of the strokes that say what became of what was said. A picture only: its word stands beside it. */
@Component({
  selector: 'h-stroke',
  host: { '[class]': 'thread()' },
  template: `
    <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
      @if (thread() === 'waiting') {
        <path d="M2 8H28" />
        <circle cx="35" cy="8" r="5.5" />
      } @else {
        <path d="M3 8H41" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      color: var(--brand);
      vertical-align: middle;
    }
    svg {
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
    }
    :host(.changed) path {
      stroke-width: var(--thread-changed);
    }
    :host(.partly) path {
      stroke-width: var(--thread-partly);
      stroke-dasharray: 9 6;
    }
    :host(.not) {
      color: var(--muted);
    }
    :host(.not) path {
      stroke-width: var(--thread-not);
      stroke-dasharray: 0.1 5;
    }
    :host(.waiting) {
      color: var(--stop);
    }
    :host(.waiting) path {
      stroke-width: 1.5;
      stroke-dasharray: 0.1 5;
    }
    :host(.waiting) circle {
      stroke-width: 3;
    }
    @media print {
      :host {
        color: var(--ink) !important;
      }
    }
  `,
})
export class Stroke {
  readonly thread = input.required<Thread>();
}
