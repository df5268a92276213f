import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildChoices } from '../kernel/child-choices.ts';
import { ReadAloud } from '../kernel/read-aloud.ts';

/**
 * Reads `words` aloud; pressed again, stops. While the voice is made ready it shows a sand timer that stands still, and says so to
 * adults. Where there is no voice, or it did not come, it says that once it is asked.
 */
@Component({
  selector: 'h-loudspeaker',
  imports: [TranslocoPipe],
  template: `
    <button
      type="button"
      [class.big]="big()"
      [class.saying]="saying()"
      [attr.aria-label]="(saying() ? 'ui.read-aloud.stop' : 'ui.read-aloud.play') | transloco: { words: named() ?? words() }"
      (click)="press()"
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        @if (preparing()) {
          <path
            d="M6 3h12M6 21h12M8 3c0 5 4 6 4 9s-4 4-4 9M16 3c0 5-4 6-4 9s4 4 4 9"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
          />
        } @else {
          <path d="M3 9.5v5h3.5L12 19V5L6.5 9.5z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
        }
        @if (preparing()) {
          <path d="M9.5 18.5h5" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        } @else if (saying()) {
          <path d="M16 9v6M20 9v6" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
        } @else {
          <path d="M15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        }
      </svg>
    </button>
    <span [class]="preparing() && child ? 'unseen' : 'note'" role="status">
      @if (asked() && !reader.able()) {
        {{ 'ui.read-aloud.unable' | transloco }}
      } @else if (preparing()) {
        {{ 'ui.read-aloud.preparing' | transloco }}
      } @else if (lost()) {
        {{ 'ui.read-aloud.lost' | transloco }}
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 10px;
      align-items: center;
    }
    button {
      display: inline-grid;
      flex: none;
      inline-size: 48px;
      block-size: 48px;
      place-items: center;
      border: 2px solid var(--ink);
      border-radius: 50%;
      background: var(--ink);
      color: var(--paper);
      cursor: pointer;
    }
    button:focus-visible {
      border-radius: 50%;
    }
    .big {
      inline-size: 64px;
      block-size: 64px;
    }
    .big svg {
      inline-size: 32px;
      block-size: 32px;
    }
    .saying {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--on-brand);
    }
    .note {
      max-inline-size: 16rem;
      font-size: var(--least);
      font-weight: 400;
      line-height: 1.3;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class Loudspeaker {
  readonly reader = inject(ReadAloud);
  readonly words = input.required<string>();
  /** What is read, in short, where the words are many. */
  readonly named = input<string>();
  readonly big = input(false);
  readonly asked = signal(false);
  /** Within a child's frame there is a picture in place of words that only tell of waiting. */
  readonly child = inject(ChildChoices, { optional: true }) !== null;
  readonly saying = computed(() => this.reader.saying() === this.words());
  readonly preparing = computed(() => this.saying() && this.reader.preparing());
  readonly lost = computed(() => this.asked() && this.reader.lost() === this.words());

  press(): void {
    this.asked.set(true);
    this.reader.say(this.words());
  }
}
