import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Choice, type Place, ratherNot } from '@heard/domain/voice';
import type { Attachments } from '../kernel/draft-attachments.ts';
import { Face, feelingOf } from '../ui/face.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { KeptOne } from './kept-one.ts';
import { asked, says, type Telling, toldOf } from './telling.ts';

const places: readonly Place[] = ['good', 'so-so', 'not-good'];

/** What will be sent, as it was told, to be seen and heard once more. */
@Component({
  selector: 'h-told-cards',
  imports: [Face, HeardSymbol, KeptOne, Loudspeaker, TranslocoPipe],
  template: `
    <ul class="plain">
      @for (one of told(); track one.id) {
        <li>
          <strong>{{ 'voice.questions.' + one.id | transloco }}</strong>
          @if (one.face; as face) {
            <span class="picture"><h-face [feeling]="feelingOf(face)" [size]="56" />{{ 'voice.faces.' + face | transloco }}</span>
          }
          @for (picture of one.pictures; track picture.word) {
            <span class="picture"><h-symbol [name]="picture.symbol" [size]="56" />{{ 'voice.pictures.' + picture.word | transloco }}</span>
          }
          @for (row of one.sorted; track row.place) {
            <span class="sorted">
              <span class="picture"
                ><h-face [feeling]="feelingOf(row.place)" [size]="44" />{{ 'voice.faces.' + row.place | transloco }}:</span
              >
              @for (picture of row.pictures; track picture.word) {
                <span class="picture"
                  ><h-symbol [name]="picture.symbol" [size]="44" />{{ 'voice.pictures.' + picture.word | transloco }}</span
                >
              }
            </span>
          }
          @if (one.words) {
            <q dir="auto">{{ one.words }}</q>
          }
          @for (hung of one.hung; track hung.name) {
            <h-kept-one [hung]="hung" [draft]="draft()" [childId]="childId()" />
          }
          <h-loudspeaker [words]="one.spoken" />
        </li>
      }
    </ul>
    @if (scribed()) {
      <p class="scribed">{{ 'voice.words.scribed-by' | transloco }}</p>
    }
  `,
  styleUrl: './told-cards.css',
})
export class ToldCards {
  readonly #transloco = inject(TranslocoService);
  readonly telling = input.required<Telling>();
  readonly draft = input.required<Attachments>();
  readonly childId = input.required<string>();
  readonly scribed = input(false);
  readonly feelingOf = feelingOf;

  readonly told = computed(() =>
    asked(this.telling())
      .filter(({ id }) => says(toldOf(this.telling(), id)))
      .map(({ id, choices }) => {
        const told = toldOf(this.telling(), id);
        const shown = told.ratherNot ? [ratherNot] : choices.filter(({ word }) => told.pictures.includes(word));
        const sorted = places.flatMap((place) => {
          const pictures = choices.filter(({ word }) => told.sorted[word] === place);
          return pictures.length > 0 && !told.ratherNot ? [{ place, pictures }] : [];
        });
        const rest = told.ratherNot ? { face: null, words: '', hung: [] } : { face: told.face, words: told.words.trim(), hung: told.hung };
        return { id, pictures: shown, sorted, ...rest, spoken: this.#spoken(id, shown, sorted, rest) };
      }),
  );

  #spoken(
    id: string,
    shown: readonly Choice[],
    sorted: readonly { readonly place: Place; readonly pictures: readonly Choice[] }[],
    { face, words }: { readonly face: string | null; readonly words: string },
  ): string {
    const say = (key: string): string => this.#transloco.translate(`voice.${key}`);
    const named = (all: readonly Choice[]): string => all.map(({ word }) => say(`pictures.${word}`)).join(', ');
    return [
      say(`questions.${id}`),
      face ? `${say(`faces.${face}`)}.` : '',
      shown.length > 0 ? `${named(shown)}.` : '',
      ...sorted.map(({ place, pictures }) => `${say(`faces.${place}`)}: ${named(pictures)}.`),
      words,
    ]
      .filter(Boolean)
      .join(' ');
  }
}
