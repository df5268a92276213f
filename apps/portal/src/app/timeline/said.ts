import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { languageName } from '../concern/languages.ts';
import { Words } from '../kernel/words.ts';
import { Face, type Feeling } from '../ui/face.ts';
import { HeardSymbol } from '../voice/symbol.ts';

const feelings: Readonly<Record<string, Feeling>> = { good: 'happy', 'so-so': 'so-so', 'not-good': 'sad' };

/** The very words, faces and pictures; a translation beside its original. */
@Component({
  selector: 'h-said',
  imports: [TranslocoPipe, Face, HeardSymbol],
  template: `
    @let said = row();
    <div class="beside" [class.two]="!!said.original || said.translations.length > 0">
      @if (said.words; as words) {
        <div>
          @if (said.original || said.translations.length > 0) {
            <p class="small muted">
              {{ (said.original ? 'timeline.said.in' : 'timeline.said.original') | transloco: { language: language(said.language) } }}
            </p>
          }
          <blockquote class="words" dir="auto" [attr.lang]="said.language">“{{ words }}”</blockquote>
        </div>
      }
      @if (said.original; as original) {
        <div>
          <p class="small muted">{{ 'timeline.said.original' | transloco: { language: language(original.language) } }}</p>
          <blockquote class="words" dir="auto" [attr.lang]="original.language">“{{ original.words }}”</blockquote>
        </div>
      }
      @for (one of said.translations; track one.at) {
        <div>
          <p class="small muted">{{ 'timeline.said.by-' + one.method | transloco: { language: language(one.language), by: one.by } }}</p>
          <blockquote class="words" dir="auto" [attr.lang]="one.language">“{{ one.words }}”</blockquote>
        </div>
      }
    </div>
    @for (answer of said.answersGiven; track answer.question.id) {
      <p class="given">
        <span class="asked">{{ answer.question.words }}</span>
        @if (answer.face; as face) {
          <h-face [feeling]="feelings[face] ?? 'so-so'" [size]="30" [named]="'timeline.faces.' + face | transloco" />
        }
        @for (picture of answer.pictures; track picture.symbol) {
          <span class="picture"><heard-symbol [name]="picture.symbol" [size]="30" />{{ picture.label }}</span>
        }
        @if (answer.words; as words) {
          <span class="words" dir="auto">“{{ words }}”</span>
        }
      </p>
    }
    @if (said.how !== 'own-words') {
      <p class="small muted">{{ 'timeline.how.' + said.how | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      grid-template-columns: minmax(0, 1fr);
    }
    .beside {
      display: grid;
      gap: 8px 20px;
    }
    .beside:empty {
      display: none;
    }
    .two {
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    }
    .words {
      font-style: normal;
      overflow-wrap: anywhere;
    }
    .given {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    .picture {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
  `,
})
export class Said {
  readonly #words = inject(Words);
  readonly row = input.required<InputRow>();
  readonly feelings = feelings;

  language(tag: string): string {
    return languageName(tag, this.#words.language().voice);
  }
}
