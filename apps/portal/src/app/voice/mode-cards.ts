import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Mode } from '@heard/domain/voice';
import { ModeMark } from './mode-mark.ts';

/** The ways in which this question can be answered here and now. Changing the way loses nothing. */
@Component({
  selector: 'h-mode-cards',
  imports: [ModeMark, TranslocoPipe],
  template: `
    <div role="group" class="modes" [attr.aria-label]="'voice.modes.label' | transloco">
      @for (mode of modes(); track mode) {
        <button type="button" [attr.aria-pressed]="mode === now()" (click)="chosen.emit(mode)">
          <h-mode-mark [mode]="mode" />
          <span
            >{{ 'voice.modes.' + mode | transloco }}
            @if (used().includes(mode)) {
              <span class="used" aria-hidden="true">✓</span><span class="unseen">. {{ 'voice.modes-done' | transloco }}</span>
            }
          </span>
        </button>
      }
    </div>
  `,
  styles: `
    .modes {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    button {
      position: relative;
      display: grid;
      flex: 1 1 96px;
      gap: 4px;
      justify-items: center;
      max-inline-size: 180px;
      min-block-size: 84px;
      padding: 8px 6px;
      border: 3px solid color-mix(in srgb, var(--ink) 16%, var(--surface));
      border-radius: 20px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.125rem / 1.2 var(--font);
      cursor: pointer;
    }
    button:focus-visible {
      border-radius: 20px;
    }
    button:hover {
      border-color: var(--brand);
    }
    button[aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand-soft);
      box-shadow: inset 0 -6px 0 var(--brand);
    }
    .used {
      position: absolute;
      inset-block-start: 6px;
      inset-inline-end: 10px;
      color: var(--brand);
    }
    @media (max-width: 620px) {
      .modes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(74px, 1fr));
        gap: 8px;
      }
      button {
        min-block-size: 72px;
        padding: 6px 2px;
        font-size: 1rem;
      }
    }
  `,
})
export class ModeCards {
  readonly modes = input.required<readonly Mode[]>();
  readonly now = input.required<Mode>();
  /** In which something was answered already. */
  readonly used = input.required<readonly Mode[]>();
  readonly chosen = output<Mode>();
}
