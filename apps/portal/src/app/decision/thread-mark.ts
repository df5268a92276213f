import { Component, input } from '@angular/core';

/** The three strokes of Heard: whole, dashed, dotted; and the open ring of somebody who waits. A picture only: say it beside it. */
@Component({
  selector: 'h-thread-mark',
  template: `
    <svg [attr.width]="width()" height="16" [attr.viewBox]="'0 0 ' + width() + ' 16'" aria-hidden="true">
      @switch (effect()) {
        @case ('changed') {
          <path [attr.d]="line()" stroke="var(--brand)" stroke-width="4" />
          <circle [attr.cx]="width() - 6" cy="8" r="5" fill="var(--brand)" />
        }
        @case ('partly') {
          <path [attr.d]="line()" stroke="var(--brand)" stroke-width="3" stroke-dasharray="8 6" />
          <circle [attr.cx]="width() - 6" cy="8" r="5" fill="var(--brand)" />
        }
        @case ('not') {
          <path [attr.d]="line()" stroke="var(--muted)" stroke-width="2.5" stroke-dasharray="0.5 6" stroke-linecap="round" />
          <circle [attr.cx]="width() - 6" cy="8" r="4" fill="var(--muted)" />
        }
        @default {
          <circle cx="7" cy="8" r="5.5" fill="var(--paper)" stroke="var(--stop)" stroke-width="3" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    path {
      fill: none;
    }
  `,
})
export class ThreadMark {
  readonly effect = input<'changed' | 'partly' | 'not'>();
  /** In px. */
  readonly width = input(44);

  line(): string {
    return `M0 8H${this.width() - 8}`;
  }
}
