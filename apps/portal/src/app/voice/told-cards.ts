import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Face, type Feeling } from '../ui/face.ts';
import type { Pointed, Topic } from './questions.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { asked, type Telling, toldOf } from './telling.ts';

const feelings: Readonly<Record<string, Feeling>> = { good: 'happy', 'so-so': 'so-so', 'not-good': 'sad' };

/** What will be sent, as it was told. */
@Component({
  selector: 'h-told-cards',
  imports: [Face, HeardSymbol, TranslocoPipe],
  template: `
    <ul class="plain">
      @for (one of told(); track one.id) {
        <li>
          <strong>{{ 'voice.topics.' + one.id + '.name' | transloco }}</strong>
          @if (one.face; as face) {
            <h-face [feeling]="feelings[face] ?? 'so-so'" [size]="56" [named]="'voice.faces.' + face | transloco" />
          }
          @for (picture of one.pictures; track picture.word) {
            <span class="picture"><h-symbol [name]="picture.symbol" [size]="56" />{{ 'voice.pictures.' + picture.word | transloco }}</span>
          }
          @if (one.words) {
            <q dir="auto">{{ one.words }}</q>
          }
        </li>
      }
    </ul>
    @if (telling().scribed) {
      <p class="scribed">{{ 'voice.words.scribed-by' | transloco }}</p>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 14px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: center;
      max-inline-size: none;
      padding: 16px 22px;
      border-radius: 24px;
      background: var(--surface);
    }
    .picture {
      display: inline-flex;
      gap: 10px;
      align-items: center;
      font-size: 1.25rem;
    }
    .scribed {
      padding-block-start: 12px;
      font-size: 1.25rem;
    }
  `,
})
export class ToldCards {
  readonly telling = input.required<Telling>();
  readonly feelings = feelings;
  readonly told = computed(() =>
    asked(this.telling()).flatMap((topic) => {
      const { face, words } = toldOf(this.telling(), topic.id);
      const pictures = this.#pointed(topic);
      return face === null && words.trim() === '' && pictures.length === 0 ? [] : [{ id: topic.id, face, words, pictures }];
    }),
  );

  #pointed(topic: Topic): Pointed[] {
    const { face, pictures, helps } = toldOf(this.telling(), topic.id);
    const first = face === 'good' ? topic.liked : topic.hard;
    return [...first.filter(({ word }) => pictures.includes(word)), ...topic.helps.filter(({ word }) => helps.includes(word))];
  }
}
