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
  host: { '(document:pointerdown)': 'goOn()', '(document:keydown)': 'goOn()' },
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
    <span [class]="look()" role="status">
      @if (note(); as word) {
        {{ 'ui.read-aloud.' + word | transloco }}
      }
    </span>
  `,
  styles: `
    :host {
      position: relative;
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
    .bubble {
      position: absolute;
      z-index: 4;
      inset-block-start: calc(100% + 8px);
      inset-inline: var(--note-from, auto) var(--note-to, 0);
      inline-size: max-content;
      max-inline-size: min(18rem, 70vw);
      padding: 12px 16px;
      border: 2px solid var(--ink);
      border-radius: 16px;
      background: var(--surface);
      color: var(--ink);
      font-size: 1.125rem;
      font-weight: 400;
      line-height: 1.3;
      pointer-events: none;
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
  readonly note = computed(() => {
    if (this.asked() && !this.reader.able()) return 'unable';
    if (this.preparing()) return 'preparing';
    return this.asked() && this.reader.lost() === this.words() ? 'lost' : undefined;
  });
  /** Beside the button for adults; for a child below it, over whatever stands there, and only when there is something to do. */
  readonly look = computed(() => {
    if (!this.child) return 'note';
    return this.note() === undefined || this.note() === 'preparing' ? 'unseen' : 'bubble';
  });

  /** What lies over a child's page goes with whatever the child does next. */
  goOn(): void {
    if (this.child) this.asked.set(false);
  }

  press(): void {
    this.asked.set(true);
    this.reader.say(this.words());
  }
}
