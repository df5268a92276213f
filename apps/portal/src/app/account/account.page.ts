import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AccountApi } from './account.api.ts';
import { AppPart } from './app-part.ts';
import { EmailPart } from './email-part.ts';
import { PasskeysPart } from './passkeys-part.ts';
import { SessionsPart } from './sessions-part.ts';

/** The ways in that a person has, and where they are signed in. Asked again when they come back to this page. */
@Component({
  selector: 'h-account-page',
  imports: [AppPart, Card, EmailPart, Page, PasskeysPart, RouterLink, SessionsPart, StateNote, TranslocoPipe],
  host: { '(window:focus)': 'again()' },
  template: `
    <h-page [heading]="'account.me.heading' | transloco" [lead]="'account.me.lead' | transloco">
      @if (seen.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (seen.value(); as ways) {
        @if (noWay()) {
          <h-card tone="waits">
            <h2>{{ 'account.me.no-way' | transloco }}</h2>
            <p>{{ 'account.me.no-way-detail' | transloco }}</p>
          </h-card>
        }
        <h-passkeys-part [ways]="ways" (done)="again()" />
        @if (ways.mustHaveSecond) {
          <h-app-part [ways]="ways" (done)="again()" />
        }
        <h-email-part [ways]="ways" (done)="again()" />
        <h-sessions-part [sessions]="ways.sessions" (done)="again()" />
        @if (leads()) {
          <p>
            <a routerLink="/account/letter">{{ 'account.me.letters' | transloco }}</a>
          </p>
        }
      } @else if (seen.state() !== 'shown' && seen.state() !== 'stale') {
        <h-state-note [state]="$any(seen.state())" (again)="again()" />
      }
    </h-page>
  `,
})
export class AccountPage {
  readonly #api = inject(AccountApi);
  readonly #me = inject(Session).me;
  readonly seen = follow([], (signal) => this.#api.waysIn(signal));
  readonly noWay = computed(() => {
    const ways = this.seen.value();
    return ways !== undefined && ways.email === null && ways.passkeys.length === 0;
  });

  /** Whoever leads writes letters for others. */
  readonly leads = computed(() => {
    const roles = this.#me()?.roles ?? [];
    return roles.includes('senco') || roles.includes('head');
  });

  again(): void {
    this.seen.again();
  }
}
