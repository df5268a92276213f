import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { questionsIn } from './asked.ts';
import type { People } from './consent.api.ts';

/** One's own questions, each with school’s answer or that it waits. */
@Component({
  selector: 'h-own-questions',
  imports: [Card, TranslocoPipe],
  template: `
    @if (asked().length > 0) {
      <h2 id="questions">{{ 'consent.question.heading' | transloco }}</h2>
      @for (one of asked(); track one.question.questionId) {
        <h-card [tone]="one.answer ? 'heard' : 'plain'">
          <blockquote class="words" dir="auto">“{{ one.question.words }}”</blockquote>
          @if (one.answer; as answer) {
            <p>
              <strong>{{
                'consent.question.answered' | transloco: { name: people()[answer.by]?.called ?? '', moment: moments.moment(answer.at) }
              }}</strong>
            </p>
            <p class="answer" dir="auto">{{ answer.words }}</p>
          } @else {
            <p>{{ 'consent.question.waits' | transloco }}</p>
          }
        </h-card>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
    :host:empty {
      display: none;
    }
    .answer {
      white-space: pre-line;
    }
  `,
})
export class OwnQuestions {
  readonly moments = inject(Moments);
  readonly consent = input.required<ConsentRow>();
  readonly person = input.required<string>();
  readonly people = input.required<People>();
  readonly asked = computed(() => questionsIn(this.consent(), this.person()));
}
