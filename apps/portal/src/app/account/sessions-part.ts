import { Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { AccountApi, type SignedInAt } from './account.api.ts';

/** Each sign-in that is open, this one first; each can be ended, and all at once. */
@Component({
  selector: 'h-sessions-part',
  imports: [Card, TranslocoPipe, WhyNot],
  templateUrl: './sessions-part.html',
  styleUrl: './part.css',
})
export class SessionsPart {
  readonly #api = inject(AccountApi);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly moments = inject(Moments);
  readonly sessions = input.required<readonly SignedInAt[]>();
  readonly done = output();
  readonly press = new Press();
  readonly said = signal(false);
  readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  readonly listed = computed(() => this.sessions().toSorted((a, b) => Number(b.here) - Number(a.here) || b.usedAt.localeCompare(a.usedAt)));

  async end({ sessionId }: SignedInAt): Promise<void> {
    await this.#endedBy(() => this.#api.endSession(sessionId));
  }

  async endOthers(): Promise<void> {
    await this.#endedBy(() => this.#api.endSessions(true));
  }

  /** Drafts stay, as they do when a session is ended elsewhere: the same person finds them again. */
  async endAll(): Promise<void> {
    if (!(await this.press.of(() => this.#session.endBy(() => this.#api.endSessions(false))))) return;
    await this.#router.navigateByUrl('/sign-in');
  }

  async #endedBy(act: () => Promise<unknown>): Promise<void> {
    this.said.set(false);
    if (!(await this.press.of(act))) return;
    this.said.set(true);
    this.top().nativeElement.focus();
    this.done.emit();
  }
}
