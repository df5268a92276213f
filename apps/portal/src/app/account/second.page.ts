import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasskeyWay } from '../entry/passkey-way.ts';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Session } from '../kernel/session.ts';
import { Threshold } from '../kernel/threshold.ts';
import { Page } from '../ui/page.ts';
import { AppSetUp } from './app-set-up.ts';
import { FirstProof } from './first-proof.ts';
import { Passkeys } from './passkeys.ts';
import { SixDigitsForm } from './six-digits.form.ts';

/** The second proof of somebody who is halfway in: given, or set up for the first time. Afterwards they are where they were going. */
@Component({
  selector: 'h-second-page',
  imports: [AppSetUp, FirstProof, Page, PasskeyWay, SixDigitsForm, TranslocoPipe, WhyNot],
  host: { '(document:visibilitychange)': 'look()' },
  template: `
    @if (half().set) {
      <h-page
        width="narrow"
        [heading]="'account.second.heading' | transloco"
        [lead]="(half().app ? 'account.second.lead' : 'account.second.lead-passkey') | transloco"
      >
        @if (half().app) {
          <h-six-digits-form to="confirm" (done)="goOn()" (refused)="look()" />
        }
        @if (passkeys.possible) {
          <section class="stack">
            @if (half().app) {
              <p>{{ 'account.second.or' | transloco }}</p>
            }
            <h-passkey-way [back]="back()" [first]="!half().app" />
          </section>
        }
        <p class="muted">{{ 'account.second.lost' | transloco }}</p>
      </h-page>
    } @else if (app()) {
      <h-page width="narrow" [step]="true" [heading]="'account.app.heading' | transloco">
        <h-app-set-up (done)="goOn()" (refused)="look()" />
        <p>
          <button type="button" class="button quiet" (click)="app.set(false)">{{ 'account.second.other' | transloco }}</button>
        </p>
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="'account.second.first-heading' | transloco" [lead]="'account.second.first-lead' | transloco">
        <h-first-proof (app)="app.set(true)" (made)="goOn()" />
      </h-page>
    }
    <div class="out">
      <h-why-not [refusal]="going.refusal()" />
      <button type="button" class="button plain" (click)="signOut()">{{ 'account.second.sign-out' | transloco }}</button>
    </div>
  `,
  styles: `
    .out {
      max-inline-size: 560px;
      margin: 24px auto 0;
    }
    .out .button {
      margin-inline-start: -8px;
    }
  `,
})
export class SecondPage {
  readonly #session = inject(Session);
  readonly #threshold = inject(Threshold);
  readonly #router = inject(Router);
  /** Where the person was going, from the address. */
  readonly back = input<string>();
  readonly app = signal(false);
  readonly going = new Press();
  readonly passkeys = inject(Passkeys);

  half() {
    return this.#session.half() ?? { set: true, app: true };
  }

  goOn(): Promise<boolean> {
    return this.going.of(() => this.#threshold.over(this.back()));
  }

  /** In another tab it may have been given meanwhile, or the session may have ended. */
  async look(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    const me = await this.#session.again().catch(() => undefined);
    if (me || !this.#session.half()) await this.goOn();
  }

  async signOut(): Promise<void> {
    if (await this.going.of(() => this.#session.signOut())) await this.#router.navigateByUrl('/sign-in');
  }
}
