import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { Card } from '../ui/card.ts';
import { AccountApi, type OpenLetter } from './account.api.ts';

/** Letters whose code has not been used. No code is here: nobody can look one up. */
@Component({
  selector: 'h-open-letters',
  imports: [Card, TranslocoPipe, WhyNot],
  template: `
    <h-card>
      <h2 #top tabindex="-1">{{ 'account.write.open' | transloco }}</h2>
      <ul class="plain">
        @for (letter of letters(); track letter.personId) {
          <li>
            <p>
              <strong>{{ letter.name }}</strong><br /><span class="muted small">{{
                (letter.fresh ? 'account.write.row-fresh' : 'account.write.row')
                  | transloco: { day: moments.day(letter.writtenAt), last: moments.day(letter.lastDay) }
              }}</span>
            </p>
            <button
              type="button"
              class="button plain"
              [attr.aria-label]="'account.write.void-named' | transloco: { name: letter.name }"
              (click)="end(letter)"
            >
              {{ 'account.write.void' | transloco }}
            </button>
          </li>
        }
      </ul>
      @if (letters().length === 0) {
        <p class="muted">{{ 'account.write.none' | transloco }}</p>
      }
      <h-why-not [refusal]="press.refusal()" />
      <p class="said" role="status">{{ voided() ? ('account.write.voided' | transloco) : '' }}</p>
    </h-card>
    <p class="muted">{{ 'account.write.how' | transloco }}</p>
  `,
  styleUrl: './part.css',
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
  `,
})
export class OpenLetters {
  readonly #api = inject(AccountApi);
  readonly moments = inject(Moments);
  readonly letters = input.required<readonly OpenLetter[]>();
  readonly done = output();
  readonly press = new Press();
  readonly voided = signal(false);
  readonly top = viewChild.required<ElementRef<HTMLElement>>('top');

  async end({ personId }: OpenLetter): Promise<void> {
    this.voided.set(false);
    if (!(await this.press.of(() => this.#api.voidLetter(personId)))) return;
    this.voided.set(true);
    this.top().nativeElement.focus();
    this.done.emit();
  }
}
