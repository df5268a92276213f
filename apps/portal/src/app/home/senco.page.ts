import { afterRenderEffect, Component, computed, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildApi } from '../child/child.api.ts';
import { FindChild } from '../child/find-child.ts';
import { unfinished } from '../decision/unfinished.ts';
import { Arrival } from '../kernel/arrival.ts';
import { keep, kept } from '../kernel/device.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { deskKeys, moveAmong } from '../kernel/desk-keys.ts';
import { AskedBoard } from './asked-board.ts';
import { KeysDialog } from './keys-dialog.ts';
import { newcomers } from '../kernel/newcomers.ts';
import { QueueChips } from './queue-chips.ts';
import { showing, type Show, SHOWS } from './queue.ts';
import { ReviewRow } from './review-row.ts';
import { SencoApi } from './senco.api.ts';
import { WaitingRow } from './waiting-row.ts';
import { WaitsForSecond } from '../retention/waits-for-second.ts';

/** Today: what waits, on whom, since when; and what is to be looked at again. Made for gaps of ten minutes. */
@Component({
  selector: 'h-senco-page',
  imports: [
    Page,
    StateNote,
    RouterLink,
    TranslocoPipe,
    AskedBoard,
    FindChild,
    KeysDialog,
    QueueChips,
    WaitingRow,
    ReviewRow,
    WaitsForSecond,
  ],
  host: { '(focusin)': 'came($event)' },
  template: `
    <h-page width="full" [heading]="'today.heading' | transloco" [over]="moments.weekday(queue.value()?.today ?? today)">
      <div actions class="row tools">
        <h-find-child [children]="children.value() ?? []" />
        <a class="button plain" routerLink="/tablet">{{ 'home.corner' | transloco }}</a>
        <h-keys-dialog />
      </div>
      <p class="unseen" role="status" aria-live="polite">
        @if (lastFresh(); as row) {
          {{ 'today.arrived' | transloco: { name: queue.value()?.people?.[row.input.speaker.personId]?.called, child: row.child.called } }}
        }
      </p>
      @if (queue.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (queue.value(); as now) {
        @for (one of begun(); track $index) {
          <p class="begun">
            <span>{{ 'today.begun' | transloco: { child: one.called } }}</span>
            <a [routerLink]="['/decide', one.childId]" [queryParams]="{ follows: one.follows }"
              >{{ 'today.go-on' | transloco }}<span class="unseen">: {{ one.called }}</span></a
            >
          </p>
        }
        <h-waits-for-second />
        <h-asked-board />
        <section class="stack" aria-labelledby="waits">
          <div class="row spread">
            <h2 id="waits">
              {{ (now.waiting.length === 1 ? 'today.waits.one' : 'today.waits.many') | transloco: { count: now.waiting.length } }}
            </h2>
            <h-queue-chips [waiting]="now.waiting" [show]="show()" />
          </div>
          <ol class="plain rows">
            @for (row of rows(); track row.input.inputId) {
              <li>
                <h-waiting-row
                  [row]="row"
                  [people]="now.people"
                  [fresh]="fresh().has(row.input.inputId)"
                  [here]="row.input.inputId === left"
                />
              </li>
            } @empty {
              <li>
                <h-state-note
                  state="empty"
                  [title]="'today.none.' + show() | transloco"
                  [detail]="show() === 'all' ? ('today.none.detail' | transloco) : undefined"
                />
              </li>
            }
          </ol>
        </section>
        <section class="stack" aria-labelledby="reviews">
          <h2 id="reviews">{{ 'today.reviews' | transloco }}</h2>
          <ol class="plain rows">
            @for (review of now.reviews; track review.decision.decisionId) {
              <li><h-review-row [review]="review" [today]="now.today" /></li>
            } @empty {
              <li class="muted">{{ 'today.no-reviews' | transloco }}</li>
            }
          </ol>
        </section>
      } @else if (queue.state() !== 'shown' && queue.state() !== 'stale') {
        <h-state-note [state]="$any(queue.state())" (again)="queue.again()" />
      }
    </h-page>
  `,
  styleUrl: './senco.page.css',
})
export class SencoPage {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #router = inject(Router);
  readonly #arrival = inject(Arrival);
  readonly #api = inject(SencoApi);
  readonly #childApi = inject(ChildApi);
  readonly moments = inject(Moments);
  readonly today = londonDay();

  /** From the address: which part of the queue is shown. */
  readonly show = input<Show, string | undefined>('all', { transform: (asked) => SHOWS.find((one) => one === asked) ?? 'all' });
  readonly queue = follow(['input', 'decision'], (signal) => this.#api.queue(signal));
  readonly children = follow(['child'], (signal) => this.#childApi.children(signal));
  readonly find = viewChild(FindChild);
  readonly keys = viewChild(KeysDialog);

  readonly waiting = computed(() => this.queue.value()?.waiting);
  readonly rows = computed(() => showing(this.waiting() ?? [], this.show()));
  readonly fresh = newcomers(computed(() => this.waiting()?.map((row) => row.input.inputId)));
  readonly lastFresh = computed(() => this.waiting()?.find((row) => row.input.inputId === [...this.fresh()].at(-1)));
  readonly begun = computed(() =>
    unfinished().flatMap((one) => {
      const child = this.children.value()?.find(({ childId }) => childId === one.childId);
      return child ? [{ ...one, called: child.called }] : [];
    }),
  );
  /** The row where the person was when they last left this page. */
  readonly left = kept('today.row');
  readonly at = signal(this.left);
  #returned = false;

  constructor() {
    deskKeys({
      '/': () => this.find()?.focus(),
      j: () => moveAmong(this.#host.nativeElement, 1, this.at()),
      k: () => moveAmong(this.#host.nativeElement, -1, this.at()),
      d: () => this.decide(),
      '?': () => this.keys()?.show(),
    });
    afterRenderEffect(() => {
      if (this.#returned || !this.waiting()) return;
      this.#returned = true;
      untracked(() => this.#goBack());
    });
  }

  /** Decides about the child of the row where the person is, else of the first. */
  decide(): void {
    const row = this.rows().find(({ input }) => input.inputId === this.at()) ?? this.rows()[0];
    if (row) void this.#router.navigate(['/decide', row.child.childId], { queryParams: { voice: row.input.inputId } });
  }

  came(event: Event): void {
    const row =
      event.target instanceof Element ? event.target.closest('h-waiting-row')?.querySelector<HTMLElement>('[data-row]') : undefined;
    const id = row?.dataset['row'];
    if (!id) return;
    this.at.set(id);
    keep('today.row', id);
  }

  #goBack(): void {
    const rows = [...this.#host.nativeElement.querySelectorAll<HTMLElement>('[data-row]')];
    const row = rows.find((one) => one.dataset['row'] === this.left);
    if (!row || !this.#arrival.moved) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView?.({ block: 'center' });
  }
}
