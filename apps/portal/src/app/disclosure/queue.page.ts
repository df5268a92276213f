import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { WaitsForSecond } from '../retention/waits-for-second.ts';
import { DisclosureApi } from './disclosure.api.ts';
import { SealedInput } from './sealed-input.ts';
import { WaitingRow } from './waiting-row.ts';

/** What is sealed, for those who safeguard: what nobody has read first, then the rest, then entries that staff sealed. */
@Component({
  selector: 'h-safeguarding-queue-page',
  imports: [Page, RouterLink, SealedInput, StateNote, TranslocoPipe, WaitingRow, WaitsForSecond],
  template: `
    <h-page width="full" [heading]="'disclosure.queue.heading' | transloco" [lead]="'disclosure.queue.lead' | transloco">
      @if (head()) {
        <a actions class="button plain" routerLink="/safeguarding/named">{{ 'disclosure.named.heading' | transloco }}</a>
      }
      @if (queue.state() === 'stale') {
        <h-state-note state="stale" />
      }
      <h-waits-for-second />
      @if (queue.value(); as now) {
        <section class="stack" aria-labelledby="unread">
          <h2 id="unread">{{ 'disclosure.queue.unread' | transloco }}</h2>
          <ol class="plain rows" aria-live="polite">
            @for (row of unread(); track row.disclosureId) {
              <li><h-disclosure-row [row]="row" [child]="childOf(row.childId)" [people]="now.people" /></li>
            } @empty {
              <li class="muted">{{ 'disclosure.queue.none' | transloco }}</li>
            }
          </ol>
        </section>
        <section class="stack" aria-labelledby="read">
          <h2 id="read">{{ 'disclosure.queue.read' | transloco }}</h2>
          <ol class="plain rows">
            @for (row of read(); track row.disclosureId) {
              <li><h-disclosure-row [row]="row" [child]="childOf(row.childId)" [people]="now.people" /></li>
            } @empty {
              <li class="muted">{{ 'disclosure.queue.none-read' | transloco }}</li>
            }
          </ol>
        </section>
        <section class="stack" aria-labelledby="inputs">
          <h2 id="inputs">{{ 'disclosure.queue.inputs' | transloco }}</h2>
          <ol class="plain rows">
            @for (row of now.inputs; track row.inputId) {
              <li><h-sealed-input [row]="row" [child]="childOf(row.childId)" [people]="now.people" /></li>
            } @empty {
              <li class="muted">{{ 'disclosure.queue.none-inputs' | transloco }}</li>
            }
          </ol>
        </section>
        <p class="muted">{{ 'disclosure.queue.not-alone' | transloco }}</p>
      } @else if (queue.state() !== 'shown' && queue.state() !== 'stale') {
        <h-state-note [state]="$any(queue.state())" (again)="queue.again()" />
      }
    </h-page>
  `,
  styles: `
    .rows {
      display: grid;
      gap: 10px;
    }
    .rows > li {
      max-inline-size: none;
    }
  `,
})
export class QueuePage {
  readonly #api = inject(DisclosureApi);
  readonly #me = inject(Session).me;
  readonly queue = follow(['disclosure', 'input', 'safeguarding'], (signal) => this.#api.queue(signal));
  readonly unread = computed(() => (this.queue.value()?.disclosures ?? []).filter((row) => row.reads.length === 0));
  readonly read = computed(() => (this.queue.value()?.disclosures ?? []).filter((row) => row.reads.length > 0));
  readonly head = computed(() => this.#me()?.roles.includes('head') ?? false);

  childOf(childId: string) {
    return this.queue.value()?.children.find((one) => one.childId === childId);
  }
}
