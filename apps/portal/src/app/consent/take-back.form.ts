import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import type { Receipt } from '../kernel/ask.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Words } from '../kernel/words.ts';
import { ConsentApi } from './consent.api.ts';
import { NotSent } from './not-sent.ts';

/** One tap takes a yes back, as one tap gave it. What it does stands above the button, and a yes can be given again. */
@Component({
  selector: 'h-take-back-form',
  imports: [NotSent, TranslocoPipe],
  template: `
    <p id="take-back">{{ (to() ? 'consent.back.before-to' : 'consent.back.before') | transloco: { to: to() } }}</p>
    <h-not-sent [refusal]="refusal()" />
    <button type="button" class="button stop" aria-describedby="take-back" [attr.aria-busy]="sending()" (click)="press()">
      {{ (sending() ? 'consent.say.sending' : 'consent.back.press') | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
  `,
})
export class TakeBackForm {
  readonly #api = inject(ConsentApi);
  readonly #language = inject(Words).language;
  /** One intent, one id, however often it is tried. */
  readonly #commandId = crypto.randomUUID();
  readonly consent = input.required<ConsentRow>();
  /** The service that sees something under it; empty where there is none. */
  readonly to = input('');
  readonly sent = output<Receipt>();
  readonly sending = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  async press(): Promise<void> {
    if (this.sending()) return;
    const { childId, consentId } = this.consent();
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      const said = { childId, consentId, words: null, language: this.#language().id };
      this.sent.emit(await this.#api.say('withdraw', said, this.#commandId));
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set(false);
  }
}
