import { Component, input, output } from '@angular/core';
import { Loudspeaker } from '../ui/loudspeaker.ts';

/** One thing to tap, with its picture and its word, and a loudspeaker that says the word. */
@Component({
  selector: 'h-big-card',
  imports: [Loudspeaker],
  host: { '[class.wide]': 'wide()' },
  template: `
    <button type="button" class="card" [attr.aria-pressed]="pressed()" (click)="chosen.emit()">
      <span class="picture"><ng-content /></span>
      <span class="text">
        <span class="label">{{ label() }}</span>
        @if (note()) {
          <span class="note">{{ note() }}</span>
        }
      </span>
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
      font: 700 var(--child-type, 1.625rem) / 1.25 var(--font);
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
    .text {
      display: grid;
      gap: 6px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .note {
      font-size: min(1.25rem, var(--child-type, 1.25rem));
      font-weight: 400;
    }
    h-loudspeaker {
      position: absolute;
      inset-block-start: 12px;
      inset-inline-end: 12px;
    }
    @media (max-width: 760px) {
      :host(.wide) .card {
        grid-template-columns: 72px minmax(0, 1fr);
        align-items: center;
        justify-items: start;
        min-block-size: 92px;
        padding: 8px 76px 8px 16px;
        border-radius: 24px;
        text-align: start;
      }
      :host(.wide) .picture {
        display: grid;
      }
      :host(.wide) .picture ::ng-deep svg {
        inline-size: 72px;
        block-size: 72px;
      }
      :host(.wide) h-loudspeaker {
        inset-block: 0;
      }
    }
  `,
})
export class BigCard {
  readonly label = input.required<string>();
  readonly note = input<string>();
  /** Lies down on a phone: the picture beside its word. */
  readonly wide = input(false);
  /** Undefined for a card that leads somewhere. */
  readonly pressed = input<boolean>();
  readonly chosen = output();
}
