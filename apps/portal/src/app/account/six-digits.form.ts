import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Field } from '../ui/field.ts';
import { AccountApi } from './account.api.ts';

/** The code that an authenticator app shows: to set the app up, or to come in with it. */
@Component({
  selector: 'h-six-digits-form',
  imports: [Field, TranslocoPipe, WhyNot],
  template: `
    <form novalidate (submit)="send($event)">
      <h-field
        for="digits"
        [label]="'account.digits.label' | transloco"
        [hint]="'account.digits.hint' | transloco"
        [error]="missing() ? ('account.digits.missing' | transloco) : undefined"
      >
        <input
          #digits
          id="digits"
          class="field digits"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck="false"
          maxlength="12"
          aria-describedby="digits-hint digits-error"
          [attr.aria-invalid]="missing() ? 'true' : null"
        />
      </h-field>
      <h-why-not [refusal]="press.refusal()" />
      <button type="submit" class="button wide" [attr.aria-busy]="press.sending()">
        {{ (press.sending() ? 'account.digits.sending' : 'account.digits.press') | transloco }}
      </button>
    </form>
  `,
  styles: `
    .digits {
      max-inline-size: 12rem;
      font-size: var(--lead);
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.2em;
    }
  `,
})
export class SixDigitsForm {
  readonly #api = inject(AccountApi);
  readonly to = input.required<'set' | 'confirm'>();
  readonly done = output();
  readonly refused = output();
  readonly press = new Press();
  readonly missing = signal(false);
  readonly digits = viewChild.required<ElementRef<HTMLInputElement>>('digits');

  async send(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.digits().nativeElement;
    const code = field.value.replace(/\s/g, '');
    this.missing.set(!/^\d{6}$/.test(code));
    if (this.missing()) return field.focus();
    if (await this.press.of(() => (this.to() === 'set' ? this.#api.setApp(code) : this.#api.confirmApp(code)))) return this.done.emit();
    field.focus();
    field.select();
    this.refused.emit();
  }
}
