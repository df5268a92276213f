import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Passkeys } from '../account/passkeys.ts';
import { safeReturn } from '../kernel/doors.ts';
import { Press } from '../kernel/press.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { ThreadsMark } from '../ui/threads-mark.ts';
import { EntryApi } from './entry.api.ts';
import { LinkWayForm } from './link-way.form.ts';
import { PasskeyWay } from './passkey-way.ts';
import { WhyNot } from './why-not.ts';

/** The ways in. First stands the one that has worked on this device: a passkey where one was used, else a link. */
@Component({
  selector: 'h-sign-in-page',
  imports: [Page, ThreadsMark, Card, LinkWayForm, PasskeyWay, WhyNot, RouterLink, TranslocoPipe],
  templateUrl: './sign-in.page.html',
  styles: `
    .or {
      text-align: center;
    }
    .back {
      font-weight: 700;
    }
  `,
})
export class SignInPage {
  readonly #api = inject(EntryApi);
  readonly #ways = resource({ loader: ({ abortSignal }) => this.#api.ways(abortSignal) });
  readonly session = inject(Session);
  readonly passkeyFirst = inject(Passkeys).usedHere && inject(Passkeys).possible;
  /** Where the person was going, from the address. */
  readonly back = input<string>();
  /** From the address: the other house has sent somebody back whom school does not know by it. */
  readonly error = input<string>();
  readonly sentTo = signal<string | undefined>(undefined);
  readonly leaving = new Press();
  readonly ways = computed(() => (this.#ways.hasValue() ? this.#ways.value() : undefined));

  async elsewhere(provider: string): Promise<void> {
    await this.leaving.of(async () => location.assign(await this.#api.elsewhere(provider, safeReturn(this.back()))));
  }
}
