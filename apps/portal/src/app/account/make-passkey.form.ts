import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Field } from '../ui/field.ts';
import { Passkeys } from './passkeys.ts';
import { deviceName } from './this-device.ts';

/** A passkey of this device, under a name that its owner knows again. */
@Component({
  selector: 'h-make-passkey-form',
  imports: [Field, TranslocoPipe, WhyNot],
  template: `
    @if (passkeys.possible) {
      <form novalidate (submit)="add($event)">
        <h-field
          for="passkey-name"
          [label]="'account.passkey.name' | transloco"
          [hint]="'account.passkey.name-hint' | transloco"
          [error]="missing() ? ('account.passkey.name-missing' | transloco) : undefined"
        >
          <input
            #name
            id="passkey-name"
            class="field"
            type="text"
            autocomplete="off"
            maxlength="60"
            aria-describedby="passkey-name-hint passkey-name-error"
            [attr.aria-invalid]="missing() ? 'true' : null"
            [value]="device"
          />
        </h-field>
        <h-why-not [refusal]="press.refusal()" />
        <button type="submit" class="button" [class.quiet]="quiet()" [attr.aria-busy]="press.sending()">
          {{ (press.sending() ? 'account.passkey.adding' : 'account.passkey.add') | transloco }}
        </button>
      </form>
    } @else {
      <p class="muted">{{ 'account.passkey.impossible' | transloco }}</p>
    }
  `,
  styles: `
    form {
      gap: 16px;
    }
    .button {
      justify-self: start;
    }
  `,
})
export class MakePasskeyForm {
  readonly passkeys = inject(Passkeys);
  /** It is not what the page proposes first. */
  readonly quiet = input(false);
  readonly made = output();
  readonly press = new Press();
  readonly missing = signal(false);
  readonly device = deviceName() || inject(TranslocoService).translate('account.passkey.this-device');
  readonly name = viewChild<ElementRef<HTMLInputElement>>('name');

  async add(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.name()?.nativeElement;
    const name = field?.value.trim() ?? '';
    this.missing.set(name === '');
    if (this.missing()) return field?.focus();
    if (await this.press.of(() => this.passkeys.add(name))) this.made.emit();
  }
}
