import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { Card } from '../ui/card.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import { AccountApi, type KnownPasskey, type WaysIn } from './account.api.ts';
import { MakePasskeyForm } from './make-passkey.form.ts';

/** Passkeys by name: another is made, an old one taken away. That the last way in stays is school’s rule, and its sentence. */
@Component({
  selector: 'h-passkeys-part',
  imports: [Card, MakePasskeyForm, TakesFocus, TranslocoPipe, WhyNot],
  templateUrl: './passkeys-part.html',
  styleUrl: './part.css',
})
export class PasskeysPart {
  readonly #api = inject(AccountApi);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly ways = input.required<WaysIn>();
  readonly done = output();
  readonly press = new Press();
  readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  readonly making = signal(false);
  /** The passkey that is about to be taken away. */
  readonly asked = signal<string | undefined>(undefined);
  /** The one that was not taken away after all. */
  readonly left = signal<string | undefined>(undefined);
  readonly said = signal<'added' | 'removed' | undefined>(undefined);

  whenOf({ addedAt, usedAt }: KnownPasskey): string {
    const day = this.#moments.day(addedAt);
    if (!usedAt) return this.#words.translate('account.passkey.unused', { day });
    return this.#words.translate('account.passkey.used', { day, used: this.#moments.day(usedAt) });
  }

  made(): void {
    this.making.set(false);
    this.#settle('added');
  }

  leave({ passkeyId }: KnownPasskey): void {
    this.asked.set(undefined);
    this.left.set(passkeyId);
  }

  async remove(passkey: KnownPasskey): Promise<void> {
    const removed = await this.press.of(() => this.#api.removePasskey(passkey.passkeyId));
    this.leave(passkey);
    if (!removed) return;
    this.top().nativeElement.focus();
    this.#settle('removed');
  }

  #settle(said: 'added' | 'removed'): void {
    this.said.set(said);
    this.done.emit();
  }
}
