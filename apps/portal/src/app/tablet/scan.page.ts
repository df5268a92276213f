import { Component, DOCUMENT, type ElementRef, inject, resource, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Press } from '../kernel/press.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { ANEW } from './anew.ts';
import { TabletApi } from './tablet.api.ts';

/** An adult has scanned a child's card with the child's device: what will happen, and one button. */
@Component({
  selector: 'h-scan-page',
  imports: [Field, Page, RouterLink, TranslocoPipe, WhyNot],
  template: `
    @let card = told.value();
    <h-page width="narrow" [heading]="'tablet.scan.heading' | transloco" [lead]="'tablet.scan.lead' | transloco">
      @if (card?.called; as called) {
        <p class="what">{{ 'tablet.scan.what' | transloco: { name: called, days: card?.days } }}</p>
        <ul>
          @for (line of ['theirs', 'ends', 'lost']; track line) {
            <li>{{ 'tablet.scan.' + line | transloco: { name: called } }}</li>
          }
        </ul>
        @if (session.me(); as me) {
          <p class="instead">{{ 'tablet.scan.instead' | transloco: { name: me.called } }}</p>
        }
        <h-why-not [refusal]="press.refusal()" />
        <button type="button" class="button wide" [attr.aria-busy]="press.sending()" (click)="enter()">
          {{ 'tablet.scan.enter' | transloco: { name: called } }}
        </button>
      } @else {
        <h-why-not [refusal]="card?.refusal" />
        <form novalidate (submit)="typed($event)">
          <h-field
            for="code"
            [label]="'tablet.scan.code' | transloco"
            [hint]="'tablet.scan.hint' | transloco"
            [error]="missing() ? ('tablet.scan.missing' | transloco) : undefined"
          >
            <input
              #code
              id="code"
              class="field"
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="40"
              aria-describedby="code-hint code-error"
              [attr.aria-invalid]="missing() ? 'true' : null"
            />
          </h-field>
          <button type="submit" class="button wide" [attr.aria-busy]="told.isLoading()">{{ 'tablet.scan.look' | transloco }}</button>
        </form>
      }
      <p>
        <a routerLink="/sign-in">{{ 'tablet.scan.other' | transloco }}</a>
      </p>
    </h-page>
  `,
  styles: `
    .what {
      font-size: var(--lead);
      font-weight: 700;
    }
    .instead {
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
    ul {
      display: grid;
      gap: 8px;
      padding-inline-start: 20px;
    }
  `,
})
export class ScanPage {
  readonly #api = inject(TabletApi);
  readonly #page = inject(DOCUMENT);
  readonly #anew = inject(ANEW);
  readonly session = inject(Session);
  readonly press = new Press();
  readonly missing = signal(false);
  readonly field = viewChild<ElementRef<HTMLInputElement>>('code');
  readonly #code = signal(decodeURIComponent(this.#page.location.hash.slice(1)).slice(0, 40));
  readonly told = resource({
    params: () => this.#code() || undefined,
    loader: ({ params }) =>
      this.#api.lookAtCard(params).then(
        (card) => ({ ...card, refusal: undefined }),
        (cause: unknown) => ({ called: undefined, days: undefined, refusal: refusalFrom(cause) }),
      ),
  });

  constructor() {
    void this.session.known().catch(() => undefined);
  }

  typed(event: Event): void {
    event.preventDefault();
    const code = this.field()?.nativeElement.value.trim() ?? '';
    this.missing.set(code === '');
    if (code === '') return this.field()?.nativeElement.focus();
    this.#code.set(code);
  }

  /** Loaded anew: whoever was signed in here before is not in this page's memory, and the code is not in its address. */
  async enter(): Promise<void> {
    const entered = await this.press.of(() => this.#api.enterByCard(this.#code()));
    if (entered) this.#anew('/child');
  }
}
