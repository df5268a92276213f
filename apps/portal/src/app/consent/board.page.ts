import { afterRenderEffect, Component, computed, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { KeysDialog } from '../home/keys-dialog.ts';
import { Arrival } from '../kernel/arrival.ts';
import { deskKeys, moveAmong } from '../kernel/desk-keys.ts';
import { keep, kept } from '../kernel/device.ts';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { BoardRow } from './board-row.ts';
import { BoardSieve } from './board-sieve.ts';
import { grouped, showing, type Show, SHOWS } from './board.ts';
import { ConsentApi } from './consent.api.ts';

/** All that is asked, waits, is disputed and runs out in the school. Made for gaps of ten minutes. */
@Component({
  selector: 'h-board-page',
  imports: [BoardRow, BoardSieve, KeysDialog, Page, RouterLink, StateNote, TranslocoPipe],
  host: { '(focusin)': 'came($event)' },
  template: `
    <h-page width="full" [heading]="'consent.board.heading' | transloco" [lead]="'consent.board.lead' | transloco">
      <div actions class="row">
        <h-keys-dialog [keys]="['j', 'k', 'Enter', 'n', '?']" />
        <a class="button" routerLink="/consents/new">{{ 'consent.board.new' | transloco }}</a>
      </div>
      @if (board.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (board.value(); as now) {
        <h-board-sieve [entries]="now.entries" [show]="show()" [chosen]="class()" />
        <p class="unseen" role="status">
          {{ (shown().length === 1 ? 'consent.board.count.one' : 'consent.board.count.many') | transloco: { count: shown().length } }}
        </p>
        @for (part of groups(); track part.group) {
          <section class="stack" [attr.aria-labelledby]="part.group">
            <h2 [id]="part.group">
              {{ 'consent.board.group.' + part.group | transloco }} <span class="muted">{{ part.entries.length }}</span>
            </h2>
            <ol class="plain rows">
              @for (entry of part.entries; track entry.consent.consentId) {
                <li>
                  <h-board-row
                    [entry]="entry"
                    [people]="now.people"
                    [agencies]="now.agencies"
                    [today]="now.today"
                    [here]="entry.consent.consentId === left"
                  />
                </li>
              }
            </ol>
          </section>
        } @empty {
          <h-state-note
            state="empty"
            [title]="'consent.board.none' | transloco"
            [detail]="show() === 'all' ? ('consent.board.none-detail' | transloco) : undefined"
          />
        }
      } @else if (board.state() !== 'shown' && board.state() !== 'stale') {
        <h-state-note [state]="$any(board.state())" (again)="board.again()" />
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
    h2 span {
      font-weight: 400;
    }
  `,
})
export class BoardPage {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #arrival = inject(Arrival);
  readonly #api = inject(ConsentApi);
  /** From the address. */
  readonly show = input<Show, string | undefined>('all', { transform: (asked) => SHOWS.find((one) => one === asked) ?? 'all' });
  readonly class = input<string>();
  readonly board = follow(['consent', 'who', 'child'], (signal) => this.#api.board(signal));
  readonly shown = computed(() => showing(this.board.value()?.entries ?? [], this.show(), this.class()));
  readonly groups = computed(() => grouped(this.shown(), this.show()));
  readonly keys = viewChild(KeysDialog);
  /** The row where the person was when they last left this page. */
  readonly left = kept('consents.row');
  readonly at = signal(this.left);
  #returned = false;

  constructor() {
    const router = inject(Router);
    deskKeys({
      j: () => moveAmong(this.#host.nativeElement, 1, this.at()),
      k: () => moveAmong(this.#host.nativeElement, -1, this.at()),
      n: () => void router.navigate(['/consents/new']),
      '?': () => this.keys()?.show(),
    });
    afterRenderEffect(() => {
      if (this.#returned || !this.board.value()) return;
      this.#returned = true;
      untracked(() => this.#goBack());
    });
  }

  came(event: Event): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (!id) return;
    this.at.set(id);
    keep('consents.row', id);
  }

  #goBack(): void {
    const rows = [...this.#host.nativeElement.querySelectorAll<HTMLElement>('[data-row]')];
    const row = rows.find((one) => one.dataset['row'] === this.left);
    if (!row || !this.#arrival.moved) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView?.({ block: 'center' });
  }
}
