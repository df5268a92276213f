import { Component, computed, input } from '@angular/core';

export type Thread = 'changed' | 'partly' | 'not' | 'waiting';

/**
 * The strokes that say what became of what was said: whole, dashed, dotted; and the open ring of somebody who waits.
 * A picture only: its word stands beside it.
 */
@Component({
  selector: 'h-thread-mark',
  host: { '[class]': 'thread()' },
  template: `
    <svg [attr.width]="width()" height="16" [attr.viewBox]="'0 0 ' + width() + ' 16'" aria-hidden="true">
      @if (thread() !== 'waiting' || width() > ring) {
        <path [attr.d]="line()" />
      }
      <circle [attr.cx]="width() - 8" cy="8" [attr.r]="thread() === 'waiting' ? 5.5 : 4.5" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      color: var(--brand);
      vertical-align: middle;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: var(--thread-changed);
    }
    circle {
      fill: currentColor;
    }
    :host(.partly) path {
      stroke-width: var(--thread-partly);
      stroke-dasharray: 8 6;
    }
    :host(.not) {
      color: var(--muted);
    }
    :host(.not) path {
      stroke-width: var(--thread-not);
      stroke-dasharray: 0.5 6;
      stroke-linecap: round;
    }
    :host(.waiting) {
      color: var(--stop);
    }
    :host(.waiting) path {
      stroke-width: 1.5;
      stroke-dasharray: 0.1 5;
      stroke-linecap: round;
    }
    :host(.waiting) circle {
      fill: var(--paper);
      stroke: currentColor;
      stroke-width: 3;
    }
    @media print {
      :host {
        color: var(--ink) !important;
      }
    }
  `,
})
export class ThreadMark {
  /** At this width or less there is room for the ring only, in px. */
  readonly ring = 16;
  readonly thread = input.required<Thread>();
  /** In px. */
  readonly width = input(44);
  readonly line = computed(() => `M2 8H${this.width() - (this.thread() === 'waiting' ? 15 : 9)}`);
}
