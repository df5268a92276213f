import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { languageName } from '../concern/languages.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { type Entry, historyOf } from './staff-history.ts';

/** All that has happened with it, oldest first. */
@Component({
  selector: 'h-staff-story',
  imports: [TranslocoPipe],
  template: `
    <ol class="plain">
      @for (entry of entries(); track $index) {
        <li>
          <p class="small muted">{{ moments.moment(entry.at) }}</p>
          <div>
            <p>{{ 'said.history.' + entry.word | transloco: factsOf(entry) }}</p>
            @if (entry.words) {
              <p class="words" dir="auto">“{{ entry.words }}”</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
    }
    li {
      display: grid;
      gap: 0 20px;
    }
    @media (min-width: 700px) {
      li {
        grid-template-columns: 190px minmax(0, 1fr);
      }
    }
  `,
})
export class StaffStory {
  readonly #words = inject(TranslocoService);
  readonly #language = inject(Words).language;
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<Timeline['people']>();
  readonly entries = computed(() => historyOf(this.row(), this.people()));

  factsOf({ by, facts }: Entry): Record<string, string> {
    return {
      ...facts,
      by,
      ...(facts['day'] && { day: this.moments.weekday(facts['day']) }),
      ...(facts['on'] && { day: this.moments.day(facts['on']) }),
      ...(facts['how'] && { how: this.#words.translate(`said.by.${facts['how']}`) }),
      ...(facts['route'] && { route: this.#words.translate(`said.route.${facts['route']}`) }),
      ...(facts['language'] && { language: languageName(facts['language'], this.#language().voice) }),
    };
  }
}
