import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '@heard/domain/input';
import type { Receipt } from '../kernel/ask.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { OwnReceipt } from '../ledger/own-receipt.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { ReceiptCard } from '../ui/receipt-card.ts';
import { StateNote } from '../ui/state-note.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { Became } from './became.ts';
import { answerKey, isMine, shownAs } from './called.ts';
import { type AnswerOf, InputApi } from './input.api.ts';
import { NotMeantForm } from './not-meant.form.ts';
import { SoFar } from './so-far.ts';
import { Said } from './said.ts';
import { TriageNote } from './triage-note.ts';

/** One thing that was said, as its family sees it, and all that became of it. Staff have a page of their own at the same address. */
@Component({
  selector: 'h-input-page',
  imports: [
    Page,
    Card,
    VoiceBadge,
    Said,
    SoFar,
    TriageNote,
    Became,
    NotMeantForm,
    OwnReceipt,
    ReceiptCard,
    StateNote,
    RouterLink,
    TranslocoPipe,
  ],
  template: `
    @if (row(); as row) {
      <h-page
        [over]="over()"
        [heading]="'input.page.heading.' + (mine() ? 'mine' : 'theirs') + (saw() ? '-saw' : '') | transloco: { name: speaker() }"
      >
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        <h-card>
          <h-voice-badge
            [voice]="shown()?.voice ?? 'staff'"
            [name]="speaker()"
            [word]="'input.kind.' + (saw() ? 'observation' : row.kind) | transloco"
            [saw]="saw()"
          />
          <h-said [row]="row" [people]="people()" />
        </h-card>

        <section class="stack" aria-labelledby="became">
          <h2 id="became">{{ 'input.page.became' | transloco }}</h2>
          @for (answer of row.answers; track keyOf(answer)) {
            <h-card [tone]="answer.missed ? 'plain' : 'heard'">
              <h-became [answer]="answer">
                <p class="muted">{{ 'input.page.answered' | transloco: { name: nameOf(answer.by), day: moments.day(answer.at) } }}</p>
              </h-became>
              @if (answer.missed; as missed) {
                <p>
                  <strong>{{ 'input.page.missed' | transloco: { day: moments.day(missed.at) } }}</strong>
                </p>
                @if (missed.words) {
                  <blockquote class="words" dir="auto">“{{ missed.words }}”</blockquote>
                }
              } @else if (mine() && $last) {
                @if (meaning() === keyOf(answer)) {
                  <h-not-meant-form [answer]="of(answer)" (closed)="meaning.set('')" (sent)="missed($event)" />
                } @else {
                  <button type="button" class="button quiet back" (click)="meaning.set(keyOf(answer))">
                    {{ 'input.not-meant.open' | transloco }}
                  </button>
                }
              }
              @if (answer.decisionId; as decision) {
                <a class="more" [routerLink]="['/decision', decision]">{{ 'input.heard.decision' | transloco }}</a>
              }
            </h-card>
          } @empty {
            <h-state-note
              state="empty"
              [title]="'input.page.unanswered' | transloco"
              [detail]="'input.page.unanswered-detail' | transloco: { day: moments.weekday(row.answerBy) }"
            />
          }
        </section>

        <div role="status" class="stack arrived">
          @if (arrived(); as receipt) {
            <p>
              <strong>✓ {{ 'input.so-far.missed' | transloco }}</strong>
            </p>
            <h-own-receipt [childId]="row.childId" [code]="receipt.code" [recordedAt]="receipt.recordedAt" [proof]="receipt.proof" />
          }
        </div>

        <section class="stack" aria-labelledby="so-far">
          <h2 id="so-far">{{ 'input.page.so-far' | transloco }}</h2>
          <h-card><h-so-far [row]="row" [people]="people()" /></h-card>
          @for (one of row.triage; track one.at) {
            <h-triage-note [triage]="one" [people]="people()" />
          }
        </section>

        @if (gave()) {
          <h-own-receipt [childId]="row.childId" [code]="row.code" [recordedAt]="row.recordedAt" />
        } @else {
          <h-receipt-card [code]="row.code" [when]="moments.moment(row.recordedAt)" />
        }
      </h-page>
    } @else {
      <h-page [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'input.page.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    .back,
    .more {
      justify-self: start;
    }
    .arrived:empty {
      display: none;
    }
    .more {
      padding-block: 8px;
    }
  `,
})
export class InputPage {
  readonly #api = inject(InputApi);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly inputId = input.required<string>();
  readonly meaning = signal('');
  /** Of “not what I meant”, once it is sent. */
  readonly arrived = signal<Receipt | undefined>(undefined);

  readonly seen = follow(['input'], (signal) => this.#api.one(this.inputId(), signal));
  readonly row = computed(() => this.seen.value()?.input);
  readonly people = computed(() => this.seen.value()?.people ?? {});
  readonly mine = computed(() => {
    const row = this.row();
    return row !== undefined && isMine(row, this.#me()?.personId);
  });
  /** Whoever sent it has the receipt, whose words they are or not. */
  readonly gave = computed(() => this.row()?.recordedBy === this.#me()?.personId);
  readonly saw = computed(() => this.row()?.kind === 'observation' || this.row()?.how === 'observed');
  readonly shown = computed(() => {
    const row = this.row();
    return row && shownAs(row, this.people());
  });
  readonly speaker = computed(() => this.shown()?.called ?? '');
  readonly over = computed(() => {
    const row = this.row();
    const child = this.seen.value()?.child.called ?? '';
    return row ? [child, row.about, this.moments.day(row.occurredAt)].filter(Boolean).join(' · ') : '';
  });

  nameOf(person: string): string {
    return this.people()[person]?.called ?? '';
  }

  keyOf(answer: Answer): string {
    return answerKey(this.inputId(), answer);
  }

  missed(receipt: Receipt): void {
    this.meaning.set('');
    this.arrived.set(receipt);
  }

  of(answer: Answer): AnswerOf {
    return { childId: this.row()?.childId ?? '', inputId: this.inputId(), decisionId: answer.decisionId };
  }
}
