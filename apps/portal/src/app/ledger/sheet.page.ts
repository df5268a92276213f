import { Location } from '@angular/common';
import { afterNextRender, Component, computed, DOCUMENT, effect, inject, Injector, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { gist } from '../input/called.ts';
import { InputApi } from '../input/input.api.ts';
import { SoFar } from '../input/so-far.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { ReceiptCard } from '../ui/receipt-card.ts';
import { piecesOf, ReceiptSquares } from '../ui/receipt-squares.ts';
import { StateNote } from '../ui/state-note.ts';
import { Held } from './held.ts';
import { LedgerApi } from './ledger.api.ts';
import { offered } from './offered.ts';
import { onOneSide } from './on-one-side.ts';
import { eventIn } from './receipt-file.ts';
import { kindOf } from './kind-given.ts';
import { answersIn, entryIn, hungIn, wordsIn } from './words-given.ts';

/** What the page that led here knows: kept with the history entry, so a reload still has it. */
interface Handed {
  readonly print?: boolean;
  readonly proof?: string;
}

/** One receipt as a page: all that proves it, and what school did with it. Printed, it is one side of A4. */
@Component({
  selector: 'h-sheet-page',
  imports: [Card, Page, ReceiptCard, ReceiptSquares, RouterLink, SoFar, StateNote, TranslocoPipe],
  templateUrl: './sheet.page.html',
  styleUrl: './sheet.page.css',
})
export class SheetPage {
  readonly #page = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #inputs = inject(InputApi);
  readonly #api = inject(LedgerApi);
  readonly #from = (inject(Location).getState() ?? {}) as Handed;
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly code = input.required<string>();
  readonly offers = offered(this.childId);
  readonly held = new Held({ childId: this.childId, code: this.code, handed: signal(this.#from.proof), now: signal(true) });
  /** The press that led here asked for paper; a page that is opened again does not. */
  readonly #asked = signal(this.#from.print === true);

  /** Where anybody gets the page that checks it. */
  readonly verifier = `${this.#page.location.host}/heard-verify.html`;
  readonly event = computed(() => {
    const proof = this.held.proof();
    return proof ? eventIn(proof) : undefined;
  });
  /** What was handed over does not say it: then it is asked of what is open to everybody. */
  readonly #sign = resource({
    params: () => (this.event() && !this.held.receipt() ? {} : undefined),
    loader: ({ abortSignal }) => this.#api.sign(abortSignal).catch(() => ''),
  });
  readonly sign = computed(() => this.held.receipt()?.sign ?? (this.#sign.hasValue() ? this.#sign.value() : ''));
  readonly kind = computed(() => kindOf(this.event()?.type ?? ''));
  readonly #entry = resource({
    params: () => entryIn(this.event()?.data ?? {}),
    loader: ({ params, abortSignal }) => this.#inputs.one(params, abortSignal).catch(() => undefined),
  });
  readonly entry = computed(() => (this.#entry.hasValue() ? this.#entry.value() : undefined));
  readonly words = computed(() => {
    const words = wordsIn(this.event()?.data);
    const row = this.entry()?.input;
    return words.length > 0 || !row ? words.join('\n\n') : gist(row);
  });
  readonly answers = computed(() => answersIn(this.event()?.data));
  readonly hung = computed(() => hungIn(this.event()?.data));
  readonly paper = computed(() => onOneSide(this.words(), piecesOf(this.held.paper() ?? '').length || 1));
  readonly giver = computed(() => {
    const me = this.#me();
    const child = me?.children.find((one) => one.childId === this.childId() && one.as !== 'child')?.called ?? '';
    return { name: me?.name ?? '', school: me?.schoolName ?? '', child };
  });

  constructor() {
    effect(() => {
      const whole = this.held.paper() && !this.#entry.isLoading() && !this.#sign.isLoading();
      if (!whole || !this.#asked()) return;
      this.#asked.set(false);
      const view = this.#page.defaultView;
      view?.history.replaceState({ ...(view.history.state as object | null), print: false }, '');
      afterNextRender(() => this.print(), { injector: this.#injector });
    });
  }

  print(): void {
    this.#page.defaultView?.print();
  }
}
