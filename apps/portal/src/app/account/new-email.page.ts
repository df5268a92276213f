import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Page } from '../ui/page.ts';
import { AccountApi } from './account.api.ts';

/** Where the link of the letter about a new address leads. A button, because programs that check mail follow links but press nothing. */
@Component({
  selector: 'h-new-email-page',
  imports: [Page, RouterLink, TranslocoPipe, WhyNot],
  template: `
    @if (done()) {
      <h-page
        width="narrow"
        [step]="true"
        [heading]="'account.email.confirmed-heading' | transloco"
        [lead]="'account.email.confirmed' | transloco"
      >
        <p>
          <a class="button" routerLink="/">{{ 'account.email.go-on' | transloco }}</a>
        </p>
      </h-page>
    } @else if (over()) {
      <h-page width="narrow" [step]="true" [heading]="'account.email.over-heading' | transloco" [lead]="'account.email.over' | transloco">
        <p>
          <a class="button" routerLink="/account">{{ 'account.email.over-go' | transloco }}</a>
        </p>
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="'account.email.confirm-heading' | transloco" [lead]="'account.email.confirm-lead' | transloco">
        <h-why-not [refusal]="press.refusal()" />
        <button type="button" class="button wide" [attr.aria-busy]="press.sending()" (click)="confirm()">
          {{ 'account.email.confirm-press' | transloco }}
        </button>
      </h-page>
    }
  `,
})
export class NewEmailPage {
  readonly #api = inject(AccountApi);
  /** From the address. */
  readonly token = input<string>();
  readonly press = new Press();
  readonly done = signal(false);
  readonly over = computed(() => !this.token() || ['link-over', 'malformed'].includes(this.press.refusal()?.code ?? ''));

  async confirm(): Promise<void> {
    this.done.set(await this.press.of(() => this.#api.confirmEmail(this.token() ?? '')));
  }
}
