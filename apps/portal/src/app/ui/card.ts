import { Component, input } from '@angular/core';

/** `heard` is the card that answers somebody, `waits` one that waits for an answer, `decided` carries a decision. */
@Component({
  selector: 'h-card',
  template: `<ng-content />`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: grid;
      gap: 10px;
      align-content: start;
      grid-template-columns: minmax(0, 1fr);
      padding: 16px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
      break-inside: avoid;
    }
    :host(.heard) {
      border-color: var(--brand);
      background: var(--brand-soft);
    }
    :host(.waits) {
      border-color: var(--stop);
    }
    :host(.decided) {
      border-inline-start: 5px solid var(--brand);
    }
  `,
})
export class Card {
  readonly tone = input<'plain' | 'heard' | 'waits' | 'decided'>('plain');
}
