import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import type { ToldDecision } from './decide.api.ts';

/** The decision that is looked at again: what was to happen, what was expected, and who disagreed, word for word. */
@Component({
  selector: 'h-before',
  imports: [Card, TranslocoPipe],
  template: `
    <h-card tone="decided">
      <h2>{{ 'decide.again' | transloco: { about: told().decision.about } }}</h2>
      <p class="small muted">{{ 'decide.decided-on' | transloco: { day: moments.day(told().decision.recordedAt) } }}</p>
      <ul>
        @for (item of told().decision.items; track item.itemId) {
          <li>
            {{ item.words }}
            @for (answer of answersTo(item.itemId); track answer.at) {
              <p class="small">
                <strong>{{ 'decide.answered.' + answer.answer | transloco: { name: told().people[answer.by]?.called } }}</strong>
                @if (answer.words) {
                  <span class="words" dir="auto"> “{{ answer.words }}”</span>
                }
              </p>
            }
          </li>
        }
      </ul>
      <p>
        <strong>{{ 'decide.expect.label' | transloco }}:</strong> {{ told().decision.expect }}
      </p>
    </h-card>
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    ul {
      padding-inline-start: 20px;
    }
  `,
})
export class Before {
  readonly moments = inject(Moments);
  readonly told = input.required<ToldDecision>();

  answersTo(itemId: string): ToldDecision['decision']['answers'] {
    const all = this.told().decision.answers.filter((answer) => answer.itemId === itemId);
    return all.filter((answer, index) => all.findLastIndex((other) => other.by === answer.by) === index);
  }
}
