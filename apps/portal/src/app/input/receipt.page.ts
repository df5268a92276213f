import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Location } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { OwnReceipt } from '../ledger/own-receipt.ts';
import { Card } from '../ui/card.ts';
import { DoneMark } from '../ui/done-mark.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { InputApi } from './input.api.ts';
import { SoFar } from './so-far.ts';

/** What the page that sent it hands over: kept with the history entry, so a reload still has it. */
interface Handed {
  readonly receipt?: Receipt;
  readonly words?: string;
  readonly childId?: string;
}

/** School has your words: the exact words, the code, and what happens now. */
@Component({
  selector: 'h-receipt-page',
  imports: [Page, Card, DoneMark, OwnReceipt, SoFar, StateNote, RouterLink, TranslocoPipe],
  template: `
    @if (code(); as code) {
      <h-done-mark class="mark" />
      <h-page width="narrow" [heading]="'input.receipt.heading' | transloco" [lead]="when()">
        <h-own-receipt [childId]="childId()" [code]="code" [recordedAt]="at()" [words]="words()" [proof]="proof()" [now]="true" />
        <h-card>
          <h2>{{ 'input.receipt.now' | transloco }}</h2>
          @if (row(); as row) {
            <h-so-far [row]="row" [people]="seen.value()?.people ?? {}" [answeredBy]="senco()" />
            <p class="muted">{{ 'input.receipt.live' | transloco }}</p>
          } @else {
            <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
          }
        </h-card>
        <a class="button wide" routerLink="/">{{ 'input.receipt.done' | transloco }}</a>
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'input.receipt.heading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    .mark {
      max-inline-size: 560px;
      margin: 8px auto 16px;
    }
    h2 {
      font-size: var(--heading-3);
    }
  `,
})
export class ReceiptPage {
  readonly #api = inject(InputApi);
  readonly #moments = inject(Moments);
  readonly #handed = (inject(Location).getState() ?? {}) as Handed;
  readonly inputId = input.required<string>();
  readonly senco = signal('');

  readonly seen = follow(['input'], (signal) => this.#api.one(this.inputId(), signal));
  readonly row = computed(() => this.seen.value()?.input);
  readonly words = computed(() => this.row()?.words ?? this.#handed.words);
  readonly code = computed(() => this.row()?.code ?? this.#handed.receipt?.code);
  readonly childId = computed(() => this.row()?.childId ?? this.#handed.childId ?? '');
  readonly at = computed(() => this.row()?.recordedAt ?? this.#handed.receipt?.recordedAt ?? '');
  readonly when = computed(() => (this.at() ? this.#moments.moment(this.at()) : ''));
  /** What school answered stays with the history entry: a reload asks for nothing that is here. */
  readonly proof = computed(() => (this.#handed.receipt?.code === this.code() ? this.#handed.receipt?.proof : undefined));

  constructor() {
    effect(() => {
      const child = this.row()?.childId;
      if (child && !this.senco())
        void this.#api.sencoOf(child).then(
          (called) => this.senco.set(called),
          () => undefined,
        );
    });
  }
}
