import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Passkeys } from '../account/passkeys.ts';
import { Press } from '../kernel/press.ts';
import { Threshold } from '../kernel/threshold.ts';
import { WhyNot } from './why-not.ts';

/** In by the face, finger or PIN of this device. Nothing where the browser knows no passkeys. */
@Component({
  selector: 'h-passkey-way',
  imports: [TranslocoPipe, WhyNot],
  template: `
    @if (passkeys.possible) {
      <button type="button" class="button wide" [class.quiet]="!first()" [attr.aria-busy]="press.sending()" (click)="enter()">
        {{ (press.sending() ? 'entry.passkey.asking' : 'entry.passkey.enter') | transloco }}
      </button>
      <h-why-not [refusal]="press.refusal()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host:not(:has(button)) {
      display: none;
    }
  `,
})
export class PasskeyWay {
  readonly #threshold = inject(Threshold);
  readonly passkeys = inject(Passkeys);
  readonly press = new Press();
  /** Where the person was going. */
  readonly back = input<string>();
  /** The way that this page proposes. */
  readonly first = input(false);

  async enter(): Promise<void> {
    await this.press.of(async () => {
      await this.passkeys.enter();
      await this.#threshold.over(this.back());
    });
  }
}
