import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { languageName } from '../concern/languages.ts';
import { Words } from '../kernel/words.ts';
import { shownAs } from './called.ts';
import { HungShown } from './hung.ts';
import { Face, feelingOf } from '../ui/face.ts';
import { HeardSymbol } from '../ui/symbol.ts';

const places = ['good', 'so-so', 'not-good'] as const;

/** Words as they were given, with faces and pictures, how they were written down, and always the original beside a translation. */
@Component({
  selector: 'h-said',
  imports: [TranslocoPipe, Face, HeardSymbol, HungShown],
  template: `
    @if (row().words; as words) {
      <blockquote class="words" dir="auto" [attr.lang]="row().language">“{{ words }}”</blockquote>
    }
    @if (row().answersGiven.length > 0) {
      <ul class="plain given">
        @for (answer of row().answersGiven; track answer.question.id) {
          <li>
            <span>{{ answer.question.words }}</span>
            @if (answer.face; as face) {
              <span class="face"
                ><h-face [feeling]="feelingOf(face)" [size]="26" /><strong>{{ 'said.faces.' + face | transloco }}</strong></span
              >
            }
            @for (picture of answer.pictures; track picture.symbol) {
              <span class="picture"><h-symbol [name]="picture.symbol" [size]="30" />{{ picture.label }}</span>
            }
            @if (answer.words; as words) {
              <span class="words" dir="auto">“{{ words }}”</span>
            }
            @for (line of sortedIn(answer); track line.place) {
              <span class="sorted">
                <span class="face"
                  ><h-face [feeling]="feelingOf(line.place)" [size]="26" /><strong>{{
                    'said.faces.' + line.place | transloco
                  }}</strong></span
                >
                @for (picture of line.pictures; track picture.symbol) {
                  <span class="picture"><h-symbol [name]="picture.symbol" [size]="30" />{{ picture.label }}</span>
                }
              </span>
            }
            @for (one of answer.attachments; track one.blobId) {
              <span class="whole"><h-hung [childId]="row().childId" [what]="one" [by]="speaker()" /></span>
            }
          </li>
        }
      </ul>
    }
    @if (row().kind === 'observation') {
      <p class="small muted">{{ 'said.how.observed' | transloco: { name: recorder() } }}</p>
    } @else if (row().how !== 'own-words') {
      <p class="small muted">{{ 'said.how.' + row().how | transloco: { name: recorder() } }}</p>
    }
    @if (row().readBack !== null) {
      <p class="small muted">{{ (row().readBack ? 'said.read-back.yes' : 'said.read-back.no') | transloco }}</p>
    }
    @if (row().replaced) {
      <p class="small">
        <strong>{{ 'said.replaced' | transloco: { name: speaker() } }}</strong>
      </p>
    }
    @if (row().original; as original) {
      <div class="beside">
        <p class="small muted">{{ 'said.original' | transloco: { language: languageName(original.language) } }}</p>
        <blockquote class="words" dir="auto" [attr.lang]="original.language">“{{ original.words }}”</blockquote>
      </div>
    }
    @for (one of row().translations; track one.at) {
      <div class="beside">
        <p class="small muted">
          {{ 'said.translation.' + one.method | transloco: { language: languageName(one.language), by: one.by } }}
        </p>
        <blockquote class="words" dir="auto" [attr.lang]="one.language">“{{ one.words }}”</blockquote>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    .given {
      display: grid;
      gap: 6px;
    }
    .given li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    .face {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    .sorted {
      display: flex;
      flex: 1 1 100%;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    .whole {
      flex: 1 1 100%;
    }
    .picture {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      padding: 1px 10px 1px 1px;
      border: 1px solid var(--line);
      border-radius: 999px;
      background: var(--paper);
    }
    .beside {
      display: grid;
      gap: 2px;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--line);
    }
  `,
})
export class Said {
  readonly #words = inject(Words);
  readonly row = input.required<InputRow>();
  readonly people = input.required<Timeline['people']>();
  readonly recorder = computed(() => this.people()[this.row().recordedBy]?.called ?? '');

  readonly speaker = computed(() => shownAs(this.row(), this.people()).called);
  readonly feelingOf = feelingOf;

  sortedIn({ sorted }: InputRow['answersGiven'][number]) {
    return places.flatMap((place) => {
      const pictures = sorted.filter((one) => one.place === place);
      return pictures.length > 0 ? [{ place, pictures }] : [];
    });
  }

  languageName(tag: string): string {
    return languageName(tag, this.#words.language().voice);
  }
}
