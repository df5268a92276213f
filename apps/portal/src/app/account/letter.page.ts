import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { Session } from '../kernel/session.ts';
import { Threshold } from '../kernel/threshold.ts';
import { Card } from '../ui/card.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { AccountApi } from './account.api.ts';

/** Letters and digits of a code; how it is grouped and written is the reader's business. */
const SIGNS = 12;

/** In by the code of a letter from school. */
@Component({
  selector: 'h-letter-page',
  imports: [Card, Field, Page, RouterLink, TranslocoPipe, WhyNot],
  template: `
    <h-page width="narrow" [heading]="'account.letter.heading' | transloco" [lead]="'account.letter.lead' | transloco">
      @if (session.me(); as me) {
        <p class="instead">{{ 'account.letter.instead' | transloco: { name: me.called } }}</p>
      }
      <form novalidate (submit)="enter($event)">
        <h-field for="code" [label]="'account.letter.code' | transloco" [hint]="'account.letter.hint' | transloco" [error]="wrong()">
          <input
            #code
            id="code"
            class="field code"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck="false"
            maxlength="40"
            aria-describedby="code-hint code-error"
            [attr.aria-invalid]="wrong() ? 'true' : null"
          />
        </h-field>
        <h-why-not [refusal]="press.refusal()" />
        <button type="submit" class="button wide" [attr.aria-busy]="press.sending()">
          {{ (press.sending() ? 'account.letter.entering' : 'account.letter.enter') | transloco }}
        </button>
      </form>
      <h-card>
        <h2>{{ 'account.letter.help' | transloco }}</h2>
        <ul>
          @for (line of ['used', 'old', 'new', 'office']; track line) {
            <li>{{ 'account.letter.' + line | transloco }}</li>
          }
        </ul>
      </h-card>
      <p>
        <a routerLink="/sign-in">{{ 'account.letter.other' | transloco }}</a>
      </p>
    </h-page>
  `,
  styles: `
    .code {
      font-size: var(--lead);
      letter-spacing: 0.06em;
      text-transform: uppercase;
    }
    .instead {
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
    h2 {
      font-size: var(--heading-3);
    }
    ul {
      display: grid;
      gap: 8px;
      padding-inline-start: 20px;
    }
  `,
})
export class LetterPage {
  readonly #api = inject(AccountApi);
  readonly #threshold = inject(Threshold);
  readonly #words = inject(TranslocoService);
  readonly session = inject(Session);
  readonly press = new Press();
  readonly wrong = signal<string | undefined>(undefined);
  readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');

  constructor() {
    void this.session.known().catch(() => undefined);
  }

  async enter(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.code().nativeElement;
    this.wrong.set(this.#faultOf(field.value));
    if (this.wrong()) return field.focus();
    await this.press.of(async () => {
      await this.#api.enterByLetter(field.value.trim());
      await this.#threshold.over('/account/keep');
    });
  }

  #faultOf(typed: string): string | undefined {
    const count = typed.replace(/[^0-9a-z]/gi, '').length;
    if (count === 0) return this.#words.translate('account.letter.missing');
    return count === SIGNS ? undefined : this.#words.translate('account.letter.short', { count });
  }
}
