import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { keep } from '../kernel/device.ts';
import { Refusal } from '../kernel/refusals.ts';
import { Field } from '../ui/field.ts';
import { EntryApi } from './entry.api.ts';

const looksLikeEmail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
/** Whatever school says about an address is not told. */
const untold = new Set(['not-found', 'rule', 'malformed']);

/** One field, and the same sentence afterwards whoever asks. */
@Component({
  selector: 'h-link-way-form',
  imports: [Field, TranslocoPipe],
  template: `
    <form novalidate (submit)="send($event)">
      <h-field
        for="email"
        [label]="'entry.sign-in.email' | transloco"
        [hint]="'entry.sign-in.email-hint' | transloco"
        [error]="missing() ? ('entry.sign-in.missing' | transloco) : undefined"
      >
        <input
          #address
          id="email"
          class="field"
          type="email"
          autocomplete="email"
          inputmode="email"
          spellcheck="false"
          aria-describedby="email-hint email-error"
          [attr.aria-invalid]="missing()"
          [value]="email()"
          (input)="email.set(address.value)"
        />
      </h-field>
      @if (trouble(); as word) {
        <p class="error" role="alert">{{ 'entry.sign-in.' + word | transloco }}</p>
      }
      <button type="submit" class="button wide" [class.quiet]="!first()" [attr.aria-busy]="sending()">
        {{ (sending() ? 'entry.sign-in.sending' : 'entry.sign-in.send') | transloco }}
      </button>
    </form>
  `,
})
export class LinkWayForm {
  readonly #api = inject(EntryApi);
  /** Where the person was going: kept on this device until the link is pressed here. */
  readonly back = input<string>();
  /** The way that this page proposes. */
  readonly first = input(true);
  readonly sent = output<string>();
  readonly address = viewChild<ElementRef<HTMLInputElement>>('address');
  readonly email = signal('');
  readonly sending = signal(false);
  readonly missing = signal(false);
  readonly trouble = signal<'lost' | 'slow' | undefined>(undefined);

  async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const email = this.email().trim();
    this.trouble.set(undefined);
    this.missing.set(!looksLikeEmail.test(email));
    if (this.missing()) return this.address()?.nativeElement.focus();
    this.sending.set(true);
    keep('back', this.back());
    await this.#ask(email);
    this.sending.set(false);
  }

  async #ask(email: string): Promise<void> {
    try {
      await this.#api.sendLink(email);
    } catch (refusal) {
      const kind = refusal instanceof Refusal ? refusal.kind : 'unexpected';
      if (!untold.has(kind)) return this.trouble.set(kind === 'slow-down' ? 'slow' : 'lost');
    }
    this.sent.emit(email);
  }
}
