import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isMine } from '../input/called.ts';
import type { Receipt } from '../kernel/ask.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { OwnReceipt } from '../ledger/own-receipt.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AnswerForm } from './answer.form.ts';
import { standing } from './answering.ts';
import { DecisionApi } from './decision.api.ts';
import { StandingAnswers } from './standing-answers.ts';
import { ToldThread } from './told-thread.ts';

/** One decision: what will happen, what each thing said changed, and whether the family agrees. */
@Component({
  selector: 'h-decision-page',
  imports: [Page, Card, ToldThread, AnswerForm, StandingAnswers, OwnReceipt, StateNote, RouterLink, TranslocoPipe],
  template: `
    @if (decision(); as one) {
      <h-page
        [over]="over()"
        [heading]="'decision.heading' | transloco: { about: one.about }"
        [lead]="'decision.lead' | transloco: { name: nameOf(one.by), day: moments.day(one.recordedAt) }"
      >
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        @if (one.followedBy; as next) {
          <h-card>
            <p>{{ 'decision.followed' | transloco }}</p>
            <a class="more" [routerLink]="['/decision', next]">{{ 'decision.newer' | transloco }}</a>
          </h-card>
        }
        <h-card tone="decided">
          <h2>{{ 'decision.will-happen' | transloco }}</h2>
          <ul>
            @for (item of one.items; track item.itemId) {
              <li>{{ item.words }}</li>
            }
          </ul>
          <dl>
            <div>
              <dt class="muted">{{ 'decision.from' | transloco }}</dt>
              <dd>{{ moments.weekday(one.from) }}</dd>
            </div>
            <div>
              <dt class="muted">{{ 'decision.expect' | transloco }}</dt>
              <dd>{{ one.expect }}</dd>
            </div>
            <div>
              <dt class="muted">{{ 'decision.review' | transloco }}</dt>
              <dd>{{ moments.weekday(one.reviewOn) }}</dd>
            </div>
          </dl>
        </h-card>

        @if (told().length > 0) {
          <section class="stack" aria-labelledby="threads">
            <h2 id="threads">{{ (allMine() ? 'decision.threads-mine' : 'decision.threads') | transloco }}</h2>
            @for (thread of told(); track thread.row.inputId) {
              <h-told-thread
                [row]="thread.row"
                [answer]="thread.answer"
                [name]="nameOf(thread.row.speaker.personId)"
                [mine]="thread.mine"
              />
            }
          </section>
        }

        <section class="stack" aria-labelledby="answers">
          <h2 #answers id="answers" tabindex="-1">
            {{ (family() ? 'decision.answer.heading' : 'decision.standing.heading') | transloco }}
          </h2>
          @if (family() && (changing() || !anyAnswer())) {
            <h-answer-form [decision]="one" [person]="me()" (sent)="arrived($event)" />
          } @else {
            <h-card>
              <h-standing-answers [decision]="one" [people]="answerers()" [alone]="family()" />
              @if (family() && !one.followedBy) {
                <button type="button" class="button quiet more" (click)="change()">{{ 'decision.answer.change' | transloco }}</button>
              }
            </h-card>
          }
          <div role="status" class="stack">
            @if (receipt(); as receipt) {
              <p>
                <strong>{{ 'decision.answer.arrived' | transloco }}</strong>
              </p>
              <h-own-receipt [childId]="one.childId" [code]="receipt.code" [recordedAt]="receipt.recordedAt" [proof]="receipt.proof" />
            }
          </div>
        </section>
      </h-page>
    } @else {
      <h-page [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'decision.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      padding-inline-start: 22px;
      font-weight: 700;
    }
    dl {
      display: grid;
      gap: 12px;
      margin-block-start: 6px;
    }
    .more {
      justify-self: start;
    }
    @media (min-width: 640px) {
      dl div {
        display: grid;
        grid-template-columns: 11rem minmax(0, 1fr);
      }
    }
  `,
})
export class DecisionPage {
  readonly #api = inject(DecisionApi);
  readonly #session = inject(Session);
  readonly moments = inject(Moments);
  readonly decisionId = input.required<string>();
  readonly answers = viewChild<ElementRef<HTMLElement>>('answers');
  readonly changing = signal(false);
  readonly receipt = signal<Receipt | undefined>(undefined);

  readonly seen = follow(['decision', 'input'], (signal) => this.#api.one(this.decisionId(), signal), this.decisionId);
  readonly decision = computed(() => this.seen.value()?.decision);
  readonly me = computed(() => this.#session.me()?.personId ?? '');
  readonly family = computed(() => this.#session.me()?.children.some((child) => child.childId === this.decision()?.childId) ?? false);
  readonly over = computed(() => this.seen.value()?.child.called ?? '');
  readonly anyAnswer = computed(() => {
    const one = this.decision();
    return one?.items.some((item) => standing(one, this.me(), item.itemId)) ?? false;
  });
  /** The asker's own words first. */
  readonly told = computed(() => {
    const rows = (this.seen.value()?.inputs ?? []).flatMap((row) => {
      const answer = row.answers.findLast((one) => one.decisionId === this.decision()?.decisionId);
      return answer ? [{ row, answer, mine: isMine(row, this.me()) }] : [];
    });
    return [...rows.filter((one) => one.mine), ...rows.filter((one) => !one.mine)];
  });
  readonly allMine = computed(() => this.told().every((one) => one.mine));
  readonly answerers = computed(() => {
    const seen = this.seen.value();
    if (this.family()) return [{ personId: this.me(), called: '' }];
    return (seen?.circle ?? []).filter((one) => one.until === null).map(({ personId, called }) => ({ personId, called }));
  });

  nameOf(person: string): string {
    return this.seen.value()?.people[person]?.called ?? '';
  }

  /** What was pressed goes: its heading takes the focus. */
  change(): void {
    this.changing.set(true);
    this.answers()?.nativeElement.focus();
  }

  arrived(receipt: Receipt): void {
    this.receipt.set(receipt);
    this.changing.set(false);
    this.answers()?.nativeElement.focus();
  }
}
