import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Card } from '../ui/card.ts';
import { Field } from '../ui/field.ts';
import { AccountApi } from './account.api.ts';

const looksLikeEmail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** An address, or another one. It counts when the link that is sent there has been pressed. */
@Component({
  selector: 'h-new-email-form',
  imports: [Card, Field, TranslocoPipe, WhyNot],
  template: `
    @if (sentTo(); as email) {
      <h-card tone="heard">
        <p role="status">{{ 'account.email.sent' | transloco: { email } }}</p>
      </h-card>
    }
    <form novalidate (submit)="send($event)">
      <h-field
        for="new-email"
        [label]="(known() ? 'account.email.another' : 'account.email.new') | transloco"
        [hint]="'account.email.hint' | transloco"
        [error]="missing() ? ('account.email.missing' | transloco) : undefined"
      >
        <input
          #email
          id="new-email"
          class="field"
          type="email"
          autocomplete="email"
          inputmode="email"
          spellcheck="false"
          maxlength="200"
          aria-describedby="new-email-hint new-email-error"
          [attr.aria-invalid]="missing() ? 'true' : null"
        />
      </h-field>
      <h-why-not [refusal]="press.refusal()" />
      <button type="submit" class="button quiet" [attr.aria-busy]="press.sending()">
        {{ (press.sending() ? 'account.email.sending' : 'account.email.press') | transloco }}
      </button>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    form {
      gap: 16px;
    }
    .button {
      justify-self: start;
    }
  `,
})
export class NewEmailForm {
  readonly #api = inject(AccountApi);
  /** Whether there is an address already. */
  readonly known = input(false);
  readonly sent = output();
  readonly press = new Press();
  readonly missing = signal(false);
  readonly sentTo = signal<string | undefined>(undefined);
  readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');

  async send(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.email().nativeElement;
    const email = field.value.trim();
    this.missing.set(!looksLikeEmail.test(email));
    if (this.missing()) return field.focus();
    if (!(await this.press.of(() => this.#api.changeEmail(email)))) return;
    this.sentTo.set(email);
    field.value = '';
    this.sent.emit();
  }
}
