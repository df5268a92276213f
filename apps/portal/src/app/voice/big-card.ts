import { Component, input, output } from '@angular/core';
import { Loudspeaker } from '../ui/loudspeaker.ts';

/** One thing to tap, with its picture and its word, and a loudspeaker that says the word. */
@Component({
  selector: 'h-big-card',
  imports: [Loudspeaker],
  template: `
    <button type="button" class="card" [attr.aria-pressed]="pressed()" (click)="chosen.emit()">
      <span class="picture"><ng-content /></span>
      <span class="label">{{ label() }}</span>
      @if (note()) {
        <span class="note">{{ note() }}</span>
      }
    </button>
    <h-loudspeaker [words]="note() ? label() + '. ' + note() : label()" />
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
    }
    .card {
      display: grid;
      gap: 12px;
      align-content: center;
      justify-items: center;
      min-block-size: 200px;
      padding: 20px 16px;
      border: 4px solid color-mix(in srgb, var(--ink) 10%, var(--surface));
      border-radius: 32px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.625rem / 1.25 var(--font);
      text-align: center;
      cursor: pointer;
      transition:
        border-color var(--quick),
        background-color var(--quick);
    }
    .card:focus-visible {
      border-radius: 32px;
      outline: 5px solid var(--brand);
    }
    .card:hover {
      border-color: var(--brand);
    }
    .card[aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand-soft);
      box-shadow: 0 0 0 6px color-mix(in srgb, var(--brand) 25%, transparent);
    }
    .card[aria-pressed='true'] .label::before {
      content: '✓ ' / '';
    }
    .note {
      font-size: 1.25rem;
      font-weight: 400;
    }
    h-loudspeaker {
      position: absolute;
      inset-block-start: 12px;
      inset-inline-end: 12px;
    }
  `,
})
export class BigCard {
  readonly label = input.required<string>();
  readonly note = input<string>();
  /** Undefined for a card that leads somewhere. */
  readonly pressed = input<boolean>();
  readonly chosen = output();
}
