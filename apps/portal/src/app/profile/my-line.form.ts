import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Heading } from '@heard/domain/profile';
import { Act } from '../input/staff-act.ts';
import { Words } from '../kernel/words.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { BigCard } from '../voice/big-card.ts';
import { PICTURES } from './lines.ts';
import { ProfileApi } from './profile.api.ts';

interface MyLine {
  readonly lineId: string;
  readonly words: string;
  readonly picture: string | null;
}

const FEW = 12;

/** A child adds a line: a picture brings its word, and the words may be written otherwise. Kept on the way. */
@Component({
  selector: 'h-my-line-form',
  imports: [BigCard, HeardSymbol, TranslocoPipe],
  template: `
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        <div class="cards">
          @for (picture of pictures(); track picture) {
            <h-big-card
              [label]="'said.picture.' + picture | transloco"
              [pressed]="act.value().picture === picture"
              (chosen)="point(picture)"
            >
              <h-symbol [name]="picture" [size]="84" />
            </h-big-card>
          }
        </div>
        @if (!all()) {
          <button type="button" class="more" (click)="all.set(true)">{{ 'profile.mine.more' | transloco }}</button>
        }
        <label for="my-words">{{ 'profile.mine.words' | transloco }}</label>
        <textarea
          #area
          id="my-words"
          class="field"
          rows="2"
          maxlength="200"
          dir="auto"
          [value]="act.value().words"
          (input)="act.set({ words: area.value })"
        ></textarea>
        <div role="status">
          @if (act.missing().length > 0 && !act.value().words.trim()) {
            <p class="note">{{ 'profile.mine.gap' | transloco }}</p>
          }
          @if (act.refusal()) {
            <p class="note">{{ 'profile.mine.lost' | transloco }}</p>
          }
        </div>
        <p class="reads">{{ 'profile.mine.reads' | transloco }}</p>
        <div class="foot">
          <button type="button" (click)="finished.emit(false)">{{ 'profile.mine.not-now' | transloco }}</button>
          <button type="submit" class="send" [attr.aria-busy]="act.sending()">{{ 'profile.mine.send' | transloco }}</button>
        </div>
      </form>
    }
  `,
  styleUrls: ['./headings.css', './my-profile.css'],
})
export class MyLineForm {
  readonly #api = inject(ProfileApi);
  readonly #words = inject(TranslocoService);
  readonly #language = inject(Words).language;
  readonly childId = input.required<string>();
  readonly heading = input.required<Heading>();
  /** True once it is sent. */
  readonly finished = output<boolean>();
  readonly all = signal(false);
  /** A few at first; the one that was chosen is always among them. */
  readonly pictures = computed(() => PICTURES.filter((one, at) => this.all() || at < FEW || one === this.act.value().picture));
  readonly act: Act<MyLine> = new Act<MyLine>(
    () => `my-line/${this.childId()}/${this.heading()}`,
    () => ({ lineId: crypto.randomUUID(), words: '', picture: null }),
    ({ words }) => (words.trim() ? [] : [['my-words', 'profile.mine.gap']]),
    (line, commandId) => this.#send(line, commandId),
  );

  /** The word of a picture stands in until the child writes something else. */
  point(picture: string): void {
    const { words, picture: before } = this.act.value();
    const stood = before !== null && words === this.#wordOf(before);
    this.act.set({ picture, words: words.trim() && !stood ? words : this.#wordOf(picture) });
  }

  #wordOf(picture: string): string {
    return this.#words.translate(`said.picture.${picture}`);
  }

  async #send(line: MyLine, commandId: string) {
    const own = { childId: this.childId(), heading: this.heading(), language: this.#language().id, inputId: null, rewords: null };
    const receipt = await this.#api.add({ ...own, ...line }, commandId);
    this.finished.emit(true);
    return receipt;
  }
}
