import { afterRenderEffect, Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';

/**
 * What stands under it is of the past: a band says so, stays in sight, takes the focus when another day has been chosen, and comes
 * again at the head of every printed page. Without a day there is no band.
 */
@Component({
  selector: 'h-past-sheet',
  imports: [TranslocoPipe],
  host: { '[class.past]': 'on() !== null' },
  template: `
    @if (on(); as day) {
      <div class="band" role="region" [attr.aria-label]="'then.band.name' | transloco">
        <div class="row spread">
          <p #words tabindex="-1">
            <strong>{{ 'then.band.words' | transloco: { day: moments.date(day) } }}</strong>
            <span class="not-printed">&ngsp;{{ 'then.band.nothing' | transloco }}</span>
          </p>
          <button type="button" class="button quiet not-printed" (click)="back.emit()">{{ 'then.control.back' | transloco }}</button>
        </div>
      </div>
      <p class="note muted not-printed">{{ 'then.band.' + note() | transloco }}</p>
    }
    <div class="rest">
      <div class="matter"><ng-content /></div>
    </div>
  `,
  styles: `
    :host,
    .matter {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
    }
    .band {
      position: sticky;
      z-index: 3;
      inset-block-start: 0;
      padding: 12px 18px;
      border: 3px solid var(--ink);
      border-radius: var(--corner-field);
      background: var(--sun-soft);
      color: var(--ink);
    }
    p {
      max-inline-size: none;
    }
    .note {
      margin-block-start: -12px;
    }
    @media (max-width: 719px) {
      .band {
        padding: 8px 14px;
        font-size: var(--least);
      }
      .band .row {
        gap: 4px 16px;
      }
    }
    .row {
      gap: 8px 24px;
      align-items: center;
    }
    @media print {
      :host(.past) {
        display: table;
        inline-size: 100%;
      }
      :host(.past) .band {
        position: static;
        display: table-header-group;
        border: 0;
        break-inside: avoid;
      }
      :host(.past) .band .row {
        margin-block-end: 16px;
        padding-block: 6px;
        border-block-end: 3px solid;
      }
      :host(.past) .rest {
        display: table-row-group;
      }
      /* A grid that is cut into pages leaves one behind with nothing on it. */
      .matter {
        display: flex;
        flex-direction: column;
      }
    }
  `,
})
export class PastSheet {
  readonly moments = inject(Moments);
  /** The day at whose end it stood; null for today. */
  readonly on = input.required<string | null>();
  /** What a name leads to from here. */
  readonly note = input<'cards' | 'register'>('cards');
  readonly back = output();
  readonly words = viewChild<ElementRef<HTMLElement>>('words');

  constructor() {
    let before: string | null | undefined;
    afterRenderEffect(() => {
      const now = this.on();
      if (before !== undefined && now !== null && now !== before) this.words()?.nativeElement.focus();
      before = now;
    });
  }
}
