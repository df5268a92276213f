import { Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DayToChoose } from '@heard/domain/then';
import { londonDay, Moments } from '../kernel/moments.ts';
import { pastDay } from './past-day.ts';

/** Most days that are offered at once, the newest. */
const FEW = 6;

/** Asks for the end of which day the record is shown: any that has ended, or one on which something was decided or looked at again. */
@Component({
  selector: 'h-as-it-stood',
  imports: [TranslocoPipe],
  host: { '(keydown.escape)': 'close()' },
  template: `
    <button
      #opener
      type="button"
      class="button quiet"
      aria-controls="as-it-stood"
      [attr.aria-expanded]="opened()"
      (click)="opened.set(!opened())"
    >
      {{ 'then.control.open' | transloco }}
    </button>
    @if (opened()) {
      <div id="as-it-stood" class="panel">
        <form (submit)="$event.preventDefault(); show(day.value)">
          <label for="as-it-stood-on">{{ 'then.control.day' | transloco }}</label>
          <div class="row">
            <input
              #day
              id="as-it-stood-on"
              class="field"
              type="date"
              [max]="yesterday"
              [value]="on() ?? ''"
              [attr.aria-invalid]="wrong() ? 'true' : null"
              aria-describedby="as-it-stood-wrong"
              (input)="wrong.set(false)"
            />
            <button type="submit" class="button">{{ 'then.control.show' | transloco }}</button>
          </div>
          <p id="as-it-stood-wrong" class="wrong" role="alert">{{ wrong() ? ('then.control.wrong' | transloco) : '' }}</p>
        </form>
        @if (offered().length > 0) {
          <h2 id="as-it-stood-days">{{ 'then.control.quick' | transloco }}</h2>
          <ul class="plain" aria-labelledby="as-it-stood-days">
            @for (one of offered(); track one.day + one.why + one.about) {
              <li>
                <button type="button" class="day" (click)="show(one.day)">
                  {{ 'then.control.' + one.why | transloco: { day: moments.day(one.day), about: one.about } }}
                </button>
              </li>
            }
          </ul>
        }
        @if (on()) {
          <button type="button" class="button quiet" (click)="back()">{{ 'then.control.back' | transloco }}</button>
        }
      </div>
    }
  `,
  styleUrl: './as-it-stood.css',
})
export class AsItStood {
  readonly moments = inject(Moments);
  /** The day that is shown; null for today. */
  readonly on = input.required<string | null>();
  readonly days = input<readonly DayToChoose[]>([]);
  readonly chosen = output<string | null>();
  readonly wrong = signal(false);
  readonly yesterday = londonDay(new Date(Date.now() - 86_400_000));
  /** Each day once: what was decided on it says more than that it was a day to look again. */
  readonly offered = computed(() => {
    const ended = this.days().filter((one) => pastDay(one.day) !== null);
    const once = new Map(ended.toSorted((a, b) => b.why.localeCompare(a.why)).map((one) => [one.day, one]));
    return [...once.values()].toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, FEW);
  });
  readonly opened = signal(false);
  readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  show(asked: string): void {
    const day = pastDay(asked);
    this.wrong.set(day === null);
    if (day === null) return;
    this.close();
    this.chosen.emit(day);
  }

  back(): void {
    this.close();
    this.chosen.emit(null);
  }

  /** What had the focus inside is gone with the panel: it goes to what opened it. */
  close(): void {
    if (!this.opened()) return;
    this.opened.set(false);
    this.opener().nativeElement.focus();
  }
}
