import { Component, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { MakePasskeyForm } from './make-passkey.form.ts';
import { Passkeys } from './passkeys.ts';

/** Two kinds of second proof, and which suits whom. The app stands first: it works at every desk. */
@Component({
  selector: 'h-first-proof',
  imports: [Card, MakePasskeyForm, TranslocoPipe],
  template: `
    <h-card tone="heard">
      <h2>{{ 'account.second.app' | transloco }}</h2>
      <p>{{ 'account.second.app-detail' | transloco }}</p>
      <button type="button" class="button" (click)="app.emit()">{{ 'account.second.app-press' | transloco }}</button>
    </h-card>
    @if (passkeys.possible) {
      <h-card>
        <h2>{{ 'account.second.passkey' | transloco }}</h2>
        <p>{{ 'account.second.passkey-detail' | transloco }}</p>
        <h-make-passkey-form [quiet]="true" (made)="made.emit()" />
      </h-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    h2 {
      font-size: var(--heading-3);
    }
    .button {
      justify-self: start;
    }
  `,
})
export class FirstProof {
  readonly passkeys = inject(Passkeys);
  /** An app has been chosen. */
  readonly app = output();
  /** A passkey has been made. */
  readonly made = output();
}
