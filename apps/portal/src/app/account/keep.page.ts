import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AccountApi } from './account.api.ts';
import { MakePasskeyForm } from './make-passkey.form.ts';
import { NewEmailForm } from './new-email.form.ts';

/** After a letter: a way in for tomorrow, so that nobody needs a second letter. */
@Component({
  selector: 'h-keep-page',
  imports: [Card, MakePasskeyForm, NewEmailForm, Page, RouterLink, StateNote, TranslocoPipe],
  templateUrl: './keep.page.html',
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
  `,
})
export class KeepPage {
  readonly #api = inject(AccountApi);
  readonly session = inject(Session);
  readonly ways = follow([], (signal) => this.#api.waysIn(signal));
  readonly passkey = computed(() => this.ways.value()?.passkeys.at(-1));
  /** There is a way back in. An address counts once its link has been pressed. */
  readonly safe = computed(() => Boolean(this.ways.value()?.email ?? this.passkey()));

  again(): void {
    this.ways.again();
  }
}
