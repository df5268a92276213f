import { Component, computed, type ElementRef, inject, input, resource, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keep } from '../kernel/device.ts';
import { safeReturn } from '../kernel/doors.ts';
import { Refusal } from '../kernel/refusals.ts';
import { Card } from '../ui/card.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { ThreadsMark } from '../ui/threads-mark.ts';
import { EntryApi } from './entry.api.ts';

const looksLikeEmail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** One field, and the same sentence afterwards whoever asks. */
@Component({
  selector: 'h-sign-in-page',
  imports: [Page, ThreadsMark, Card, Field, RouterLink, TranslocoPipe],
  template: `
    @if (sentTo(); as email) {
      <h-page width="narrow" [step]="true" [heading]="'entry.sign-in.sent-heading' | transloco">
        <h-card tone="heard">
          <p>{{ 'entry.sign-in.sent' | transloco: { email } }}</p>
          <p class="muted">{{ 'entry.sign-in.nothing' | transloco }}</p>
        </h-card>
        <p>
          <button type="button" class="button quiet" (click)="sentTo.set(undefined)">{{ 'entry.sign-in.other' | transloco }}</button>
        </p>
      </h-page>
    } @else {
      <h-threads-mark />
      <h-page width="narrow" [heading]="'entry.sign-in.heading' | transloco" [lead]="'entry.sign-in.lead' | transloco">
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
          <button type="submit" class="button wide" [attr.aria-busy]="sending()">
            {{ (sending() ? 'entry.sign-in.sending' : 'entry.sign-in.send') | transloco }}
          </button>
        </form>
        @if (ways()?.oidc?.length) {
          <section class="stack" aria-labelledby="staff">
            <h2 id="staff">{{ 'entry.sign-in.staff' | transloco }}</h2>
            @for (way of ways()?.oidc; track way.id) {
              <button type="button" class="button quiet wide" (click)="elsewhere(way.id)">
                {{ 'entry.sign-in.with' | transloco: { name: way.name } }}
              </button>
            }
          </section>
        }
        @if (ways()?.demo) {
          <p>
            <a routerLink="/demo">{{ 'entry.sign-in.demo' | transloco }}</a>
          </p>
        }
      </h-page>
    }
  `,
})
export class SignInPage {
  readonly #api = inject(EntryApi);
  readonly #ways = resource({ loader: ({ abortSignal }) => this.#api.ways(abortSignal) });
  /** Where the person was going, from the address. */
  readonly back = input<string>();
  readonly address = viewChild<ElementRef<HTMLInputElement>>('address');
  readonly email = signal('');
  readonly sentTo = signal<string | undefined>(undefined);
  readonly sending = signal(false);
  readonly missing = signal(false);
  readonly trouble = signal<'lost' | 'slow' | undefined>(undefined);
  readonly ways = computed(() => (this.#ways.hasValue() ? this.#ways.value() : undefined));

  async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const email = this.email().trim();
    this.trouble.set(undefined);
    this.missing.set(!looksLikeEmail.test(email));
    if (this.missing()) return this.address()?.nativeElement.focus();
    this.sending.set(true);
    keep('back', this.back());
    const lost = await this.#asked(() => this.#api.sendLink(email));
    this.sending.set(false);
    if (!lost) this.sentTo.set(email);
  }

  async elsewhere(provider: string): Promise<void> {
    this.trouble.set(undefined);
    await this.#asked(async () => location.assign(await this.#api.elsewhere(provider, safeReturn(this.back()))));
  }

  /** True when it did not reach school. Whatever school says about the address is not told. */
  async #asked(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
    } catch (refusal) {
      const kind = refusal instanceof Refusal ? refusal.kind : 'unexpected';
      if (kind === 'not-found' || kind === 'rule' || kind === 'malformed') return false;
      this.trouble.set(kind === 'slow-down' ? 'slow' : 'lost');
    }
    return this.trouble() !== undefined;
  }
}
