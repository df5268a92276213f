import { Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { RefusedNote } from '../concern/refused-note.ts';
import { Sending } from '../concern/sending.ts';
import { UnderwayNote } from '../concern/underway-note.ts';
import { HeardCard } from '../input/heard-card.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ConsentApi } from '../consent/consent.api.ts';
import { AgreeCard } from './agree-card.ts';
import { AskedCards } from './asked-cards.ts';
import { cardsOf } from './asks.ts';
import { ChildSwitch } from './child-switch.ts';
import { ToldAtHome } from '../retention/told-at-home.ts';
import { HeardDays } from '../voice/heard-days.ts';
import { MoreLinks } from './more-links.ts';
import { newsOf } from './news.ts';
import { ParentApi } from './parent.api.ts';
import { WaitingWords } from './waiting-words.ts';

/** A parent's first page: you were heard, what asks for your answer, what waits. */
@Component({
  selector: 'h-parent-page',
  imports: [
    AgreeCard,
    AskedCards,
    MoreLinks,
    HeardDays,
    Page,
    Card,
    HeardCard,
    WaitingWords,
    ChildSwitch,
    StateNote,
    ToldAtHome,
    UnderwayNote,
    RefusedNote,
    RouterLink,
    TranslocoPipe,
  ],
  template: `
    @if (tabs().length > 1) {
      <h-child-switch [children]="tabs()" [chosen]="chosen()" />
    }
    <h-page width="narrow" [heading]="called()">
      @if (tells()) {
        <a class="button wide" [routerLink]="['/concern/raise', chosen()]">{{ 'home.parent.tell' | transloco }}</a>
      }

      <h-told-at-home [childId]="chosen()" />

      @if (underway(); as at) {
        @if (at.state === 'refused') {
          <h-refused-note [refusal]="at.refusal" />
          <a [routerLink]="['/concern/raise', chosen()]" [queryParams]="{ step: 'check' }">{{ 'concern.refused.look' | transloco }}</a>
        } @else {
          <h-underway-note [at]="at" />
        }
      }

      @if (news(); as now) {
        @if (stories.state() === 'stale') {
          <h-state-note state="stale" />
        }
        <p class="unseen" role="status">
          @if (now.heard.length > 0) {
            {{ (now.heard.length === 1 ? 'home.parent.answer' : 'home.parent.answers') | transloco: { count: now.heard.length } }}
          }
        </p>
        <div class="stack">
          @for (one of now.heard; track one.key) {
            <h-heard-card [row]="one.row" [answer]="one.answer" (away)="toHeading()" />
          }
        </div>

        @if (asked.value(); as mine) {
          <h-asked-cards [mine]="mine" [childId]="chosen()" [me]="me()" [child]="called()" />
        }

        @for (decision of now.toAnswer; track decision.decisionId) {
          <h-agree-card [decision]="decision" [by]="now.story.people[decision.by]?.called ?? ''" />
        }

        @if (now.waiting.length > 0) {
          <h-card>
            <h2>{{ 'home.parent.waiting' | transloco }}</h2>
            <ul class="plain waits">
              @for (row of now.waiting; track row.inputId) {
                <li><h-waiting-words [row]="row" [people]="now.story.people" [senco]="now.story.senco" /></li>
              }
            </ul>
          </h-card>
        }

        @if (now.heard.length + now.toAnswer.length + now.waiting.length + asks() === 0) {
          <h-state-note
            state="empty"
            [title]="(now.story.heard.length ? 'home.parent.quiet' : 'home.parent.empty') | transloco: { child: called() }"
            [detail]="(now.story.heard.length ? 'home.parent.quiet-detail' : 'home.parent.empty-detail') | transloco: { child: called() }"
          />
        }

        <h-heard-days [childId]="chosen()" [child]="called()" />
        <h-more-links [childId]="chosen()" [child]="called()" />
      } @else {
        <h-state-note [state]="$any(stories.state())" (again)="stories.again()" />
      }
    </h-page>
  `,
  styles: `
    h-child-switch {
      display: block;
      max-inline-size: 560px;
      margin: 0 auto 20px;
    }
    h2 {
      font-size: var(--heading-3);
    }
    .waits {
      display: grid;
      gap: 20px;
    }
    .stack:empty {
      display: none;
    }
  `,
})
export class ParentPage {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #api = inject(ParentApi);
  readonly #me = inject(Session).me;
  readonly #sending = inject(Sending);
  /** From the address; the first child when absent or not theirs. */
  readonly child = input<string>();

  readonly #children = computed(() => (this.#me()?.children ?? []).filter((one) => one.as !== 'child'));
  readonly stories = follow(['input', 'decision', 'child'], (signal) =>
    this.#api.stories(
      this.#children().map((one) => one.childId),
      signal,
    ),
  );
  readonly #consents = inject(ConsentApi);
  readonly asked = follow(['consent'], (signal) => this.#consents.mine(signal));
  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly asks = computed(() => {
    const mine = this.asked.value();
    return mine ? cardsOf(mine, this.me()).filter((one) => one.row.childId === this.chosen()).length : 0;
  });
  readonly #news = computed(() => (this.stories.value() ?? []).map((story) => newsOf(story, this.#me()?.personId ?? '')));
  readonly chosen = computed(() => (this.#children().find((one) => one.childId === this.child()) ?? this.#children()[0])?.childId ?? '');
  readonly news = computed(() => this.#news().find((one) => one.story.child.childId === this.chosen()));
  /** Who only stands beside a family tells nothing here in their name. */
  readonly tells = computed(() => this.#children().find((one) => one.childId === this.chosen())?.as !== 'supporter');
  readonly called = computed(() => this.#children().find((one) => one.childId === this.chosen())?.called ?? '');
  readonly tabs = computed(() =>
    this.#children().map(({ childId, called }) => ({
      childId,
      called,
      news: this.#news().find((one) => one.story.child.childId === childId)?.heard.length ?? 0,
    })),
  );
  readonly underway = computed(() => {
    const at = this.#sending.underway()[this.chosen()];
    return at?.state === 'sent' ? undefined : at;
  });

  constructor() {
    effect(() => {
      for (const { childId } of this.#children()) untracked(() => void this.#sending.resume(childId));
    });
    effect(() => {
      const sent = Object.entries(this.#sending.underway()).filter(([, at]) => at.state === 'sent');
      untracked(() => sent.forEach(([childId]) => this.#sending.seen(childId)));
    });
  }

  /** The card that had the focus goes. */
  toHeading(): void {
    this.#host.nativeElement.querySelector('h1')?.focus();
  }
}
