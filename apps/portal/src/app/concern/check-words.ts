import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { languageName } from './languages.ts';
import { Readers } from './readers.ts';
import type { Telling } from './telling.ts';

/** The second step: exactly what goes into the record, and who will read it. */
@Component({
  selector: 'h-check-words',
  imports: [Card, Readers, TranslocoPipe],
  template: `
    <h-card>
      <h2>{{ 'concern.check.' + (saw() ? 'saw' : speaker() ? 'said-by' : 'said') | transloco: { name: speaker() } }}</h2>
      <blockquote class="words" dir="auto" [attr.lang]="language()">“{{ telling().words }}”</blockquote>
      @if (speaker() && telling().how === 'translated') {
        <h3>{{ 'concern.check.original' | transloco }}</h3>
        <blockquote class="words" dir="auto" [attr.lang]="telling().originalLanguage">“{{ telling().original }}”</blockquote>
      }
      @if (facts().length > 0) {
        <dl>
          @for (fact of facts(); track fact.name) {
            <div>
              <dt class="muted">{{ fact.name | transloco }}</dt>
              <dd>{{ fact.key ? (fact.key | transloco) : fact.words }}</dd>
            </div>
          }
        </dl>
      }
    </h-card>
    <h-readers [who]="who()">
      @if (telling().withParents) {
        <p>{{ 'concern.parents.on' | transloco: { child: child() } }}</p>
      }
    </h-readers>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2,
    h3 {
      font-size: var(--reading);
    }
    dl {
      display: grid;
      gap: 4px;
    }
    dl div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
    }
  `,
})
export class CheckWords {
  readonly #reader = inject(Words).language;
  readonly telling = input.required<Telling>();
  readonly ownLanguage = input.required<string>();
  readonly child = input.required<string>();
  readonly who = input.required<string>();
  /** Whose words they are, when another's. */
  readonly speaker = input('');

  readonly saw = computed(() => this.telling().kind === 'saw');
  readonly language = computed(() => this.telling().language || this.ownLanguage());
  readonly facts = computed<readonly { name: string; words?: string; key?: string }[]>(() => {
    const { about, how } = this.telling();
    const read = this.#reader().id;
    return [
      ...(about.trim() ? [{ name: 'concern.check.about', words: about }] : []),
      ...(this.language() === read ? [] : [{ name: 'concern.check.language', words: languageName(this.language(), read) }]),
      ...(this.speaker() && how ? [{ name: 'concern.check.how', key: `concern.how.${how}` }] : []),
    ];
  });
}
