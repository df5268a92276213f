import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import type { WaysIn } from './account.api.ts';
import { NewEmailForm } from './new-email.form.ts';

/** The address that links go to. Another one counts when the link there has been pressed. */
@Component({
  selector: 'h-email-part',
  imports: [Card, NewEmailForm, TakesFocus, TranslocoPipe],
  template: `
    <h-card>
      <h2>{{ 'account.email.heading' | transloco }}</h2>
      @if (ways().email; as email) {
        <p>{{ 'account.email.is' | transloco: { email } }}</p>
      } @else {
        <p>{{ 'account.email.none' | transloco }}</p>
      }
      @if (ways().pending; as email) {
        <p class="muted">{{ 'account.email.pending' | transloco: { email } }}</p>
      }
      @if (shown()) {
        <h-new-email-form tabindex="-1" [hTakesFocus]="changing()" [known]="ways().email !== null" (sent)="done.emit()" />
      } @else {
        <button type="button" class="button quiet" [hTakesFocus]="closed()" (click)="changing.set(true)">
          {{ 'account.email.change' | transloco }}
        </button>
      }
      @if (changing()) {
        <button type="button" class="button plain" (click)="close()">{{ 'account.email.leave' | transloco }}</button>
      }
    </h-card>
  `,
  styleUrl: './part.css',
})
export class EmailPart {
  readonly ways = input.required<WaysIn>();
  readonly done = output();
  readonly changing = signal(false);
  readonly closed = signal(false);
  readonly shown = computed(() => this.changing() || this.ways().email === null);

  close(): void {
    this.changing.set(false);
    this.closed.set(true);
  }
}
