import { Component, computed, input } from '@angular/core';
import type { Mode } from '@heard/domain/voice';

const drawn: Readonly<Record<Mode, readonly string[]>> = {
  faces: ['M24 5a19 19 0 1 0 0 38a19 19 0 1 0 0-38Z', 'M15 28Q24 38 33 28', 'M17.500 19v1M30.500 19v1'],
  pictures: ['M20 42V21a4 4 0 0 1 8 0v9l9 2a4 4 0 0 1 3 5l-2 6', 'M20 34l-4-4a4 4 0 0 0-5 5l7 8', 'M24 5v5M12 10l3 4M36 10l-3 4'],
  sort: ['M5 34h11v9H5ZM19 26h11v17H19ZM33 18h10v25H33Z', 'M10 22l12-12h13M30 5l6 5l-6 5'],
  draw: ['M30 8l10 10L17 41l-12 2l2-12Z', 'M25 13l10 10'],
  sound: ['M24 5a7 7 0 0 1 7 7v11a7 7 0 0 1-14 0V12a7 7 0 0 1 7-7Z', 'M10 22v1a14 14 0 0 0 28 0v-1M24 37v6M16 43h16'],
  photo: ['M5 14h9l4-6h12l4 6h9v26H5Z', 'M24 19a8 8 0 1 0 0 16a8 8 0 1 0 0-16Z'],
  words: ['M6 10h36v28H6Z', 'M13 18h2M21 18h2M29 18h2M13 25h2M21 25h2M29 25h2M35 18v7M15 32h18'],
};

/** A way of telling, as a small picture. Put its word beside it. */
@Component({
  selector: 'h-mode-mark',
  template: `
    <svg viewBox="0 0 48 48" [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
      @for (line of lines(); track $index) {
        <path [attr.d]="line" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class ModeMark {
  readonly mode = input.required<Mode>();
  /** In px. */
  readonly size = input(40);
  readonly lines = computed(() => drawn[this.mode()]);
}
