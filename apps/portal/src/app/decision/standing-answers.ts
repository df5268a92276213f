import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionRow } from '@heard/domain/decision';
import { standing } from './answering.ts';

export interface Answerer {
  readonly personId: string;
  readonly called: string;
}

/** Agreed, disagreed in whose words, or not answered: three different things. */
@Component({
  selector: 'h-standing-answers',
  imports: [TranslocoPipe],
  template: `
    <ul class="plain">
      @for (item of lines(); track item.itemId) {
        <li>
          <p>{{ item.words }}</p>
          <ul class="plain">
            @for (one of item.answers; track one.who) {
              <li [class]="one.answer">
                <strong>{{
                  'decision.standing.' + (alone() ? 'mine' : 'theirs') + '.' + one.answer | transloco: { name: one.who }
                }}</strong>
                @if (one.said) {
                  &ngsp;<span class="words" dir="auto">“{{ one.said }}”</span>
                }
              </li>
            }
          </ul>
        </li>
      }
    </ul>
  `,
  styles: `
    :host > ul {
      display: grid;
      gap: 16px;
    }
    ul ul li {
      margin-block-start: 6px;
      padding-inline-start: 12px;
      border-inline-start: 4px solid var(--line);
    }
    ul ul .agreed {
      border-color: var(--brand);
    }
    ul ul .disagreed {
      border-inline-start-style: dotted;
      border-color: var(--ink);
    }
  `,
})
export class StandingAnswers {
  readonly decision = input.required<DecisionRow>();
  readonly people = input.required<readonly Answerer[]>();
  /** Shown to the one person whose answers they are. */
  readonly alone = input(false);

  readonly lines = computed(() =>
    this.decision().items.map(({ itemId, words }) => ({
      itemId,
      words,
      answers: this.people().map(({ personId, called }) => {
        const one = standing(this.decision(), personId, itemId);
        return { who: called, answer: one?.answer ?? ('silent' as const), said: one?.words ?? '' };
      }),
    })),
  );
}
